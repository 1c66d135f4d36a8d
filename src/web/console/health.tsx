import { health, readiness } from '../api/console.ts'
import { Asked } from './asked.tsx'
import type { PlaceProps } from './console.tsx'
import { useAsked } from './use-asked.ts'

/** For who keeps the service: counts, and nobody's name. */
export default function Health({ client }: PlaceProps) {
  const { answer } = useAsked(client, '/api/v1/health', health, 10_000)
  return (
    <section aria-labelledby="health">
      <h2 id="health">Health</h2>
      <Asked answer={answer}>
        {({ version, node, late, lessons }) => (
          <dl>
            <Line what="What is due" is={late === null ? 'the database does not say' : lateness(late)} />
            <Line what="Lessons on, or about to begin" is={String(lessons.now)} />
            <Line what="Under way and seen" is={String(lessons.seen)} />
            <Line what="Under way and not seen" is={String(lessons.unseen)} />
            <Line what="Class not known yet" is={String(lessons.notReady)} />
            <Line what="Version" is={`${version} on Node ${node}`} />
          </dl>
        )}
      </Asked>
      <Permissions client={client} />
    </section>
  )
}

const words = { ok: 'right', warning: 'to look at', wrong: 'wrong' } as const

/** What Entra gives the service and what was consented to; what is wrong comes first. */
function Permissions({ client }: Pick<PlaceProps, 'client'>) {
  const { answer } = useAsked(client, '/api/v1/readiness', readiness)
  return (
    <>
      <h3>Permissions</h3>
      <Asked answer={answer}>
        {({ lines }) => (
          <ul>
            {(['wrong', 'warning', 'ok'] as const).flatMap(state =>
              lines
                .filter(line => line.state === state)
                .map(({ check, says, mend }) => (
                  <li key={check}>
                    <strong>{words[state]}</strong>: {check}, {says}
                    {mend !== undefined && ` (${mend})`}
                  </li>
                )),
            )}
          </ul>
        )}
      </Asked>
    </>
  )
}

/** Two seconds is a loop that was just busy. */
const lateness = (ms: number): string => (ms < 2_000 ? 'done in time' : `${Math.round(ms / 1000)} s late`)

const Line = ({ what, is }: { what: string; is: string }) => (
  <div>
    <dt>{what}</dt>
    <dd>{is}</dd>
  </div>
)
