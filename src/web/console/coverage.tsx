import { useState } from 'react'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { Select } from '@fluentui/react-select'
import type * as z from 'zod/mini'
import { coverage, type Covered, type Gap } from '../api/coverage.ts'
import { Asked, counted, when } from './asked.tsx'
import type { PlaceProps } from './console.tsx'
import { useAsked } from './use-asked.ts'
import { Table } from './table.tsx'

type Coverage = z.infer<typeof coverage>

const meanings: Readonly<Record<Covered, string>> = {
  enforced: 'done with nobody asked',
  assisted: 'a person decides, and Chaperone says when',
  watched: 'leads are told; in the lesson nothing happens',
  attested: 'only a person can know, and says so',
  'not covered': 'nothing of Chaperone’s keeps it',
}
const kinds = Object.keys(meanings) as Covered[]

/** Every clause of the school's policy and how far it is kept now; and what of the last week nobody of ours saw. */
export default function Coverage({ client }: PlaceProps) {
  const { answer } = useAsked(client, '/api/v1/coverage', coverage)
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">Clauses and coverage</h2>
      <Asked answer={answer}>
        {all => (
          <>
            <Clauses clauses={all.clauses} />
            <Gaps all={all} />
          </>
        )}
      </Asked>
    </section>
  )
}

function Clauses({ clauses }: Pick<Coverage, 'clauses'>) {
  const [wanted, setWanted] = useState('')
  const [kind, setKind] = useState<Covered | ''>('')
  const found = clauses.filter(
    ({ id, words, is }) =>
      `${id} ${words}`.toLowerCase().includes(wanted.toLowerCase()) && (kind === '' || is === kind),
  )
  return (
    <>
      <ul className="counts">
        {kinds.map(one => (
          <li key={one}>
            <strong>{clauses.filter(({ is }) => is === one).length}</strong> {one}: {meanings[one]}
          </li>
        ))}
      </ul>
      <div className="pair">
        <Field label="Find a clause">
          <Input type="search" value={wanted} onChange={(_, { value }) => setWanted(value)} />
        </Field>
        <Field label="How far it is kept">
          <Select value={kind} onChange={(_, { value }) => setKind(kinds.find(one => one === value) ?? '')}>
            <option value="">any</option>
            {kinds.map(one => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
      </div>
      <p role="status">
        {found.length} of {clauses.length} clauses.
      </p>
      <dl>
        {found.map(({ id, words, is, by }) => (
          <div key={id}>
            <dt>
              {id}: {words}
            </dt>
            <dd>
              <strong>{is}</strong>. {by.join(' ')}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Gaps({ all: { gaps, lessons, more } }: { all: Coverage }) {
  return (
    <>
      <h3>Not seen in the last seven days</h3>
      <p>
        {gaps.length === 0
          ? `Of ${counted(lessons, 'lesson')} everything was seen.`
          : `${counted(gaps.length + more, 'gap')} in ${counted(lessons, 'lesson')}.`}
      </p>
      {gaps.length > 0 && (
        <Table label="Table of gaps" heads={['Lesson', 'Not seen', 'From', 'To', 'Why']}>
          {gaps.map(gap => (
            <Line key={`${gap.lesson} ${gap.of} ${gap.from}`} gap={gap} />
          ))}
        </Table>
      )}
    </>
  )
}

const Line = ({ gap: { startsAt, of, from, to, reason } }: { gap: Gap }) => (
  <tr>
    <th scope="row">{when(startsAt)}</th>
    <td>{of === 'lesson' ? 'who was there' : 'the chat'}</td>
    <td>{when(from)}</td>
    <td>{to === null ? 'to its end' : when(to)}</td>
    <td>{reason}</td>
  </tr>
)
