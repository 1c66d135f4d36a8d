import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { Switch } from '@fluentui/react-switch'
import { useCallback, useState } from 'react'
import { timetablePage, type TimetableLine } from '../api/timetable.ts'
import { counted, when } from './asked.tsx'
import type { PlaceProps } from './console.tsx'
import { LessonRecordPage } from './record.tsx'
import { usePages } from './use-pages.ts'
import { Opening } from './opening.tsx'
import { PagesTable } from './pages.tsx'

/** Every lesson of the timetable and every other one: whether it is ready, what happened to it, and who was alone. */
export default function Timetable({ client }: PlaceProps) {
  const [from, setFrom] = useState(today)
  const [alone, setAlone] = useState(false)
  const pages = usePages<TimetableLine>(
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
  const { rows, failed, isHere } = pages
  return (
    <Opening<string>
      one={(lesson, back) => <LessonRecordPage client={client} lesson={lesson} back={back} />}
      list={open => (
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
          <PagesTable
            pages={pages}
            label="Table of lessons"
            heads={['When', 'Class', 'Teacher', 'Ready', 'Stands at', 'To know', 'Record']}
            row={line => <Line key={line.lesson} line={line} choose={() => open(line.lesson)} />}
          />
        </section>
      )}
    />
  )
}

/** The day by the clock of whoever looks, as a date field has it. */
const today = (): string => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10)

const ready = (readiness: string | null): string =>
  readiness === null ? 'tried twenty minutes before' : readiness.replaceAll('-', ' ')

function Line({ line, choose }: { line: TimetableLine; choose: () => void }) {
  const { startsAt, organiser, readiness, state, isOnTimetable, hasLink, oneToOne, changes } = line
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
          hasLink ? '' : 'no link',
          oneToOne === null ? '' : `one-to-one ${oneToOne}`,
          ...changes.map(({ what, noticeHours }) => `${what}, ${noticeHours} h before`),
        ]
          .filter(Boolean)
          .join('; ')}
      </td>
      <td>
        {state !== 'due' && state !== 'cancelled' && (
          <Button size="small" aria-label={`Read the record of the lesson of ${when(startsAt)}`} onClick={choose}>
            Read
          </Button>
        )}
      </td>
    </tr>
  )
}
