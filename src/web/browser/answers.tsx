import type { ReactNode } from 'react'
import type { Happened, LessonRecord } from '../api/record.ts'

/** The policy's own six questions (V24), and what was not assured: of an uneventful lesson, read in half a minute. */
export function Answers({ record: { attended, ...record } }: { record: LessonRecord }) {
  const { planned, held, what, where, absent, wrong, misuse, recorded, unassured } = record
  const came = attended.filter(({ as }) => as === 'pupil').length
  const answers: readonly (readonly [string, ReactNode])[] = [
    ['What', `${what}; ${came === 1 ? '1 pupil' : `${came} pupils`} came${absent ? `, ${absent.length} did not` : ''}`],
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
          {attended.map(({ id, name, as, spans, dropped, rulesRead }) => (
            <li key={id}>
              {name ?? 'somebody whom the directory does not name'}, {as}: {spans.map(spanOf).join(', ')}
              {dropped > 0 && `; connection lost ${dropped} times`}
              {rulesRead && '; has read the rules'}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

const listOf = (happened: readonly Happened[]) =>
  happened.length === 0 ? (
    'Nothing.'
  ) : (
    <ul>
      {happened.map(({ what, clauses, from, to, deeds }) => (
        <li key={`${what} ${from}`}>
          {time(from)}
          {to !== null && `–${time(to)}`} {what} <small>{clauses.join(', ')}</small>: {deeds.join('; ')}
        </li>
      ))}
    </ul>
  )

const spanOf = ({ from, to }: { from: number; to: number }): string => `${time(from)}–${time(to)}`
const time = (at: number): string => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
const day = (at: number): string =>
  new Date(at).toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
