/** What the rows of refusals say, and how they ask. */
import type { Answer } from '../../context.ts'
import { botMeetingId, personalChatId } from '../../ids.ts'
import { targeted, type Rig } from '../../rig.ts'
import { appId, tenantId } from '../../seed.ts'

export type Row = readonly [name: string, status: number, code: unknown, ask: (rig: Rig) => Promise<Answer>]

export const hello = { type: 'message', text: 'hello' }
export const card = (content: unknown) => [{ contentType: 'application/vnd.microsoft.card.adaptive', content }]
export const personalPath = ({ tenant }: Rig, user: string): string =>
  `v3/conversations/${encodeURIComponent(personalChatId(tenant.world.tenancy, user))}/activities`
export const meetingPath = ({ meeting }: Rig): string => `v1/meetings/${encodeURIComponent(botMeetingId(meeting))}`
export const say = (rig: Rig, body: unknown = hello, query = ''): Promise<Answer> =>
  rig.ask('POST', `${rig.chat}/activities${query}`, { body })

export const create = (rig: Rig, id: string, changes: Record<string, unknown> = {}): Promise<Answer> => {
  const body = { bot: { id: `28:${appId}` }, members: [{ id }], channelData: { tenant: { id: tenantId } }, ...changes }
  return rig.ask('POST', 'v3/conversations', { body })
}

export const whisper = (rig: Rig, changes: Record<string, unknown> = {}): Promise<Answer> =>
  say(rig, { ...hello, recipient: { id: rig.mri('ana'), name: 'Ana' }, ...changes }, targeted)

export async function sent(rig: Rig, ask: Promise<Answer>): Promise<string> {
  const { body } = await ask
  return `${rig.chat}/activities/${(body as { readonly id: string }).id}`
}

export const stage = {
  surface: 'meetingStage',
  contentType: 'task',
  content: { value: { url: 'https://bot.example/x' } },
}
export const notify = (rig: Rig, recipients: readonly string[]): Promise<Answer> => {
  const body = { type: 'targetedMeetingNotification', value: { recipients, surfaces: [stage] } }
  return rig.ask('POST', `${meetingPath(rig)}/notification`, { body })
}
