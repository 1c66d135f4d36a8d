import type { ReactNode } from 'react'
import type { Happened, LessonRecord } from '../api/record.ts'
import { briefly } from './brief.ts'
import { nameOf } from './name-of.ts'

/** The policy's own six questions (V24), and what was not assured, read in half a minute; what was done about each is a press away. */
export function Answers({ record: { attended, ...record } }: { record: LessonRecord }) {
  const { planned, held, what, where, absent, wrong, misuse, recorded, file, unassured } = record
  const came = attended.filter(({ as }) => as === 'pupil').length
  const answers: readonly (readonly [string, ReactNode])[] = [
    [
      'What',
      `${what === 'on the timetable' ? 'timetabled' : 'not timetabled'}; ${came === 1 ? '1 pupil' : `${came} pupils`} came${absent ? `, ${absent.length} did not` : ''}`,
    ],
    ['When', `${day(planned.from)} ${spanOf(planned)}${held ? `, held ${spanOf(held)}` : ', and nobody came'}`],
    ['Where', where],
    ['What went wrong', briefOf(wrong)],
    ['Misuse', briefOf(misuse)],
    ['Recorded', recordedOf(recorded, file)],
    ['Not assured', unassuredOf(unassured) || 'Chaperone saw all of it.'],
  ]
  const happened = [...wrong, ...misuse]
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
      {(happened.length > 0 || unassured.length > fewStretches) && (
        <details>
          <summary>What was done</summary>
          <ul>
            {happened.map(({ what: kind, clauses, from, to, deeds }) => (
              <li key={`${kind} ${from}`}>
                {time(from)}
                {to !== null && `–${time(to)}`} {kind} <small>{clauses.join(', ')}</small>: {deeds.join('; ')}
              </li>
            ))}
            {unassured.map(each => (
              <li key={`${each.what} ${each.from}`}>
                {spanOf(each)} not assured: the {each.what}
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>Who was there</summary>
        <ul>
          {attended.map(({ as, spans, dropped, rulesRead, ...person }) => (
            <li key={person.id}>
              {nameOf(person)}, {as}: {spans.map(spanOf).join(', ')}
              {dropped > 0 && `; connection lost ${dropped} times`}
              {rulesRead && '; has read the rules'}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

/** V31: that it was seen to run is not yet that there is a recording. */
function recordedOf(recorded: LessonRecord['recorded'], file: LessonRecord['file']): string {
  if (!recorded.length && file === null) return 'Not seen to be.'
  return `${recorded.map(spanOf).join(', ')} (${saidOf[file ?? 'nothing']})`.trim()
}

const saidOf = {
  made: 'Teams says that the recording is there',
  failed: 'Teams says that a recording failed',
  nothing: 'Teams has not said yet that the recording is there',
} as const

function briefOf(happened: readonly Happened[]): ReactNode {
  if (happened.length === 0) return 'Nothing.'
  const { kinds, more } = briefly(happened)
  return (
    <ul>
      {kinds.map(({ what, from, times, isIncident }) => (
        <li key={what}>
          {time(from)} {what}
          {times > 1 && ` ×${times}`}
          {isIncident && <strong> (incident)</strong>}
        </li>
      ))}
      {more > 0 && <li>and {more} more</li>}
    </ul>
  )
}

/** More stretches than these are told by how many they are. */
const fewStretches = 2

function unassuredOf(unassured: LessonRecord['unassured']): string {
  if (unassured.length <= fewStretches) return unassured.map(each => `the ${each.what} ${spanOf(each)}`).join(', ')
  const from = Math.min(...unassured.map(each => each.from))
  const to = Math.max(...unassured.map(each => each.to))
  return `${unassured.length} stretches, ${spanOf({ from, to })}`
}

const spanOf = ({ from, to }: { from: number; to: number }): string => `${time(from)}–${time(to)}`
const time = (at: number): string => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
const day = (at: number): string =>
  new Date(at).toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
