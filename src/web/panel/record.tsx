import { Button } from '@fluentui/react-button'
import { Checkbox } from '@fluentui/react-checkbox'
import { useCallback, useEffect, useState } from 'react'
import { record, recordsDue, type LessonRecord } from '../api/record.ts'
import { Answers } from '../browser/answers.tsx'
import type { Asked, Client } from '../browser/client.ts'
import { inOrder } from '../browser/in-order.ts'
import { TextField } from '../browser/text-field.tsx'
import { emptyAddition, type Addition } from './draft.ts'

type RecordsProps = {
  client: Client
  addition: Addition
  setAddition: (addition: Addition) => void
  /** Changes where a record may have become ready, as when a lesson ends while its panel is open. */
  moment: string
}

/** Records that wait for this teacher, one after the other: each read in half a minute, and done with one press. */
export default function Records({ client, addition, setAddition, moment }: RecordsProps) {
  const [open, setOpen] = useState<LessonRecord>()
  const [said, setSaid] = useState('')
  const [{ take }] = useState(inOrder)
  const next = useCallback(async (): Promise<void> => {
    const first = await take(firstDue(client))
    if (!first) return
    if ('failed' in first) setSaid(first.failed)
    else setOpen(first.value)
  }, [take, client])
  useEffect(() => {
    const start = setTimeout(() => void next(), 0)
    return () => clearTimeout(start)
  }, [next, moment])
  const sign = async ({ lesson, note, sentTo }: Addition): Promise<void> => {
    const body = { sentTo, ...(note.trim() ? { note } : {}), sign: true }
    const asked = await client.post(pathOf(lesson), body, record)
    setSaid('failed' in asked ? asked.failed : 'It stands on the record. Thank you.')
    if ('failed' in asked) return
    setAddition(emptyAddition)
    setOpen(undefined)
    await next()
  }
  const own = addition.lesson === open?.lesson ? addition : { ...emptyAddition, lesson: open?.lesson ?? '' }
  return (
    <section className="record" aria-label="The record of your last lesson">
      {(open || said) && <h2>The record of your last lesson</h2>}
      <p role="status">{said}</p>
      {/* Each record is a new one, so that nobody signs the next with the press that signed the last. */}
      {open && (
        <Record key={open.lesson} record={open} addition={own} change={setAddition} sign={() => void sign(own)} />
      )}
    </section>
  )
}

/** The record that has waited longest; undefined: none waits. */
async function firstDue(client: Client): Promise<Asked<LessonRecord | undefined>> {
  const due = await client.get('/api/v1/records', recordsDue)
  if ('failed' in due) return due.status === 404 ? { value: undefined } : due // whoever is no member of staff has none
  const [first] = due.value.lessons
  return first ? client.get(pathOf(first.lesson), record) : { value: undefined }
}

const pathOf = (lesson: string): string => `/api/v1/lessons/${encodeURIComponent(lesson)}/record`

type RecordProps = {
  record: LessonRecord
  addition: Addition
  change: (addition: Addition) => void
  sign: () => void
}

function Record({ record: shown, addition, change, sign }: RecordProps) {
  const { absent } = shown
  const { note, sentTo } = addition
  return (
    <>
      <Answers record={shown} />
      {absent === null && <p>It is not known who should have come.</p>}
      {absent !== null && absent.length > 0 && (
        <fieldset>
          <legend>Absent: tick who was sent the material</legend>
          {absent.map(({ id, name, isSent }) => (
            <Checkbox
              key={id}
              label={name ?? 'A pupil of this class'}
              disabled={isSent}
              checked={isSent || sentTo.includes(id)}
              onChange={(_, { checked }) =>
                change({ ...addition, sentTo: checked ? [...sentTo, id] : sentTo.filter(one => one !== id) })
              }
            />
          ))}
        </fieldset>
      )}
      <TextField
        label="Anything to add?"
        value={note}
        most={4000}
        change={value => change({ ...addition, note: value })}
      />
      <div className="presses">
        <Button appearance="primary" size="large" onClick={sign}>
          {note.trim() ? 'Add this and sign' : 'Nothing to add: sign'}
        </Button>
      </div>
    </>
  )
}
