import type { Activity } from '../activities.ts'
import { personalChat } from '../chat.ts'
import type { Answer } from '../context.ts'
import { personMri } from '../ids.ts'
import type { Someone, World } from '../world.ts'
import { refusal } from './call.ts'
import type { Call } from './call.ts'
import { deliver } from './messages.ts'

const forbidden = refusal(403, 'ForbiddenOperationException', 'The bot is not installed for this user.')
const anonymous = refusal(400, 'BadArgument', 'Bot cannot create a conversation with an anonymous user')

/** POST v3/conversations: the 1:1 chat with one person who has the app, by 29: id or object id (teams.md 5). */
export function createConversation(call: Call): Answer {
  const { context, body } = call
  const { world } = context
  const channelTenant = ((body['channelData'] as Activity | undefined)?.['tenant'] as Activity | undefined)?.['id']
  if ((body['tenantId'] ?? channelTenant) !== world.tenancy.tenantId)
    return refusal(400, 'BadArgument', 'Unknown tenant')
  const members = Array.isArray(body['members']) ? (body['members'] as Activity[]) : []
  if (body['isGroup'] === true || members.length !== 1) {
    return refusal(400, 'BadArgument', 'Bots create conversations with one member only')
  }
  const who = personBy(world, String(members[0]?.['id']))
  if (who && 'outsider' in who && who.outsider.kind === 'anonymous') return anonymous
  if (!who || 'outsider' in who || !world.users.get(who.user)?.appInstalled) return forbidden
  const chat = personalChat(context, who.user)
  const first = body['activity'] as Activity | undefined
  if (!first) return { status: 201, body: { id: chat.id } }
  const sent = deliver(call, { chat }, first)
  if (sent.status !== 201) return sent
  return { status: 201, body: { id: chat.id, activityId: (sent.body as Activity)['id'] } }
}

function personBy(world: World, id: string): Someone | undefined {
  const users = [...world.users.keys()].map(user => ({ user }))
  const outsiders = [...world.meetings.values()].flatMap(({ joiners }) => [...joiners.values()])
  const ids = (who: Someone): string[] => [personMri(world.tenancy, who), 'user' in who ? who.user : '']
  return [...users, ...outsiders].find(who => ids(who).includes(id))
}
