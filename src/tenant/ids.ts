import { createHash } from 'node:crypto'
import type { Meeting, Someone, Tenancy } from './world.ts'

/** The `29:` id by which the bot knows a person: stable, and another one for every bot (teams.md 5). */
export function personMri(tenancy: Tenancy, who: Someone): string {
  return `29:1${digest(`${tenancy.appId}/${personId(who)}`)}`
}

export const botMri = (tenancy: Tenancy): string => `28:${tenancy.appId}`

export const personId = (who: Someone): string => ('user' in who ? who.user : who.outsider.id)

/** The meeting id of the Bot API: not the Graph id (teams.md 1.2). */
export const botMeetingId = (meeting: Meeting): string => Buffer.from(`0#${meeting.threadId}#0`).toString('base64')

export const personalChatId = (tenancy: Tenancy, user: string): string =>
  `a:1${digest(`${tenancy.appId}/chat/${user}`)}`

export const serviceUrl = (origin: string): string => `${origin}/connector/`

const digest = (text: string): string => createHash('sha384').update(text).digest('base64url')

/** A channel's thread: its meetings are posts of the channel, and have no chat of their own. */
export const isOfChannel = (thread: string): boolean => thread.endsWith('@thread.tacv2')
