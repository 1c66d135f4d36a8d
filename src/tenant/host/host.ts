import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '../context.ts'
import type { Exchange } from '../http.ts'
import type { Tokens } from '../tokens.ts'
import type { Meeting, World } from '../world.ts'

const file = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8')
const html = { 'content-type': 'text/html; charset=utf-8' }
const script = { 'content-type': 'text/javascript; charset=utf-8' }

/**
 * The part of Teams that shows a tab: a page that frames it and speaks teams-js's protocol (clients.md 4), as one person,
 * in one place, in one theme. `/teams?tab=URL&user=ID` also takes `frame` (sidePanel, content), `meeting`, `theme` and `locale`.
 */
export async function handleHost(exchange: Exchange, world: World, tokens: Tokens): Promise<Answer | undefined> {
  const { path, query } = exchange
  if (path === '/teams') return { status: 200, headers: html, body: file('host.html') }
  if (path === '/teams/host.js') return { status: 200, headers: script, body: file('host.js') }
  const user = world.users.get(query.get('user') ?? '')
  if (!user) return path.startsWith('/teams/') ? { status: 404, body: { problem: 'nobody is signed in' } } : undefined
  if (path === '/teams/token') return { status: 200, body: { token: await tokens.user(user) } }
  if (path !== '/teams/context') return undefined
  const meeting = [...world.meetings.values()].find(({ id }) => id === query.get('meeting'))
  return { status: 200, body: contextOf(world, user, meeting, query) }
}

/** The flat form that hosts send, which teams-js turns into its own (its `LegacyContext`). */
function contextOf(
  { tenancy }: World,
  user: { id: string; userPrincipalName: string },
  meeting: Meeting | undefined,
  query: URLSearchParams,
) {
  return {
    ...{
      locale: query.get('locale') ?? 'en-gb',
      theme: query.get('theme') ?? 'default',
      entityId: 'chaperone',
      isFullScreen: false,
    },
    ...{ tid: tenancy.tenantId, userObjectId: user.id, upn: user.userPrincipalName, loginHint: user.userPrincipalName },
    ...{ hostClientType: 'web', hostName: 'Teams', ringId: 'general', sessionId: 'session', appSessionId: 'app' },
    frameContext: query.get('frame') ?? 'content',
    ...(meeting
      ? { meetingId: Buffer.from(`0#${meeting.threadId}#0`).toString('base64'), chatId: meeting.threadId }
      : {}),
  }
}
