import {
  LockClosed24Filled,
  PlugDisconnected24Filled,
  ShieldCheckmark24Filled,
  Warning24Filled,
} from '@fluentui/react-icons'
import type { LessonView } from '../api/lesson.ts'

const faces = {
  safe: { Icon: ShieldCheckmark24Filled, word: 'Safe' },
  look: { Icon: Warning24Filled, word: 'Look' },
  held: { Icon: LockClosed24Filled, word: 'Held' },
  lost: { Icon: PlugDisconnected24Filled, word: 'Look' },
} as const

/** The one glance, in a word, a sign and a colour. What may be old is never called safe. */
export function Glance({ lesson, lost, covered }: { lesson: LessonView; lost: boolean; covered: boolean }) {
  const is = lost ? 'lost' : lesson.glance.is
  const { Icon, word } = faces[is]
  const because = lost ? 'This panel has lost Chaperone, and may be out of date.' : lesson.glance.because
  const isSaid = !covered || lost
  return (
    <>
      <section className={`glance ${is}`} aria-label="At a glance">
        <Icon aria-hidden />
        <p>
          <strong>{word}</strong>
          {isSaid && <span>{because}</span>}
        </p>
      </section>
      <Announced is={is} text={is !== 'safe' && isSaid ? `${word}. ${because}` : word} />
    </>
  )
}

/**
 * A change, said once to whoever listens: into the middle of a sentence only where the lesson is held. While it is safe its
 * counts change with each arrival, and are read where they stand.
 */
const Announced = ({ is, text }: { is: keyof typeof faces; text: string }) => (
  <div className="unseen">
    <p aria-live="polite">{is === 'held' ? '' : text}</p>
    <p aria-live="assertive">{is === 'held' ? text : ''}</p>
  </div>
)
