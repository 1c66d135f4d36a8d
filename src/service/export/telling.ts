import type { Instant } from '../../lesson/time.ts'
import type { PolicyAt } from '../policy/history.ts'

/** `24 Nov 2026, 09:05:10 GMT`: what the clock on the school's wall showed, and by which rule of the year; and the same in UTC. */
export type Moment = { readonly local: string; readonly utc: string }

/** How an export tells what the record has by ids, numbers of clauses, and milliseconds. */
export type Telling = {
  readonly moment: (at: Instant) => Moment
  /** Puts names in the place of ids. */
  readonly called: (text: string) => string
  readonly policyAt: PolicyAt
}

export function momentIn(timeZone: string): Telling['moment'] {
  const form = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, year: 'numeric', month: 'short', day: 'numeric', timeZoneName: 'short' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  })
  return at => ({ local: form.format(at), utc: new Date(at).toISOString() })
}
