import { Button } from '@fluentui/react-button'
import { useCallback, useEffect, useState } from 'react'
import { matterWhole, stepAnswer, type MatterWhole } from '../api/console.ts'
import type { Client } from '../browser/client.ts'
import { inOrder } from '../browser/in-order.ts'
import { nameOf } from '../browser/name-of.ts'
import { when } from './asked.tsx'
import { Accounts } from './accounts.tsx'
import { Export } from './export.tsx'
import { Erase, PlaceHold } from './keeping.tsx'
import { OpenedHeading } from './opening.tsx'
import { LessonRecordPage } from './record.tsx'
import { useIsOneOf } from './roles.ts'
import { WithReason } from './sealed.tsx'
import { Steps, type Take } from './steps.tsx'
import { Texts } from './texts.tsx'

type MatterProps = { client: Client; id: string; back: () => void; open: (id: string) => void }

/** One matter whole: what happened, what was said and what somebody thinks are kept apart; then what can be done with it. */
export function Matter({ client, id, back, open }: MatterProps) {
  const [matter, setMatter] = useState<MatterWhole>()
  const [said, setSaid] = useState('')
  const [isInLesson, setIsInLesson] = useState(false)
  const mayReadLessons = useIsOneOf(['lead', 'headteacher'])
  const [{ take: newest }] = useState(inOrder)
  const read = useCallback(async (): Promise<void> => {
    const asked = await newest(client.post('/api/v1/matters/read', { id }, matterWhole))
    if (!asked) return
    if ('value' in asked) setMatter(asked.value)
    else if (asked.status === 404) setMatter(undefined) // not theirs any more
    if ('failed' in asked) setSaid(asked.status === 404 ? notYours : asked.failed)
  }, [newest, client, id])
  useEffect(() => {
    const start = setTimeout(() => void read(), 0)
    return () => clearTimeout(start)
  }, [read])
  const take: Take = async step => {
    const asked = await client.post('/api/v1/matters/steps', { id, step }, stepAnswer)
    const refused = 'failed' in asked ? asked.failed : asked.value.refused
    setSaid(refused ?? 'It is on the record.')
    await read()
    return refused === null
  }
  if (isInLesson && matter?.lesson)
    return <LessonRecordPage client={client} lesson={matter.lesson} back={() => setIsInLesson(false)} />
  return (
    <section aria-labelledby="matter">
      <Button onClick={back}>Back</Button>
      <OpenedHeading id="matter">{matter?.category ?? 'Matter'}</OpenedHeading>
      <p role="status">{said}</p>
      {matter && (
        <>
          <Whole matter={matter} take={take} />
          {matter.lesson !== null && mayReadLessons && (
            <Button onClick={() => setIsInLesson(true)}>Read the record of its lesson</Button>
          )}
          {matter.mayDecide ? (
            <Steps client={client} matter={matter} take={take} />
          ) : (
            <p>This is for you to read: others decide it.</p>
          )}
          {matter.state === 'closed' && matter.mayDecide && (
            <WithReason
              client={client}
              title="Take it up again"
              path="/api/v1/matters/again"
              id={id}
              press="Take it up again, in a new matter"
              open={open}
            />
          )}
          <Keeping client={client} id={id} />
        </>
      )}
    </section>
  )
}

/** Taken away, held, and erased: by those who lead. */
function Keeping({ client, id }: Pick<MatterProps, 'client' | 'id'>) {
  if (!useIsOneOf(['lead', 'headteacher', 'chair'])) return null
  return (
    <>
      <Export client={client} title="Export this matter" wanted={() => ({ what: 'incident', incident: id })} />
      <PlaceHold client={client} about={`matter/${id}`} title="Keep it whatever its time: a hold" />
      <Erase client={client} erasure={{ what: 'matter', matter: id }} title="Erase this matter" />
    </>
  )
}

const notYours = 'This matter is not yours, or not any more.'

function Whole({ matter, take }: { matter: MatterWhole; take: Take }) {
  return (
    <>
      <p>
        <strong className={`band ${matter.band}`}>{matter.band}</strong>, {matter.state}, raised {when(matter.raisedAt)}
        {matter.clauses.length > 0 && `, clause ${matter.clauses.join(', ')}`}
      </p>
      {matter.people.length > 0 && <p>About: {matter.people.map(nameOf).join(', ')}</p>}
      {matter.sharedWith.length > 0 && <p>Shared with: {matter.sharedWith.map(nameOf).join(', ')}</p>}
      {matter.asksNotToBeNamed && <p>Whoever raised it asks not to be named.</p>}
      <h3>What is known</h3>
      <Accounts matter={matter} take={take} />
      <Texts texts={matter.texts} />
      {matter.decisions.length > 0 && <h3>Decided</h3>}
      <ul hidden={matter.decisions.length === 0}>
        {matter.decisions.map(({ at, what, reason, by }) => (
          <li key={what + reason}>
            {what}, because {reason} ({nameOf(by)}) <small>{when(at)}</small>
          </li>
        ))}
      </ul>
      {matter.advice.length > 0 && <h3>Advice that was sought</h3>}
      <ul hidden={matter.advice.length === 0}>
        {matter.advice.map(({ from, soughtAt, advice, reference, by }) => (
          <li key={from + String(soughtAt) + advice}>
            {from}, {when(soughtAt)}: {advice} ({reference !== null && `reference ${reference}, `}
            {nameOf(by)})
          </li>
        ))}
      </ul>
      {matter.parents && (
        <p>
          Parents told: {matter.parents.told}, because {matter.parents.reason}
        </p>
      )}
      {matter.outcome && (
        <p>
          Outcome: {matter.outcome.text}. {matter.outcome.childsView !== null && <q>{matter.outcome.childsView}</q>}{' '}
          {matter.signedOff.length} of {matter.signaturesNeeded} signed.
        </p>
      )}
    </>
  )
}
