import { answered, sealed } from '../api/glass.ts'
import type { Client } from '../browser/client.ts'
import { Asked, when } from './asked.tsx'
import { Reasoned } from './forms.tsx'
import { useAsked } from './use-asked.ts'

type SealedProps = { client: Client; open: (id: string) => void }

/** Matters of others that headteacher, chair and data protection officer may open: with a reason, which stands there, and those whose it is are told. */
export function Sealed({ client, open }: SealedProps) {
  const { answer, again } = useAsked(client, '/api/v1/matters/sealed', sealed)
  return (
    <>
      <h3>Not yours, and yours to open with a reason</h3>
      <Asked answer={answer}>
        {({ matters }) =>
          matters.length === 0 ? (
            <p>There is none.</p>
          ) : (
            matters.map(({ id, band, raisedAt }) => (
              <WithReason
                key={id}
                client={client}
                title={`${band}, raised ${when(raisedAt)}`}
                path="/api/v1/matters/open"
                id={id}
                press="Open it: they are told"
                open={now => {
                  void again()
                  open(now)
                }}
              />
            ))
          )
        }
      </Asked>
    </>
  )
}

type ReasonProps = SealedProps & { title: string; path: string; id: string; press: string }

/** What is opened or taken up again for a reason. What is refused is said here. */
export const WithReason = ({ client, title, path, id, press, open }: ReasonProps) => (
  <Reasoned
    title={title}
    why="Why? This stands in the matter."
    most={4000}
    press={press}
    send={async (reason, say) => {
      const asked = await client.post(path, { id, reason }, answered)
      const refused = 'failed' in asked ? asked.failed : asked.value.refused
      if (refused !== null) say(refused)
      else if ('value' in asked) open(asked.value.id)
      return refused === null
    }}
  />
)
