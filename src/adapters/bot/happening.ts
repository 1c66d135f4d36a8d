import { z } from 'zod'
import { personId, type PersonId } from '../../lesson/people.ts'
import type { Address, Movement } from '../../service/needs.ts'

/** What an activity of Teams says to us. Events only nudge: who is there is read from the roster. */
export type Happening =
  /** `inCall`: somebody is in the meeting itself, not only in its chat. */
  | {
      readonly type: 'moved'
      readonly thread: string
      readonly inCall?: true
      readonly movements?: readonly Movement[]
    }
  | { readonly type: 'ended'; readonly thread: string }
  | { readonly type: 'invoked' }
  /** Something was written, changed or deleted in a chat; `kind` is the activity's. */
  | { readonly type: 'wrote'; readonly thread: string; readonly kind: string }
  /** Somebody wrote to the bot in their own chat with it. */
  | { readonly type: 'alone'; readonly by: PersonId }
  | { readonly type: 'none' }

/** Where to write to somebody, learnt from what they send. */
export type Learnt = { readonly person: PersonId; readonly address: Partial<Address> }

/** What is missing, null or of another kind is as good as not there: it takes nothing else with it. */
const text = z.string().nullish().catch(undefined)
const account = z.object({ id: text, aadObjectId: text, objectId: text }).nullish().catch(undefined)
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).nullish().catch(undefined)
const members = listOf(z.object({ user: account }).nullish().catch(undefined))
const shape = z.object({
  ...{ type: text, name: text, timestamp: text, serviceUrl: text, from: account, membersAdded: listOf(account) },
  conversation: z.object({ id: text, conversationType: text }).nullish().catch(undefined),
  value: z.object({ members, Members: members }).nullish().catch(undefined),
})
type Activity = z.infer<typeof shape>

/**
 * Reads an activity, whatever is missing in it (teams.md 1.2: both casings, nulls, stray spaces). Never throws.
 */
export function parseActivity(body: unknown): { readonly happening: Happening; readonly learnt: readonly Learnt[] } {
  const parsed = shape.safeParse(body)
  return parsed.success
    ? { happening: happening(parsed.data), learnt: learnt(parsed.data) }
    : { happening: { type: 'none' }, learnt: [] }
}

const prefix = 'application/vnd.microsoft.'

function happening(activity: Activity): Happening {
  const thread = activity.conversation?.id?.split(';')[0] ?? undefined
  const name = activity.name?.trim()
  if (activity.type === 'invoke') return { type: 'invoked' }
  const by = activity.from?.aadObjectId
  if (activity.type === 'message' && activity.conversation?.conversationType === 'personal' && by)
    return { type: 'alone', by: personId(by) }
  if (!thread?.startsWith('19:')) return { type: 'none' }
  if (activity.type === 'event' && name === `${prefix}meetingEnd`) return { type: 'ended', thread }
  if (activity.type === 'event' && name?.startsWith(`${prefix}meeting`))
    return { type: 'moved', thread, inCall: true, ...movementsIn(activity, name) }
  if (activity.type?.startsWith('message')) return { type: 'wrote', thread, kind: activity.type }
  const isChange = activity.type === 'conversationUpdate' || activity.type === 'installationUpdate'
  return isChange ? { type: 'moved', thread } : { type: 'none' }
}

/** Who joined or left, where the event names them by an account. */
function movementsIn({ value, timestamp }: Activity, name: string): { readonly movements?: readonly Movement[] } {
  const joined = name.endsWith('ParticipantJoin')
  if (!joined && !name.endsWith('ParticipantLeave')) return {}
  const said = Date.parse(timestamp ?? '')
  const movements = [...(value?.members ?? []), ...(value?.Members ?? [])].flatMap((member): Movement[] => {
    const id = member?.user?.aadObjectId ?? member?.user?.objectId
    const at = Number.isNaN(said) ? undefined : said
    return id ? [{ person: personId(id), way: joined ? 'came' : 'left', at }] : []
  })
  return movements.length ? { movements } : {}
}

function learnt(activity: Activity): Learnt[] {
  const { serviceUrl } = activity
  const people = [
    activity.from,
    ...(activity.membersAdded ?? []),
    ...[...(activity.value?.members ?? []), ...(activity.value?.Members ?? [])].map(member => member?.user),
  ]
  const personal = activity.conversation?.conversationType === 'personal' ? activity.conversation.id : undefined
  return people.flatMap(person => {
    const id = person?.aadObjectId ?? person?.objectId
    if (!id) return []
    const own = person === activity.from && personal ? { conversation: personal } : {}
    return [
      {
        person: personId(id),
        address: { ...(person?.id ? { mri: person.id } : {}), ...(serviceUrl ? { serviceUrl } : {}), ...own },
      },
    ]
  })
}
