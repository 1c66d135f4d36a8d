import { Button } from '@fluentui/react-button'
import { Checkbox } from '@fluentui/react-checkbox'
import { useState } from 'react'
import { signatureAnswer, week, type Week as Told } from '../api/digest.ts'
import { nameOf } from '../browser/name-of.ts'
import { Asked, counted, when } from './asked.tsx'
import type { PlaceProps } from './console.tsx'
import { Opening } from './opening.tsx'
import { LessonRecordPage } from './record.tsx'
import { Table } from './table.tsx'
import { useAsked } from './use-asked.ts'

const answers = {
  signed: 'You have signed it. Thank you.',
  'no such week': 'This week cannot be signed yet.',
  'signed before': 'Somebody has signed it meanwhile.',
} as const

/** The week as the leadership was told of it, each lesson that somebody should look at, and one signature (V4). */
export default function Week({ client }: PlaceProps) {
  const { answer, again } = useAsked(client, '/api/v1/digest', week)
  const [said, setSaid] = useState('')
  const sign = async (day: string, shared: boolean): Promise<void> => {
    const asked = await client.post('/api/v1/digest/sign', { day, shared }, signatureAnswer)
    setSaid('failed' in asked ? asked.failed : answers[asked.value.answer])
    await again()
  }
  return (
    <Opening<string>
      one={(lesson, back) => <LessonRecordPage client={client} lesson={lesson} back={back} />}
      list={open => (
        <section aria-labelledby="week">
          <h2 id="week">The week</h2>
          <Asked answer={answer}>
            {told => <Read week={told} open={open} sign={shared => void sign(told.day, shared)} />}
          </Asked>
          <p role="status">{said}</p>
        </section>
      )}
    />
  )
}

type ReadProps = { week: Told; open: (lesson: string) => void; sign: (shared: boolean) => void }

function Read({ week: { day, isTold, noted, signed, ...many }, open, sign }: ReadProps) {
  const [shared, setShared] = useState(false)
  return (
    <>
      <p>
        The seven days until {dayOf(day)}: {counted(many.scheduled, 'lesson')} scheduled, {many.changed} changed,{' '}
        {many.cancelled} cancelled, {many.offTheTimetable} not on the timetable.
      </p>
      {noted.length === 0 ? (
        <p>There is no lesson that somebody should look at.</p>
      ) : (
        <Table label="Table of lessons to look at" heads={['Lesson', 'Why', 'Record']}>
          {noted.map(({ lesson, startsAt, why, cameOf }) => (
            <tr key={`${lesson} ${why}`}>
              <th scope="row">{when(startsAt)}</th>
              <td>{[reasons[why], ...(cameOf ? cameOfWords(cameOf) : [])].join('; ')}</td>
              <td>
                <Button size="small" aria-label={`Read the record of ${when(startsAt)}`} onClick={() => open(lesson)}>
                  Read
                </Button>
              </td>
            </tr>
          ))}
        </Table>
      )}
      {signed && (
        <p>
          Signed by {nameOf(signed.by)}, {when(signed.at)}.
          {signed.shared ? ' Parents have the timetable.' : ' That parents have the timetable was not said.'}
        </p>
      )}
      {!signed && isTold && (
        <>
          <Checkbox
            label="Parents have the timetable (V24)"
            checked={shared}
            onChange={(_, { checked }) => setShared(checked === true)}
          />
          <Button appearance="primary" size="large" onClick={() => sign(shared)}>
            I have read it: sign
          </Button>
        </>
      )}
      {!isTold && <p>No week has been told yet. When it has, it stands here to be signed.</p>}
    </>
  )
}

const reasons: Readonly<Record<Told['noted'][number]['why'], string>> = {
  'cancelled late': 'cancelled at short notice',
  'moved late': 'moved at short notice',
  'record unsigned': 'its record is not signed',
  planned: 'one pupil alone, as planned',
  'by agreement': 'one pupil alone, by agreement',
  'without agreement': 'one pupil alone, without agreement',
}

type CameOf = NonNullable<Told['noted'][number]['cameOf']>

const cameOfWords = ({ minutes, what }: CameOf): readonly string[] => [
  ...(minutes ? [`for ${counted(minutes, 'minute')}`] : []),
  ...what.map(one => outcomes[one]),
]

const outcomes: Readonly<Record<CameOf['what'][number], string>> = {
  'adult confirmed': 'the adult at home was confirmed',
  'adult not confirmed': 'nobody confirmed the adult at home',
  held: 'Chaperone held it',
  'sent out': 'the pupil was sent out',
  'did not take place': 'it did not take place',
}

const dayOf = (day: string): string =>
  new Date(`${day}T12:00`).toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
