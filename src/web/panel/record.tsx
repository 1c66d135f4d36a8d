import { Button } from '@fluentui/react-button'
import { Checkbox } from '@fluentui/react-checkbox'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { record, recordsDue, type Happened, type LessonRecord } from '../api/record.ts'
import type { Client } from '../browser/client.ts'

/** Records that wait for this teacher: read in half a minute, and done with one press. */
export function Records({ client }: { client: Client }) {
  const [open, setOpen] = useState<LessonRecord>()
  const [said, setSaid] = useState('')
  const next = useCallback(async (): Promise<void> => {
    const due = await client.get('/api/v1/records', recordsDue)
    const [first] = 'value' in due ? due.value.lessons : []
    const read = first && (await client.get(`/api/v1/lessons/${encodeURIComponent(first.lesson)}/record`, record))
    setOpen(read && 'value' in read ? read.value : undefined)
  }, [client])
  useEffect(() => void next(), [next])
  const add = async (body: { note?: string; sentTo?: readonly string[]; sign: boolean }): Promise<void> => {
    if (!open) return
    const asked = await client.post(`/api/v1/lessons/${encodeURIComponent(open.lesson)}/record`, body, record)
    setSaid('failed' in asked ? asked.failed : 'It stands on the record. Thank you.')
    if ('value' in asked) await next()
  }
  return (
    <>
      {open && <Record key={open.lesson} record={open} add={body => void add(body)} />}
      <p role="status">{said}</p>
    </>
  )
}

type RecordProps = {
  record: LessonRecord
  add: (body: { note?: string; sentTo?: readonly string[]; sign: boolean }) => void
}

function Record({ record: shown, add }: RecordProps) {
  const [note, setNote] = useState('')
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set())
  const { absent } = shown
  const body = () => ({ sentTo: [...sent], ...(note.trim() ? { note } : {}), sign: true })
  return (
    <section className="record" aria-labelledby="record">
      <h2 id="record">The record of your last lesson</h2>
      <Answers record={shown} />
      {absent === null && <p>It is not known who should have come.</p>}
      {absent !== null && absent.length > 0 && (
        <fieldset>
          <legend>Did not come: tick who has been sent the material</legend>
          {absent.map(({ id, name, isSent }) => (
            <Checkbox
              key={id}
              label={name ?? 'no name'}
              disabled={isSent}
              checked={isSent || sent.has(id)}
              onChange={(_, { checked }) => setSent(now => toggled(now, id, checked === true))}
            />
          ))}
        </fieldset>
      )}
      <label>
        Anything to add?
        <textarea
          rows={3}
          maxLength={4000}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </label>
      <Button appearance="primary" size="large" onClick={() => add(body())}>
        {note.trim() ? 'Add this and sign' : 'Nothing to add: sign'}
      </Button>
    </section>
  )
}

/** The policy's own six questions (V24), and what was not assured. */
function Answers({
  record: { planned, held, what, where, attended, wrong, misuse, recorded, unassured },
}: AnswersProps) {
  const pupils = attended.filter(({ as }) => as === 'pupil').length
  const answers: readonly (readonly [string, ReactNode])[] = [
    ['What', `${what}; ${String(pupils)} pupils came`],
    ['When', `${day(planned.from)} ${spanOf(planned)}${held ? `, held ${spanOf(held)}` : ', and nobody came'}`],
    ['Where', where],
    ['What went wrong', listOf(wrong)],
    ['Misuse', listOf(misuse)],
    ['Recorded', recorded.length ? recorded.map(spanOf).join(', ') : 'Not seen to be.'],
    ['Not assured', unassured.map(each => `the ${each.what} ${spanOf(each)}`).join(', ') || 'Chaperone saw all of it.'],
  ]
  return (
    <>
      <dl>
        {answers.map(([question, answer]) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>Who was there, and when</summary>
        <ul>
          {attended.map(({ id, name, as, spans, dropped }) => (
            <li key={id}>
              {name ?? 'no name'} ({as}) {spans.map(spanOf).join(', ')}
              {dropped > 0 && `; connection lost ${String(dropped)} times`}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
type AnswersProps = { record: LessonRecord }

function toggled(now: ReadonlySet<string>, id: string, isOn: boolean): ReadonlySet<string> {
  const next = new Set(now)
  if (isOn) next.add(id)
  else next.delete(id)
  return next
}

const listOf = (happened: readonly Happened[]) =>
  happened.length === 0 ? (
    'Nothing.'
  ) : (
    <ul>
      {happened.map(({ what, clauses, from, to, deeds }) => (
        <li key={`${what}${String(from)}`}>
          {time(from)}
          {to !== null && `–${time(to)}`} {what} <small>{clauses.join(', ')}</small>: {deeds.join('; ')}
        </li>
      ))}
    </ul>
  )

const spanOf = ({ from, to }: { from: number; to: number }): string => `${time(from)}–${time(to)}`
const time = (at: number): string => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
const day = (at: number): string =>
  new Date(at).toLocaleDateString([], { weekday: 'long', day: 'numeric', month: 'long' })
