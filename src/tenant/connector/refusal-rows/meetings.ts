import { cast } from '../../seed.ts'
import { meetingPath, notify, type Row } from './rows.ts'

export const meetings: readonly Row[] = [
  ['an unknown meeting', 404, 'NotFound', rig => rig.ask('GET', 'v1/meetings/x')],
  [
    'a participant who is not of the meeting',
    404,
    'NotFound',
    rig => rig.ask('GET', `${meetingPath(rig)}/participants/${cast.zoe}`),
  ],
  [
    'a member who is not of the chat',
    404,
    'MemberNotFoundInConversation',
    rig => rig.ask('GET', `${rig.chat}/members/${cast.zoe}`),
  ],
  [
    'a bad continuation token',
    400,
    'BadArgument',
    rig => rig.ask('GET', `${rig.chat}/pagedmembers?continuationToken=x`),
  ],
  ...['', `/participants/${cast.hall}`].map((path): Row => [
    `GET v1/meetings/…${path} without the app`,
    403,
    'ForbiddenOperationException',
    rig => {
      rig.meeting.appInstalled = false
      return rig.ask('GET', `${meetingPath(rig)}${path}`)
    },
  ]),
  [
    'meeting information without consent',
    403,
    'ForbiddenOperationException',
    rig => {
      rig.tenant.world.tenancy.permissions.delete('OnlineMeeting.ReadBasic.Chat')
      return rig.ask('GET', meetingPath(rig))
    },
  ],
  [
    'a meeting notification without consent',
    403,
    'ForbiddenOperationException',
    rig => {
      rig.tenant.world.tenancy.permissions.delete('OnlineMeetingNotification.Send.Chat')
      return notify(rig, [rig.mri('hall')])
    },
  ],
  ['a meeting notification to nobody in the call', 404, 'NotFound', rig => notify(rig, [rig.mri('hall')])],
]
