import type * as restify from 'restify'
import type { Reply } from './server.ts'

/** What a change notification leads to. */
export type Notify = (body: unknown) => Promise<Reply>

/** Graph's own are some 120 characters; what is longer is nobody's we know. */
const longestToken = 512
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Before Graph takes a subscription it sends a token to its address, and wants it back as plain text within ten seconds
 * (con/change-notifications-delivery-webhooks). Whoever else asks gets a short text, of which a browser makes nothing.
 * @returns undefined where this is no handshake.
 */
export function shakenHands(request: restify.Request): Reply | undefined {
  const { searchParams } = new URL(request.url ?? '', 'http://here')
  const token = searchParams.get('validationToken')
  if (token === null) return undefined
  if (token === '' || token.length > longestToken) return { status: 400 }
  return { status: 200, plain: token.replaceAll(/[&<>"']/g, mark => escapes[mark] ?? '') }
}
