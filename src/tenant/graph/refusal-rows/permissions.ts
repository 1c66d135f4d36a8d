/** Tokens and permissions. */
import { joining } from '../rig.ts'
import {
  activity,
  body,
  byAddress,
  catalogue,
  chat,
  items,
  mail,
  meeting,
  ofChat,
  toBen,
  without,
  type Row,
} from './row.ts'

export const tokens: Row[] = [
  { why: 'no token', ask: 'GET /users/hall', asking: { token: 'none' }, is: [401, 'InvalidAuthenticationToken'] },
  {
    why: 'an expired token',
    ask: 'GET /users/hall',
    asking: { token: 'expired' },
    is: [401, 'InvalidAuthenticationToken'],
  },
  {
    why: 'a token for the Bot Connector',
    ask: 'GET /users/hall',
    asking: { token: { aud: 'https://api.botframework.com' } },
    is: [401, 'InvalidAuthenticationToken'],
  },
]

export const permissions: Row[] = [
  {
    why: 'joining without a Calls permission',
    ask: 'POST /communications/calls',
    asking: body(joining(), without('Calls.JoinGroupCall.All')),
    is: [403, 'Forbidden'],
  },
  {
    why: 'joining by RSC where the app is not installed',
    ask: 'POST /communications/calls',
    given: ofChat,
    asking: body(joining(), without('Calls.JoinGroupCall.All')),
    is: [403, 'Forbidden'],
  },
  {
    why: 'reading meetings without permission',
    ask: `GET ${byAddress}`,
    asking: without('OnlineMeetings.ReadWrite.All'),
    is: [403, 'Forbidden'],
  },
  {
    why: 'changing a meeting with read permission',
    ask: `PATCH ${meeting}/MSo-algebra`,
    asking: body({ allowMeetingChat: 'disabled' }, { permissions: ['OnlineMeetings.Read.All'] }),
    is: [403, 'Forbidden'],
  },
  {
    why: 'reading a calendar without permission',
    ask: 'GET /users/hall/calendarView?startDateTime=2026-11-24&endDateTime=2026-11-25',
    asking: without('Calendars.ReadBasic'),
    is: [403, 'ErrorAccessDenied'],
  },
  {
    why: 'reading a user without permission',
    ask: 'GET /users/hall',
    asking: without('User.Read.All'),
    is: [403, 'Authorization_RequestDenied'],
  },
  {
    why: 'reading members without permission',
    ask: 'GET /groups/class-7b/members',
    asking: without('GroupMember.Read.All'),
    is: [403, 'Authorization_RequestDenied'],
  },
  {
    why: 'reading a class without permission',
    ask: 'GET /education/classes/class-7b/teachers',
    asking: without('EduRoster.Read.All'),
    is: [403, 'Authorization_RequestDenied'],
  },
  { why: 'a site without consent', ask: `GET ${items}`, asking: without('Sites.Selected'), is: [403, 'accessDenied'] },
  {
    why: 'a site without grant',
    ask: `GET ${items}`,
    given: rig => rig.context.world.sites.get('site-1')?.grantedTo.clear(),
    is: [403, 'accessDenied'],
  },
  { why: 'a site that does not exist', ask: 'GET /sites/other/lists/Lessons/items', is: [403, 'accessDenied'] },
  {
    why: 'mail without permission',
    ask: 'POST /users/hall/sendMail',
    asking: body(mail, without('Mail.Send')),
    is: [403, 'ErrorAccessDenied'],
  },
  {
    why: 'an activity without permission',
    ask: `POST ${toBen}`,
    asking: body(activity, without('TeamsActivity.Send')),
    is: [403, 'Forbidden'],
  },
  {
    why: 'installing without permission',
    ask: `POST ${chat}/installedApps`,
    asking: body({ 'teamsApp@odata.bind': catalogue }, without('TeamsAppInstallation.ReadWriteSelfForChat.All')),
    is: [403, 'Forbidden'],
  },
]
