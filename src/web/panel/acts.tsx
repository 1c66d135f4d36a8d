import { Button } from '@fluentui/react-button'
import type { Act, LessonView } from '../api/lesson.ts'

/** What a teacher does with the whole lesson, each with one press and at once. */
export function Acts({ lesson: { conduct, phase }, act }: { lesson: LessonView; act: (act: Act) => void }) {
  if (phase === 'due' || phase === 'ended') return null
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">Do something</h2>
      <div className="presses">
        {conduct.paused ? (
          <Button onClick={() => act({ act: 'go-on' })}>Go on: microphones open</Button>
        ) : (
          <Button onClick={() => act({ act: 'pause' })}>Pause: everybody quiet</Button>
        )}
        {phase === 'under way' && !conduct.paused && (
          <div className="two">
            <Button onClick={() => act({ act: 'mics-open' })}>Mics open</Button>
            <Button onClick={() => act({ act: 'mics-close' })}>Mics off</Button>
          </div>
        )}
        {!conduct.over && <Button onClick={() => act({ act: 'over' })}>The lesson is over</Button>}
        {phase === 'closing' && conduct.over && (
          <Button onClick={() => act({ act: 'not-over' })}>The lesson goes on</Button>
        )}
        {conduct.ending ? (
          <Button onClick={() => act({ act: 'undo-end' })}>Do not end it</Button>
        ) : (
          <Button onClick={() => act({ act: 'end-and-report' })}>End and report</Button>
        )}
      </div>
      {conduct.out.length > 0 && (
        <ul>
          {conduct.out.map(({ id, name, gone }) => (
            <li key={id} className="person">
              <span>
                {name ?? 'Somebody'} <small>{gone ? 'was taken out' : 'is being taken out'}</small>
              </span>
              <Button size="small" onClick={() => act({ act: 'let-back-in', about: id })}>
                Let back in
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
