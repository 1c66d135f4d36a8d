import type { MatterWhole } from '../api/console.ts'
import { nameOf } from '../browser/name-of.ts'
import { when } from './asked.tsx'
import { Table } from './table.tsx'

type Text = MatterWhole['texts'][number]
type TextsProps = { texts: readonly Text[] }

/** What was written in the lesson's chat, as it was received; what only stands before or after is dimmed, and says so. */
export function Texts({ texts }: TextsProps) {
  if (texts.length === 0) return null
  return (
    <>
      <h3>What was written</h3>
      <Table label="What was written" heads={['Who', 'When', 'What was seen', 'Message']}>
        {texts.map(({ by, at, part, seen, text, ...rest }, index) => (
          <tr key={`${at} ${index}`} className={part === 'marked' ? undefined : 'beside'}>
            <th scope="row">{nameOf(by ?? { name: null })}</th>
            <td>{when(at)}</td>
            <td>{part === 'marked' ? seen.join(', ') : beside[part]}</td>
            <td>
              <q>{text}</q>
              <Notes {...rest} />
            </td>
          </tr>
        ))}
      </Table>
    </>
  )
}

const beside = { before: 'written before', after: 'written after' } as const

function Notes({ fetched, deletedAt }: Pick<Text, 'fetched' | 'deletedAt'>) {
  return (
    <>
      {fetched && <small> Read again after a restart: it may have been changed since it was written.</small>}
      {deletedAt !== null && <small> Deleted by its writer ({when(deletedAt)}).</small>}
    </>
  )
}
