import type { Millis } from '../../lesson/time.ts'

/** The wait that Retry-After asks for: seconds, or a date, which is measured against the answer's own Date. */
export function retryAfter(headers: Pick<Headers, 'get'>): Millis | undefined {
  const asked = headers.get('retry-after')?.trim()
  if (asked === undefined || asked === '') return undefined
  if (/^\d+(\.\d+)?$/.test(asked)) return Number(asked) * 1000
  const wait = Date.parse(asked) - Date.parse(headers.get('date') ?? '')
  return Number.isNaN(wait) ? undefined : Math.max(0, wait)
}
