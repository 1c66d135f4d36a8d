/** Online meetings (graph.md B). */
import { type Rig } from '../rig.ts'
import { body, byAddress, meeting, type Row } from './row.ts'

export const meetings: Row[] = [
  {
    why: 'a user without access policy',
    ask: `GET ${byAddress}`,
    given: rig => void (rig.context.world.tenancy.accessPolicy = new Set(['ana'])),
    is: [403, 'Forbidden'],
  },
  { why: 'a list of all meetings', ask: `GET ${meeting}`, is: [400, 'InvalidArgument'] },
  { why: 'a meeting of others', ask: 'GET /users/ben/onlineMeetings/MSo-algebra', is: [404, 'NotFound'] },
  {
    why: 'changing a meeting that somebody else organises',
    ask: 'PATCH /users/ana/onlineMeetings/MSo-algebra',
    asking: body({ allowMeetingChat: 'disabled' }),
    is: [403, 'Forbidden'],
  },
  {
    why: 'an unknown scope',
    ask: `PATCH ${meeting}/MSo-algebra`,
    asking: body({ lobbyBypassSettings: { scope: 'nobody' } }),
    is: [400, 'BadRequest'],
  },
  {
    why: 'unknownFutureValue',
    ask: `PATCH ${meeting}/MSo-algebra`,
    asking: body({ allowedPresenters: 'unknownFutureValue' }),
    is: [400, 'BadRequest'],
  },
  {
    why: 'an unknown property',
    ask: `PATCH ${meeting}/MSo-algebra`,
    asking: body({ allowMic: false }),
    is: [400, 'BadRequest'],
  },
  {
    why: 'a property that is fixed while it runs',
    ask: `PATCH ${meeting}/MSo-algebra`,
    given: running,
    asking: body({ recordAutomatically: true }),
    is: [400, 'InvalidArgument'],
  },
  {
    why: 'a property that never changes',
    ask: `PATCH ${meeting}/MSo-algebra`,
    asking: body({ joinMeetingIdSettings: {} }),
    is: [400, 'InvalidArgument'],
  },
  {
    why: 'a start without an end',
    ask: `PATCH ${meeting}/MSo-algebra`,
    asking: body({ startDateTime: '2026-11-24T12:00:00Z' }),
    is: [400, 'InvalidArgument'],
  },
  {
    why: 'a date that does not exist',
    ask: `PATCH ${meeting}/MSo-algebra`,
    asking: body({ startDateTime: '2026-02-30T12:00:00Z' }),
    is: [400, 'BadRequest'],
  },
]

function running(rig: Rig): void {
  rig.arrive('hall')
}
