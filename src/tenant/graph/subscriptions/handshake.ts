/** Before it subscribes, Graph asks the address to give back a token (graph.md C). */
import { randomUUID } from 'node:crypto'
import { Refusal } from '../refusal.ts'

const patienceMs = 10_000

/** Refuses an address that does not answer 200, text/plain, with the very token, within ten seconds. */
export async function shakeHands(address: string): Promise<void> {
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()}`
  const url = new URL(address)
  url.searchParams.set('validationToken', token)
  const answer = await answerOf(url, token)
  if (answer === 'the token') return
  throw new Refusal(
    400,
    'ValidationError',
    'Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.',
    {},
    answer === 'none' ? 'of the network' : 'of the product',
  )
}

async function answerOf(url: URL, token: string): Promise<'the token' | 'something else' | 'none'> {
  try {
    const signal = AbortSignal.timeout(patienceMs)
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      signal,
    })
    const isPlain = answer.headers.get('content-type')?.startsWith('text/plain') === true
    return answer.status === 200 && isPlain && (await answer.text()) === token ? 'the token' : 'something else'
  } catch {
    return 'none' // unreachable, too slow or broken: the process behind it may be starting anew
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
