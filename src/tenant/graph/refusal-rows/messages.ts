/** Mail, activities and installations (graph.md G). */
import { activity, body, bound, catalogue, chat, mail, ofChat, toBen, type Row } from './row.ts'

export const messages: Row[] = [
  {
    why: 'mail to nobody',
    ask: 'POST /users/hall/sendMail',
    asking: body({ message: { subject: 'x' } }),
    is: [400, 'ErrorInvalidRecipients'],
  },
  { why: 'mail from nobody', ask: 'POST /users/nobody/sendMail', asking: body(mail), is: [404, 'ErrorInvalidUser'] },
  {
    why: 'an activity where the app is not installed',
    ask: 'POST /users/ana/teamwork/sendActivityNotification',
    asking: body(activity),
    is: [403, 'Forbidden'],
  },
  {
    why: 'a text topic without a deep link',
    ask: `POST ${toBen}`,
    asking: body({ ...activity, topic: { source: 'text', value: 'x' } }),
    is: [400, 'BadRequest'],
  },
  {
    why: 'an activity without preview',
    ask: `POST ${toBen}`,
    asking: body({ ...activity, previewText: undefined }),
    is: [400, 'BadRequest'],
  },
  {
    why: 'installing twice',
    ask: `POST ${chat}/installedApps`,
    asking: body({ 'teamsApp@odata.bind': catalogue }),
    is: [409, 'Conflict'],
  },
  {
    why: 'installing what the catalogue does not have',
    ask: 'POST /users/ana/teamwork/installedApps',
    asking: body({ 'teamsApp@odata.bind': `${bound}/none` }),
    is: [404, 'NotFound'],
  },
  {
    why: 'RSC permissions not consented to',
    ask: `POST ${chat}/installedApps`,
    given: ofChat,
    asking: body({ 'teamsApp@odata.bind': catalogue }),
    is: [400, 'BadRequest'],
  },
  {
    why: 'RSC consent without the permission to give it',
    ask: `POST ${chat}/installedApps`,
    given: ofChat,
    asking: body(consenting()),
    is: [403, 'Forbidden'],
  },
]

function consenting(): Record<string, unknown> {
  const permission = { permissionValue: 'Calls.JoinGroupCalls.Chat', permissionType: 'application' }
  return { 'teamsApp@odata.bind': catalogue, consentedPermissionSet: { resourceSpecificPermissions: [permission] } }
}
