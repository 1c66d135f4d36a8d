/** Calls and the people in them (graph.md A). */
import { joining } from '../rig.ts'
import { body, type Row } from './row.ts'

export const calls: Row[] = [
  {
    why: 'callbackUri missing',
    ask: 'POST /communications/calls',
    asking: body({ ...joining(), callbackUri: undefined }),
    is: [400, 'BadRequest'],
  },
  {
    why: 'callbackUri without TLS',
    ask: 'POST /communications/calls',
    asking: body(joining({ callbackUri: 'http://bot.example/' })),
    is: [400, 'BadRequest'],
  },
  {
    why: 'requestedModalities missing',
    ask: 'POST /communications/calls',
    asking: body({ ...joining(), requestedModalities: undefined }),
    is: [400, 'BadRequest'],
  },
  {
    why: 'mediaConfig missing',
    ask: 'POST /communications/calls',
    asking: body({ ...joining(), mediaConfig: undefined }),
    is: [400, 'BadRequest'],
  },
  {
    why: 'an abstract mediaConfig',
    ask: 'POST /communications/calls',
    asking: body(joining({ mediaConfig: {} })),
    is: [400, 'BadRequest'],
  },
  {
    why: 'a misspelt property',
    ask: 'POST /communications/calls',
    asking: body(joining({ callBackUri: 'x' })),
    is: [400, 'BadRequest'],
  },
  {
    why: 'an unknown modality',
    ask: 'POST /communications/calls',
    asking: body(joining({ requestedModalities: ['sound'] })),
    is: [400, 'BadRequest'],
  },
  {
    why: 'another tenant',
    ask: 'POST /communications/calls',
    asking: body(joining({ tenantId: 'another' })),
    is: [403, 'Forbidden'],
  },
  { why: 'a call that has ended', ask: 'POST /communications/calls/gone/keepAlive', is: [404, 'NotFound'] },
  {
    why: 'ending the meeting for all',
    ask: 'POST /communications/calls/CALL/end',
    asking: body({}),
    is: [400, 'BadRequest'],
  },
  {
    why: 'unmuting somebody',
    ask: 'POST /communications/calls/CALL/participants/p/unmute',
    asking: body({}),
    is: [400, 'BadRequest'],
  },
  {
    why: 'muteAll, which v1.0 does not have',
    ask: 'POST /communications/calls/CALL/participants/muteAll',
    asking: body({}),
    is: [405, 'Request_BadRequest'],
  },
  {
    why: 'admitFromLobby, which v1.0 does not have',
    ask: 'POST /communications/calls/CALL/participants/p/admitFromLobby',
    asking: body({}),
    is: [400, 'BadRequest'],
  },
  {
    why: 'removing where the tenant does not allow it',
    ask: 'DELETE /communications/calls/CALL/participants/p',
    given: rig => void (rig.context.world.tenancy.removalAllowed = false),
    is: [403, 'Forbidden'],
  },
  { why: 'removing nobody', ask: 'DELETE /communications/calls/CALL/participants/p', is: [404, 'NotFound'] },
  {
    why: 'a clientContext over 256 characters',
    ask: 'POST /communications/calls/CALL/participants/p/mute',
    asking: body({ clientContext: 'x'.repeat(257) }),
    is: [400, 'BadRequest'],
  },
]
