/** The chain that each request to Graph passes: patience, then the token, then the network. */
import type { Context, Middleware } from '@microsoft/microsoft-graph-client'
import { setTimeout as sleep } from 'node:timers/promises'
import { seconds } from '../../lesson/time.ts'
import { askHttp, type HttpAnswer } from '../platform/http.ts'
import type { TokenSource } from '../token-source.ts'
import { retryAfter } from '../platform/retry-after.ts'
import { Unsent } from './trouble.ts'

type Next = (context: Context) => Promise<void>

const link = (execute: (context: Context, next: Next) => Promise<void>): Middleware => {
  let next: Next = () => Promise.resolve()
  return {
    execute: context => execute(context, asked => next(asked)),
    setNext: following => {
      next = context => following.execute(context)
    },
  }
}

const quickTries = 2
const patienceLasts = seconds(5)
const passing = new Set([429, 503, 504])

/**
 * Tries a GET again where Graph asks for a short wait: twice at most, within five seconds in all. A longer wait is the
 * caller's to keep, and what is not a GET is sent once: the 504 of a POST may have been done.
 */
export const patience = (): Middleware =>
  link(async (context, next) => {
    const until = performance.now() + patienceLasts
    for (let tries = 0; ; tries += 1) {
      await next(context)
      const { response, options } = context
      if (!response || !passing.has(response.status) || options?.method !== 'GET' || tries === quickTries) return
      const wait = retryAfter(response.headers) ?? 250 * 2 ** tries
      if (performance.now() + wait > until) return
      await sleep(wait, undefined, options.signal ? { signal: options.signal } : {})
    }
  })

/**
 * Gives the token to one origin and to no other, whatever a link in an answer says. A token that is refused is renewed
 * once: a 401 has done nothing, so even a POST may be sent again.
 */
export const bearer = (origin: string, scope: string, tokens: TokenSource): Middleware =>
  link(async (context, next) => {
    const { origin: asked } = new URL(parseAddress(context.request))
    if (asked !== origin) throw new Unsent('foreign address')
    const send = async (): Promise<void> => {
      const authorization = `Bearer ${await given(tokens.token(scope))}`
      context.options = { ...context.options, headers: { ...parseHeaders(context.options?.headers), authorization } }
      await next(context)
    }
    await send()
    if (context.response?.status !== 401) return
    tokens.drop(scope)
    await send()
  })

// The client passes the address as a string and headers as a plain object; its types come from a browser's library, which Node has not.
const parseAddress = (request: unknown): string => request as string
const parseHeaders = (headers: unknown): Readonly<Record<string, string>> => headers as Readonly<Record<string, string>>

/** The end of the chain: Node's own client. The chain calls what it got a `Response`, and looks at no more of it than there is. */
export const network: Middleware = {
  async execute(context) {
    const { method = 'GET', headers, body, signal } = context.options ?? {}
    const asked = { method, headers: parseHeaders(headers), body: parseBody(body), signal }
    const answer: unknown = await askHttp(parseAddress(context.request), asked)
    context.response = answer as Response
  },
}

/** What a `network` at the chain's end put there. */
export const parseAnswer = (raw: unknown): HttpAnswer => raw as HttpAnswer

function parseBody(body: unknown): string | undefined {
  if (body === undefined || typeof body === 'string') return body
  throw new Unsent('not a text')
}

async function given(token: Promise<string>): Promise<string> {
  try {
    return await token
  } catch (cause) {
    throw new Unsent('no token', { cause })
  }
}
