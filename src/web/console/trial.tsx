import { trial } from '../api/coverage.ts'
import type { Client } from '../browser/client.ts'
import { Asked, counted, when } from './asked.tsx'
import { useAsked } from './use-asked.ts'
import { Table } from './table.tsx'

/** What would have been done in the last seven days, had Chaperone enforced. */
export function Trial({ client }: { client: Client }) {
  const { answer } = useAsked(client, '/api/v1/policy/trial', trial)
  return (
    <>
      <h3>Under “enforce”, the last seven days</h3>
      <Asked answer={answer}>
        {({ from, lessons, would }) => (
          <>
            <p>
              {counted(lessons, 'lesson')} since {when(from)}, judged once more. How a class would have gone on after a
              hold nobody knows: these are first effects.
            </p>
            {would.length === 0 ? (
              <p>Nothing would have been held, nobody taken out and no lesson closed.</p>
            ) : (
              <Table
                label="Table of what would have been done"
                heads={['Safeguard', 'Lessons', 'Held', 'Taken out', 'Closed']}
              >
                {would.map(one => (
                  <tr key={one.safeguard}>
                    <th scope="row">{one.called}</th>
                    {[one.lessons, one.holds, one.removals, one.closings].map((many, index) => (
                      <td key={index}>{many}</td>
                    ))}
                  </tr>
                ))}
              </Table>
            )}
          </>
        )}
      </Asked>
    </>
  )
}
