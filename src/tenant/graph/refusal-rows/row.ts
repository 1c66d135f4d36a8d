/** One row of the table of refusals: what is asked of which tenant, and how it is refused. */
import { type Asking, everyPermission, type Rig } from '../rig.ts'

export type Row = {
  readonly why: string
  /** Method and path; CALL stands for the call that the app is in. */
  readonly ask: string
  readonly asking?: Asking
  readonly given?: (rig: Rig) => void
  readonly is: readonly [status: number, code: string]
}

export const without = (...names: readonly string[]): Asking => ({
  permissions: everyPermission.filter(name => !names.includes(name)),
})

export const body = (value: unknown, more: Asking = {}): Asking => ({ body: value, ...more })

export const meeting = '/users/hall/onlineMeetings'
export const byAddress = `${meeting}?$filter=JoinWebUrl eq 'https://teams.microsoft.com/'`
export const items = '/sites/site-1/lists/Lessons/items'
export const chat = '/chats/19:meeting_algebra@thread.v2'
export const toBen = '/users/ben/teamwork/sendActivityNotification'
export const bound = 'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps'
export const catalogue = `${bound}/ca7a1090-0000-4000-8000-0000000000bb`

export const activity = {
  topic: { source: 'text', value: 'Algebra', webUrl: 'https://teams.microsoft.com/l/meeting/1' },
  activityType: 'lessonAlert',
  previewText: { content: 'A lesson needs you' },
}

export const mail = { message: { subject: 'x', toRecipients: [{ emailAddress: { address: 'lead@school.example' } }] } }

/** The manifest asks for a permission in chats, and the app is not in the chat. */
export const ofChat = (rig: Rig): void => {
  rig.context.world.tenancy.permissions.add('Calls.JoinGroupCalls.Chat')
  rig.meeting.appInstalled = false
}
