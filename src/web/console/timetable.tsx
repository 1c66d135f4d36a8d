import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { Switch } from '@fluentui/react-switch'
import { useCallback, useState } from 'react'
import { timetablePage, type TimetableLine } from '../api/timetable.ts'
import { counted, when } from './asked.tsx'
import type { PlaceProps } from './console.tsx'
import { usePages } from './use-pages.ts'
import { Table } from './table.tsx'

/** Every lesson of the timetable and every other one: whether it is ready, what happened to it, and who was alone. */
export default function Timetable({ client }: PlaceProps) {
  const [from, setFrom] = useState(today)
  const [alone, setAlone] = useState(false)
  const { rows, next, failed, isHere, more } = usePages<TimetableLine>(
    useCallback(
      async after => {
        const query = new URLSearchParams({
          from: String(new Date(`${from}T00:00`).getTime()),
          ...(alone ? { only: 'one-to-one' } : {}),
          ...(after === null ? {} : { after }),
        })
        const asked = await client.get(`/api/v1/timetable?${query.toString()}`, timetablePage)
        return 'failed' in asked ? asked : { value: { rows: asked.value.lessons, next: asked.value.next } }
      },
      [client, from, alone],
    ),
  )
  return (
    <section aria-labelledby="timetable">
      <h2 id="timetable">Timetable</h2>
      <Field label="From">
        <Input type="date" value={from} onChange={(_, { value }) => value && setFrom(value)} />
      </Field>
      <Switch label="One-to-ones only" checked={alone} onChange={(_, { checked }) => setAlone(checked)} />
      {failed && <p role="alert">{failed}</p>}
      <p role="status">
        {isHere && (rows.length ? `${counted(rows.length, 'lesson')} shown.` : 'There is no such lesson.')}
      </p>
      <Table label="Table of lessons" heads={['When', 'Class', 'Teacher', 'Ready', 'Stands at', 'To know']}>
        {rows.map(line => (
          <Line key={line.lesson} line={line} />
        ))}
      </Table>
      {next && <Button onClick={() => void more()}>Show more</Button>}
    </section>
  )
}

/** The day by the clock of whoever looks, as a date field has it. */
const today = (): string => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10)

const ready = (readiness: string | null): string =>
  readiness === null ? 'tried twenty minutes before' : readiness.replaceAll('-', ' ')

function Line({ line }: { line: TimetableLine }) {
  const { startsAt, organiser, readiness, state, isOnTimetable, oneToOne, changes } = line
  const isUnsafe = readiness?.startsWith('unsafe')
  return (
    <tr>
      <th scope="row">{when(startsAt)}</th>
      <td>{line.class ?? 'no class named'}</td>
      <td>{organiser.name ?? 'not named by the directory'}</td>
      <td className={isUnsafe ? 'band red' : undefined}>{ready(readiness)}</td>
      <td>{state}</td>
      <td>
        {[
          isOnTimetable ? '' : 'not on the timetable',
          oneToOne === null ? '' : `one-to-one ${oneToOne}`,
          ...changes.map(({ what, noticeHours }) => `${what}, ${noticeHours} h before`),
        ]
          .filter(Boolean)
          .join('; ')}
      </td>
    </tr>
  )
}
