/** What only a mistake in the product can send: refused, and kept for tests to see. */
import { cast } from '../../seed.ts'
import { card, create, hello, notify, say, type Row } from './rows.ts'

export const slips: readonly Row[] = [
  ['an unknown member of an activity', 400, 'attachment', rig => say(rig, { ...hello, attachment: [] })],
  ['an unknown member of a conversation', 400, 'member', rig => create(rig, cast.hall, { member: 1 })],
  ['a body of the wrong type', 400, '/text', rig => say(rig, { type: 'message', text: 7 })],
  ['an unknown query option', 400, 'isTargeted', rig => say(rig, hello, '?isTargeted=true')],
  ['an unknown route', 404, 'no route GET', rig => rig.ask('GET', 'v3/teams/1')],
  [
    'a card of version 1.6',
    400,
    '1.6',
    rig => say(rig, { type: 'message', attachments: card({ type: 'AdaptiveCard', version: '1.6', body: [] }) }),
  ],
  [
    'a card that is not by the schema',
    400,
    'card/body/0',
    rig =>
      say(rig, {
        type: 'message',
        attachments: card({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlok' }] }),
      }),
  ],
  [
    'a card that refreshes for 61 people',
    400,
    '60',
    rig => {
      const refresh = {
        action: { type: 'Action.Execute', verb: 'x' },
        userIds: Array.from({ length: 61 }, () => '29:1'),
      }
      return say(rig, {
        type: 'message',
        attachments: card({ type: 'AdaptiveCard', version: '1.5', body: [], refresh }),
      })
    },
  ],
  ['a meeting notification to an object id', 400, '29:', rig => notify(rig, [cast.hall])],
  ['a meeting notification to nobody at all', 400, 'recipients', rig => notify(rig, [])],
  [
    'a meeting notification to 51 people',
    400,
    'recipients',
    rig =>
      notify(
        rig,
        Array.from({ length: 51 }, () => '29:1'),
      ),
  ],
]
