import { keyOf } from '../../src/adapters/graph/record-list.ts'
import { heldBy } from '../../src/adapters/graph/settings.ts'
import type { Database } from '../../src/adapters/postgres/database.ts'
import { openStore } from '../../src/adapters/postgres/store.ts'
import { parseActivity } from '../../src/adapters/bot/happening.ts'
import type { Entry } from '../../src/engine/supervised.ts'
import type { HoldPart } from '../../src/lesson/observation.ts'
import { lessonId, personId, type LessonId, type PersonId } from '../../src/lesson/people.ts'
import type { Policy } from '../../src/policy/policy.ts'
import { readGroundRules } from '../../src/policy/ground-rules.ts'
import { compose } from '../../src/service/compose.ts'
import type { Delivery, IncidentRow, Removal, ScheduledLesson, Task } from '../../src/service/needs.ts'
import { personMri } from '../../src/tenant/ids.ts'
import type { Tenant } from '../../src/tenant/tenant.ts'
import type { ChatMessage, Meeting } from '../../src/tenant/world.ts'
import type { Passed } from './door.ts'

/** A message as it stands in the tenant. `place` is the lesson's chat, or whose conversation of one it is in. */
export type Said = { readonly place: string; readonly to: string; readonly id: string; readonly title: string }

/** A request that the service answered 2xx. */
export type Acknowledged =
  | { readonly type: 'moved'; readonly thread: string; readonly at: number; readonly people: readonly PersonId[] }
  | { readonly type: 'ended'; readonly thread: string }
  | {
      readonly type: 'pressed'
      readonly verb: string
      readonly data: Readonly<Record<string, string>>
      readonly by: PersonId
    }

/** A message that was to be said, and where its reader would find it. */
export type Ordered = Delivery & { readonly said: Omit<Said, 'id'> }

export type KilledLesson = {
  readonly id: LessonId
  readonly thread: string
  readonly journal: readonly (Entry & { readonly seq: number })[]
  readonly deliveries: readonly Ordered[]
  readonly asks: readonly Task[]
  readonly removals: readonly Removal[]
  /** As the tenant has it: who is in the call, and what its settings hold. */
  readonly inside: readonly string[]
  readonly held: readonly HoldPart[]
}

/** Everything that a round left behind, in the database and in the tenant. */
export type Evidence = {
  readonly kills: number
  readonly lessons: readonly KilledLesson[]
  /** Messages about no lesson, such as that a part of Microsoft does not answer. */
  readonly alone: readonly Ordered[]
  readonly incidents: readonly IncidentRow[]
  /** Items of the school's list. */
  readonly items: readonly { readonly key: string; readonly number: string }[]
  readonly due: readonly { readonly kind: string; readonly key: string }[]
  readonly addresses: ReadonlySet<PersonId>
  readonly said: readonly Said[]
  readonly acknowledged: readonly Acknowledged[]
  /** Rosters that the service read, each when Graph answered. */
  readonly reads: readonly { readonly thread: string; readonly at: number }[]
  readonly unmet: readonly string[]
}

type Sources = {
  readonly db: Database
  readonly policy: Policy
  readonly tenant: Tenant
  readonly meetings: readonly Meeting[]
  readonly passed: readonly Passed[]
  readonly kills: number
  readonly unmet: readonly string[]
}

export async function gatherEvidence(sources: Sources): Promise<Evidence> {
  const { db, policy, tenant, meetings, passed, kills, unmet } = sources
  const { world } = tenant
  const lessons = await db.selectFrom('lessons').select(['id', 'thread']).execute()
  const people = await db.selectFrom('addresses').select('person').execute()
  const incidents = await openStore(db, policy.school.urn).incidents()
  const idOf = new Map(incidents.map(({ id }) => [keyOf(id), id]))
  const lists = [...world.sites.values()].flatMap(site => [...site.lists.values()])
  return {
    ...{ kills, unmet: [...unmet, ...tenant.violations] },
    lessons: await Promise.all(
      meetings.map(meeting =>
        lessonOf(sources, meeting, lessonId(lessons.find(({ thread }) => thread === meeting.threadId)?.id ?? '')),
      ),
    ),
    alone: (await db.selectFrom('deliveries').select('delivery').where('lesson', 'is', null).execute()).map(
      ({ delivery }) => orderedOf(sources, delivery, '', undefined),
    ),
    incidents,
    items: lists.flatMap(({ items }) =>
      items.map(({ fields }) => {
        const key = String(fields['IncidentKey'])
        return { key: idOf.get(key) ?? key, number: String(fields['Title']) }
      }),
    ),
    due: await db.selectFrom('due').select(['kind', 'key']).execute(),
    addresses: new Set(people.map(({ person }) => person)),
    said: [
      ...meetings.flatMap(({ threadId, chat }) => chat.flatMap(message => saidIn(threadId, message))),
      ...[...world.personal.values()].flatMap(({ user, messages }) =>
        messages.flatMap(message => saidIn(user, message)),
      ),
    ],
    acknowledged: passed.flatMap(acknowledged),
    reads: readsOf(tenant),
  }
}

async function lessonOf({ db, policy, tenant }: Sources, meeting: Meeting, id: LessonId): Promise<KilledLesson> {
  const rows = <Row>(query: { where(column: 'lesson', is: '=', id: LessonId): { execute(): Promise<Row[]> } }) =>
    query.where('lesson', '=', id).execute()
  const lines = await rows(db.selectFrom('journal').select(['seq', 'as_of as asOf', 'entry']).orderBy('seq'))
  const deliveries = await rows(db.selectFrom('deliveries').select('delivery'))
  const removals = await rows(db.selectFrom('removals').select('removal'))
  const store = openStore(db, policy.school.urn)
  const scheduled = (await store.read(id))?.scheduled
  const { settings, threadId } = meeting
  return {
    ...{ id, thread: threadId, journal: lines },
    deliveries: scheduled
      ? deliveries.map(({ delivery }) => orderedOf({ policy, tenant }, delivery, threadId, scheduled))
      : [],
    asks: await store.asks(id),
    removals: removals.map(({ removal }) => removal),
    inside: [...meeting.legs.values()].flatMap(({ who, isInLobby }) =>
      'application' in who || isInLobby ? [] : ['user' in who ? who.user : who.outsider.id],
    ),
    held: heldBy({ ...settings, ...settings.lobbyBypassSettings }),
  }
}

const groundRules = readGroundRules()

function orderedOf(
  { policy, tenant }: Pick<Sources, 'policy' | 'tenant'>,
  delivery: Delivery,
  thread: string,
  lesson: ScheduledLesson | undefined,
): Ordered {
  const { channel, to = '' } = delivery
  const said = {
    place: channel === 'personal' ? to : thread,
    to: channel === 'targeted' ? personMri(tenant.world.tenancy, { user: to }) : 'all',
    title: compose(delivery, lesson, { policy, groundRules }).words.title,
  }
  return { ...delivery, said }
}

/** What `tidy` did to a card does not make it another message. */
function saidIn(place: string, { id, from, attachments, targetedTo = 'all' }: ChatMessage): Said[] {
  const title = /"text":"(?:Over: )?([^"]*)"/.exec(JSON.stringify(attachments))?.[1] ?? ''
  return 'bot' in from ? [{ place, id, to: targetedTo, title }] : []
}

type Invoke = { from?: { aadObjectId?: string }; value?: { action?: { verb?: string; data?: Record<string, string> } } }

function acknowledged({ at, path, body, status }: Passed): Acknowledged[] {
  if (typeof status === 'string' || status >= 300 || path !== '/api/messages') return []
  const { happening, learnt } = parseActivity(body)
  if (happening.type === 'moved')
    return [{ type: 'moved', thread: happening.thread, at, people: learnt.map(({ person }) => person) }]
  if (happening.type === 'ended') return [{ type: 'ended', thread: happening.thread }]
  if (happening.type !== 'invoked') return []
  const { from, value } = body as Invoke
  const { verb = '', data = {} } = value?.action ?? {}
  return [{ type: 'pressed', verb, data, by: personId(from?.aadObjectId ?? '') }]
}

const calls = '/graph/v1.0/communications/calls'
type Joining = { chatInfo?: { threadId?: string } }

/** Each call of ours is known by the answer to our joining. */
function readsOf({ requests }: Tenant): Evidence['reads'] {
  const threads = new Map(
    requests
      .filter(({ method, path }) => method === 'POST' && path === calls)
      .map(({ body, answer }) => [
        (answer as { id?: string } | undefined)?.id ?? '',
        (body as Joining).chatInfo?.threadId ?? '',
      ]),
  )
  return requests.flatMap(({ at, method, path, status }) => {
    const thread = threads.get(path.slice(calls.length + 1).split('/')[0] ?? '')
    return method === 'GET' && path.endsWith('/participants') && status === 200 && thread ? [{ thread, at }] : []
  })
}
