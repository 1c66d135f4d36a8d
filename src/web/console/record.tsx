import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Select } from '@fluentui/react-select'
import { useState } from 'react'
import { record, type LessonRecord } from '../api/record.ts'
import { Answers } from '../browser/answers.tsx'
import type { Client } from '../browser/client.ts'
import { nameOf } from '../browser/name-of.ts'
import { Asked, when } from './asked.tsx'
import { Erase, PlaceHold } from './keeping.tsx'
import { OpenedHeading } from './opening.tsx'
import { useIsOneOf } from './roles.ts'
import { useAsked } from './use-asked.ts'

type RecordProps = { client: Client; lesson: string; back: () => void }

/** The record of one lesson as its teacher has it, with what they added. To sign it is theirs: see the panel. */
export function LessonRecordPage({ client, lesson, back }: RecordProps) {
  const { answer } = useAsked(client, `/api/v1/lessons/${encodeURIComponent(lesson)}/record`, record)
  return (
    <section aria-labelledby="record">
      <Button onClick={back}>Back</Button>
      <OpenedHeading id="record">The record of a lesson</OpenedHeading>
      <Asked answer={answer}>
        {read => (
          <>
            <Answers record={read} />
            <Absent absent={read.absent} />
            <Added record={read} />
            <PlaceHold client={client} about={`lesson/${lesson}`} title="Keep it whatever its time: a hold" />
            <EraseOf client={client} lesson={lesson} record={read} />
          </>
        )}
      </Asked>
    </section>
  )
}

/** The whole lesson or one person of it. Those who lead safeguarding decide it, and the service asks for them again. */
function EraseOf({ client, lesson, record: { attended } }: { client: Client; lesson: string; record: LessonRecord }) {
  const [person, setPerson] = useState('')
  const mayErase = useIsOneOf(['lead'])
  if (!mayErase) return null
  return (
    <Erase
      client={client}
      erasure={person ? { what: 'person', lesson, person } : { what: 'lesson', lesson }}
      title="Erase what is kept of it"
    >
      <Field label="Of whom?">
        <Select value={person} onChange={(_, { value }) => setPerson(value)}>
          <option value="">Everybody: the whole lesson</option>
          {attended.map(one => (
            <option key={one.id} value={one.id}>
              {nameOf(one)} (…{one.id.slice(-4)})
            </option>
          ))}
        </Select>
      </Field>
    </Erase>
  )
}

function Absent({ absent }: Pick<LessonRecord, 'absent'>) {
  if (absent === null) return <p>It is not known who should have come.</p>
  if (absent.length === 0) return <p>Everybody of the class came.</p>
  return (
    <>
      <h3>Did not come</h3>
      <ul>
        {absent.map(pupil => (
          <li key={pupil.id}>
            {nameOf(pupil)}: {pupil.isSent ? 'has been sent the material' : 'not said to have been sent the material'}
          </li>
        ))}
      </ul>
    </>
  )
}

function Added({ record: { notes, signed } }: { record: LessonRecord }) {
  return (
    <>
      <h3>Added by whoever taught it</h3>
      {notes.map(({ by, at, note }) => (
        <p key={at}>
          {note} <small>{`${nameOf(by)}, ${when(at)}`}</small>
        </p>
      ))}
      <p>{signed ? `Signed by ${nameOf(signed.by)}, ${when(signed.at)}.` : 'Not signed yet.'}</p>
    </>
  )
}
