import { Button } from '@fluentui/react-button'
import type { Matter, Press } from '../api/lesson.ts'
import { AdultAtHome } from './adult-at-home.tsx'
import { Until } from '../browser/until.tsx'

/** What is wrong now, what Chaperone has done about it and will do when, under which clause; and what can be pressed. */
export function Matters({ matters, act }: { matters: readonly Matter[]; act: (press: Press) => void }) {
  if (!matters.length) return null
  return (
    <section aria-labelledby="matters">
      <h2 id="matters">What needs you</h2>
      {matters.map(matter => (
        <article key={matter.lapse} className="matter">
          <h3>{matter.title}</h3>
          <p className="since">Since {clock(matter.since)}</p>
          {matter.done.length > 0 && <p>So far: {matter.done.join('; ')}.</p>}
          <Next next={matter.next} />
          <div className="presses">
            {matter.presses.map(({ label, press }) =>
              press.press === 'adult-at-home' ? (
                <AdultAtHome key={label} label={label} press={press} act={act} />
              ) : (
                <Button key={label} appearance="primary" onClick={() => act(press)}>
                  {label}
                </Button>
              ),
            )}
          </div>
          {matter.clauses.map(({ id, text }) => (
            <p key={id} className="clause">
              {id}: {text}
            </p>
          ))}
        </article>
      ))}
    </section>
  )
}

function Next({ next }: Pick<Matter, 'next'>) {
  if (!next) return null
  if (next.at === null) return <p>Next, if you press: {next.what}.</p>
  return (
    <p>
      Next, at {clock(next.at)} <Until at={next.at} />: {next.what}.
    </p>
  )
}

const clock = (at: number): string =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })
