import { CheckmarkCircle20Filled, Circle20Regular } from '@fluentui/react-icons'
import type { LessonView } from '../api/lesson.ts'

/** To be read aloud at the beginning, and what is ready. */
export function Rules({ lesson: { rules, ready } }: { lesson: LessonView }) {
  const open = ready.filter(({ is }) => !is).length
  return (
    <>
      <section aria-labelledby="rules">
        <h2 id="rules">Ground rules to read aloud</h2>
        <ol className="rules">
          {rules.map(({ symbol, text, picture }) => (
            <li key={text}>
              {picture ? <img src={picture} alt="" width={32} height={32} /> : <span aria-hidden>{symbol}</span>} {text}
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="ready">
        <h2 id="ready">{open ? 'Not ready yet' : 'All is ready'}</h2>
        <ul className="ready">
          {ready.map(({ what, is }) => (
            <li key={what}>
              {is ? <CheckmarkCircle20Filled aria-hidden /> : <Circle20Regular aria-hidden />} {what}
              <span className="unseen">{is ? ': yes' : ': not yet'}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
