import { targeted } from '../../rig.ts'
import { cast } from '../../seed.ts'
import { create, hello, personalPath, say, sent, whisper, type Row } from './rows.ts'

export const whispers: readonly Row[] = [
  ['a targeted message to nobody', 400, 'BadArgument', rig => say(rig, hello, targeted)],
  [
    'a targeted message to somebody outside the chat',
    400,
    'BadArgument',
    rig => whisper(rig, { recipient: { id: rig.mri('zoe') } }),
  ],
  [
    'a targeted message in a 1:1 chat',
    400,
    'BadArgument',
    async rig => {
      await create(rig, cast.hall)
      return rig.ask('POST', `${personalPath(rig, cast.hall)}${targeted}`, {
        body: { ...hello, recipient: { id: rig.mri('hall') } },
      })
    },
  ],
  [
    'a recipient in the change of a targeted message',
    400,
    'BadArgument',
    async rig =>
      rig.ask('PUT', `${await sent(rig, whisper(rig))}${targeted}`, {
        body: { ...hello, recipient: { id: rig.mri('ana') } },
      }),
  ],
  [
    'a change of a targeted message after 24 hours',
    404,
    'ActivityNotFoundInConversation',
    async rig => {
      const message = await sent(rig, whisper(rig))
      rig.clock.at += 24 * 60 * 60_000
      return rig.ask('PUT', `${message}${targeted}`, { body: hello })
    },
  ],
  [
    'a change of a targeted message as if it were not',
    404,
    'ActivityNotFoundInConversation',
    async rig => rig.ask('PUT', await sent(rig, whisper(rig)), { body: hello }),
  ],
  [
    'a reply to a message that is not targeted',
    400,
    'INVALID_TARGETED_MESSAGE_ID',
    rig => whisper(rig, { entities: [{ type: 'targetedMessageInfo', messageId: '1' }] }),
  ],
  [
    'a reply to a targeted message that is deleted',
    404,
    'TARGETED_MESSAGE_EXPIRED_OR_DELETED',
    async rig => {
      const message = await sent(rig, whisper(rig))
      await rig.ask('DELETE', `${message}${targeted}`)
      return whisper(rig, { entities: [{ type: 'targetedMessageInfo', messageId: message.split('/').at(-1) }] })
    },
  ],
]
