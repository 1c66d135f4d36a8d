/** Before it subscribes, Graph asks the address to give back a token (graph.md C). */
import { randomUUID } from 'node:crypto'
import { badRequest } from '../refusal.ts'

const patienceMs = 10_000

/** Refuses an address that does not answer 200, text/plain, with the very token, within ten seconds. */
export async function shakeHands(address: string): Promise<void> {
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()}`
  const url = new URL(address)
  url.searchParams.set('validationToken', token)
  if (await answersToken(url, token)) return
  throw badRequest(
    'Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.',
    'ValidationError',
  )
}

async function answersToken(url: URL, token: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(patienceMs)
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      signal,
    })
    const isPlain = answer.headers.get('content-type')?.startsWith('text/plain') === true
    return answer.status === 200 && isPlain && (await answer.text()) === token
  } catch {
    return false // unreachable, too slow or broken: one refusal for all
  }
}

/** https, or this machine: a tenant here calls a bot here. */
export function isReachable(address: string): boolean {
  const url = URL.parse(address)
  return (
    url?.protocol === 'https:' ||
    (url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname))
  )
}
