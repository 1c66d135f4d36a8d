import { stranger, cast } from '../../seed.ts'
import { create, hello, personalPath, say, type Row } from './rows.ts'

export const conversations: readonly Row[] = [
  [
    'a meeting without the app',
    403,
    'BotNotInConversationRoster',
    rig => {
      rig.meeting.appInstalled = false
      return say(rig)
    },
  ],
  [
    'an unknown thread',
    403,
    'BotNotInConversationRoster',
    rig => rig.ask('POST', 'v3/conversations/19:x@thread.v2/activities', { body: hello }),
  ],
  [
    'an unknown 1:1 chat',
    400,
    'BadArgument',
    rig => rig.ask('POST', 'v3/conversations/a:1x/activities', { body: hello }),
  ],
  [
    'a 1:1 chat whose owner took the app out',
    403,
    209,
    async rig => {
      await create(rig, cast.hall)
      rig.tenant.people.uninstallPersonal(cast.hall)
      return rig.ask('POST', personalPath(rig, cast.hall), { body: hello })
    },
  ],
  [
    'a new chat with a person without the app',
    403,
    'ForbiddenOperationException',
    rig => {
      rig.tenant.people.uninstallPersonal(cast.hall)
      return create(rig, cast.hall)
    },
  ],
  ['a new chat by UPN', 403, 'ForbiddenOperationException', rig => create(rig, 'hall@oakfield.example')],
  [
    'a new chat with somebody anonymous',
    400,
    'BadArgument',
    rig => {
      rig.tenant.people.changeSettings(rig.meeting, {
        lobbyBypassSettings: { scope: 'everyone', isDialInBypassEnabled: false },
      })
      rig.tenant.people.join(rig.meeting, stranger)
      return create(rig, rig.mri(stranger))
    },
  ],
  ['a new chat in another tenant', 400, 'BadArgument', rig => create(rig, cast.hall, { tenantId: 'other' })],
  ['a new group chat', 400, 'BadArgument', rig => create(rig, cast.hall, { isGroup: true })],
]
