/** How Graph says no. */
import { randomUUID } from 'node:crypto'
import type { Answer } from '../context.ts'

export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Readonly<Record<string, string>>

  /** Whose doing a 400 is: the product's, which tests must see, Microsoft's, whose versions differ, or nobody's. */
  readonly doing: 'of the product' | 'of Microsoft' | 'of the network'

  constructor(
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
    doing: Refusal['doing'] = 'of the product',
  ) {
    super(message)
    this.doing = doing
    this.status = status
    this.code = code
    this.headers = headers
  }
}

export const badRequest = (message: string, code = 'BadRequest'): Refusal => new Refusal(400, code, message)
export const forbidden = (message: string, code = 'Forbidden'): Refusal => new Refusal(403, code, message)
export const notFound = (message: string, code = 'NotFound'): Refusal => new Refusal(404, code, message)

/** Entra's own wording for an object that the directory does not hold. */
export const noSuchObject = (id: string): Refusal =>
  notFound(
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
    'Request_ResourceNotFound',
  )

/** The answer for a refusal, in the shape of every Graph error. */
export function refusalAnswer(refusal: Refusal, now: number, clientRequestId: string | undefined): Answer {
  const requestId = randomUUID()
  const innerError = {
    // The date has no fraction and no zone in Graph's errors.
    date: new Date(now).toISOString().slice(0, 19),
    'request-id': requestId,
    'client-request-id': clientRequestId ?? requestId,
  }
  return {
    status: refusal.status,
    headers: { ...refusal.headers, 'request-id': requestId },
    body: { error: { code: refusal.code, message: refusal.message, innerError } },
  }
}

export const conflict = (message: string, code = 'Conflict'): Refusal => new Refusal(409, code, message)
