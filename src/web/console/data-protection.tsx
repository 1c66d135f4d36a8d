import { dataProtection } from '../api/data-protection.ts'
import { nameOf } from '../browser/name-of.ts'
import { Asked, when } from './asked.tsx'
import type { PlaceProps } from './console.tsx'
import { Table } from './table.tsx'
import { useAsked } from './use-asked.ts'

/** For the data protection officer: how long things are kept, who looked at them and why, and the assessment. No content. */
export default function DataProtection({ client }: PlaceProps) {
  const { answer } = useAsked(client, '/api/v1/data-protection', dataProtection)
  return (
    <section aria-labelledby="data-protection">
      <h2 id="data-protection">Data protection</h2>
      <Asked answer={answer}>
        {({ kept, log, paper }) => (
          <>
            <Table label="Table of times" caption="How long it is kept" heads={['What', 'How long']}>
              {kept.map(({ what, time }) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  <td>{time}</td>
                </tr>
              ))}
            </Table>
            <h3>Who did what with the record</h3>
            <p>The last {log.length}, newest first. What would tell of a matter about you is not here.</p>
            <Table label="Table of accesses" heads={['When', 'Who', 'What', 'Why']}>
              {log.map(({ at, by, what, reason }, index) => (
                <tr key={`${at} ${index}`}>
                  <td>{when(at)}</td>
                  <th scope="row">{by ? nameOf(by) : 'nobody: its time was over'}</th>
                  <td>{what}</td>
                  <td>{reason ?? 'stands in the matter'}</td>
                </tr>
              ))}
            </Table>
            <details>
              <summary>The impact assessment, filled from the policy in force</summary>
              <pre className="paper">{paper}</pre>
            </details>
          </>
        )}
      </Asked>
    </section>
  )
}
