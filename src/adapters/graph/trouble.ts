/** How Graph's refusals become values. Only code words leave this file: error messages may hold names. */
import { GraphError } from '@microsoft/microsoft-graph-client'
import type { Millis } from '../../lesson/time.ts'
import type { Trouble } from '../../service/needs.ts'

/** Trouble with the HTTP status behind it; undefined where no answer came. */
export type Failed = Trouble & { readonly http?: number | undefined }

export const later = (reason: string, after?: Millis): Trouble => ({ status: 'later', after, reason })
export const refused = (reason: string): Trouble => ({ status: 'refused', reason })

/** Our own reason why there is no answer; its message is a fixed phrase. */
export class Unsent extends Error {
  override readonly name = 'Unsent'
}

/** An answer other than 2xx, with the code word of its body where there is one. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly http: number
  readonly code: string
  readonly after: Millis | undefined

  constructor(http: number, code: string | undefined, after: Millis | undefined) {
    super(`Graph answered ${http}`)
    this.http = http
    this.code = code ?? `http ${http}`
    this.after = after
  }
}

/** The work's value, or the trouble that kept it from being done. What is no expected trouble is thrown on. */
export async function expected<Value extends object>(
  work: Promise<Value>,
  timeout: AbortSignal,
): Promise<Value | Failed> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Refusal) return fromRefusal(error)
    if (timeout.aborted) return later('timed out')
    if (error instanceof Unsent) return later(error.message)
    if (error instanceof GraphError && error.statusCode === -1) return later(unanswered(error))
    throw error
  }
}

function fromRefusal({ http, code, after }: Refusal): Failed {
  // 423: somebody has the item or the list checked out just now.
  if (http === 423 || http === 429 || http >= 500) return { ...later(http === 429 ? 'throttled' : code, after), http }
  // The chain has renewed the token by now: it is the registration or the clock that is wrong, and people mend it.
  if (http === 401) return { ...later('token refused'), http }
  return { ...refused(code), http }
}

// The client keeps the name of what was thrown in `code`, and its text in `message`.
const unanswered = ({ code, message }: GraphError): string => (code === 'Unsent' ? message : 'no answer')
