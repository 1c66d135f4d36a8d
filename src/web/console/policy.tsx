import { policy } from '../api/console.ts'
import { Asked } from './asked.tsx'
import { ChatRules } from './chat-rules.tsx'
import type { PlaceProps } from './console.tsx'
import { Trial } from './trial.tsx'
import { useAsked } from './use-asked.ts'

const modes = {
  watch: 'watches: nothing in a lesson changes, and leads are told',
  assist: 'assists: it tells people, and does what staff press',
  enforce: 'enforces: it holds and removes by itself',
} as const

/** What is in force: each safeguard, its steps and when each comes. */
export default function Policy({ client }: PlaceProps) {
  const { answer } = useAsked(client, '/api/v1/policy', policy)
  return (
    <section aria-labelledby="policy">
      <h2 id="policy">Policy</h2>
      <Asked answer={answer}>
        {({ school, mode, safeguards }) => (
          <>
            <p>
              At {school} Chaperone {modes[mode]}.
            </p>
            <Trial client={client} />
            <ChatRules client={client} />
            <h3>The safeguards</h3>
            {safeguards.map(({ id, called, mode: own, clauses, steps }) => (
              <details key={id}>
                <summary>
                  {called} ({clauses.join(', ')}){own === mode ? '' : `: ${own}`}
                </summary>
                <p>
                  <code>{id}</code> in the policy file.
                </p>
                <ol>
                  {steps.map(({ name, after, does }) => (
                    <li key={name}>
                      {after === null ? 'When staff press' : `After ${Math.round(after / 1000)} s`}: {does}
                    </li>
                  ))}
                </ol>
              </details>
            ))}
          </>
        )}
      </Asked>
    </section>
  )
}
