import { cast } from '../../seed.ts'
import { hello, say, sent, type Row } from './rows.ts'

export const messages: readonly Row[] = [
  [
    'a message of more than 100 KB',
    413,
    'MessageSizeTooBig',
    rig => say(rig, { type: 'message', text: 'x'.repeat(52_000) }),
  ],
  ['an empty message', 400, 'BadSyntax', rig => say(rig, { type: 'message' })],
  ['an activity that is no message', 400, 'BadSyntax', rig => say(rig, { type: 'trace' })],
  [
    'a change of an unknown message',
    404,
    'ActivityNotFoundInConversation',
    rig => rig.ask('PUT', `${rig.chat}/activities/1`, { body: hello }),
  ],
  [
    'a deletion of an unknown message',
    404,
    'ActivityNotFoundInConversation',
    rig => rig.ask('DELETE', `${rig.chat}/activities/1`),
  ],
  ...(['PUT', 'DELETE'] as const).map((method): Row => [
    `${method} of somebody else’s message`,
    403,
    'ForbiddenOperationException',
    rig => {
      const { id } = rig.tenant.people.speak(rig.meeting, cast.ana, 'mine')
      return rig.ask(method, `${rig.chat}/activities/${id}`, method === 'PUT' ? { body: hello } : {})
    },
  ]),
  [
    'a change after a deletion',
    404,
    'ActivityNotFoundInConversation',
    async rig => {
      const message = await sent(rig, say(rig))
      await rig.ask('DELETE', message)
      return rig.ask('PUT', message, { body: hello })
    },
  ],
]
