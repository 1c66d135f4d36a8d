import type { Action } from '../actions/action.ts'
import { lapseId, type Decision } from '../engine/lapse.ts'
import { wantedHolds, type Entry, type Supervised } from '../engine/supervised.ts'
import { personId, type LessonId, type PersonId } from '../lesson/people.ts'
import { pupilsPresent, staffPresent } from '../lesson/presence.ts'
import { seconds, type Instant } from '../lesson/time.ts'
import { raisedMatter, type Raised } from '../matters/matter.ts'
import type { Policy } from '../policy/policy.ts'
import { recipients } from '../policy/recipients.ts'
import { isMadeOf } from './chat/made-of.ts'
import { seriesOf } from './record/place.ts'
import type { Ask, Delivery, Removal, Scheduled, ScheduledLesson, Written, WrittenMatter } from './needs.ts'

type Ordered = Extract<Decision, { type: 'ActionOrdered' }>
type Addressed = Pick<Delivery, 'to' | 'channel'>

/** A message goes out before the hold that it explains. */
const holdAfterWords = seconds(1)

/** Everything that follows from what the engine decided, as rows: who is told by which way, what is to be done, and when. */
export function orders(
  scheduled: ScheduledLesson,
  before: Supervised,
  after: Supervised,
  entries: readonly Entry[],
  policy: Policy,
  now: Instant,
): Omit<Written, 'entries'> {
  const ordered = entries.flatMap(({ entry }) => (entry.type === 'ActionOrdered' ? [entry] : []))
  const opened = entries.flatMap(({ entry }) => (entry.type === 'IncidentOpened' ? [entry] : []))
  const lesson = scheduled.id
  const deliveries = ordered.flatMap(order => deliver(scheduled, after, order))
  const asks = ordered.flatMap(order => ask(lesson, after, order, policy))
  const removals = ordered.flatMap(order => removal(lesson, order))
  const matters = opened.map(incident => raised(lesson, before, after, incident))
  const series = new Map(matters.map(({ id, matter }) => [id, seriesOf(policy, matter)]))
  const incidents = opened.map(({ id, key, clauses, band, at }) => ({
    id: `${lesson}/${id}`,
    ...series.get(`${lesson}/${id}`),
    lesson,
    clauses,
    safeguard: key.split('/')[0] ?? key,
    band,
    openedAt: at,
    state: 'open' as const,
  }))
  const due: Scheduled[] = [
    ...deliveries.map(({ id }) => ({ kind: 'deliver' as const, key: id, at: now })),
    ...asks.map(({ id }) => ({ kind: 'climb' as const, key: id, at: now })),
    ...removals.map(({ id }) => ({ kind: 'remove' as const, key: id, at: now + holdAfterWords })),
    ...incidents.map(({ id }) => ({ kind: 'record' as const, key: id, at: now })),
    ...over(before, after, entries).flatMap(lapse => [
      { kind: 'record' as const, key: `${lesson}/${lapse}`, at: now },
      { kind: 'tidy' as const, key: `${lesson}/${lapse}`, at: now },
    ]),
    ...(entries.some(isOver) || isUnsigned(before, after)
      ? [{ kind: 'lesson-record' as const, key: lesson, at: now + policy.lessons.record }]
      : []),
    ...(sameParts(before, after) ? [] : [{ kind: 'reconcile' as const, key: lesson, at: now + holdAfterWords }]),
  ]
  return { deliveries, asks, removals, incidents, matters, due }
}

/** The lesson's time is up, staff said so before, or nobody is in the meeting any more. */
const isOver = ({ entry }: Entry): boolean =>
  entry.type === 'ClosingAnnounced' ||
  entry.type === 'MeetingEnded' ||
  (entry.type === 'TimeReached' && entry.mark === 'time-up')

/** The class came back to a lesson whose record had been signed: it will have to be read again. */
const isUnsigned = (before: Supervised, after: Supervised): boolean =>
  before.lesson.record.signed !== undefined && after.lesson.record.signed === undefined

type Opened = Extract<Decision, { type: 'IncidentOpened' }>

/**
 * What the software saw, and of whom: whoever the finding rested on. It says nothing of whose failing it was. Whoever a worry may
 * be about is kept from it.
 */
function raised(
  lesson: LessonId,
  before: Supervised,
  after: Supervised,
  { id, key, clauses, band, at }: Opened,
): WrittenMatter {
  const lapse = after.lapses.get(key) ?? before.lapses.get(key)
  const subjects = lapse?.evidence ?? []
  const { roster, places } = after.lesson
  const adults = subjects.filter(person => roster?.staff.has(person) === true || places.get(person) === 'staff')
  const marked = after.lesson.chat.marked.map(each => ({ type: 'ChatMarked', ...each }))
  const made = marked.filter(each => isMadeOf(`${lesson}/${id}`, lesson, each))
  const unseenBy = [...new Set(made.flatMap(({ mayBeAbout = [] }) => mayBeAbout))]
  const entry: Raised = {
    ...{ type: 'MatterRaised', origin: 'lesson', at, by: 'chaperone', band, clauses, lesson },
    ...{ subjects, adults, unseenBy, category: key.split('/')[0] ?? key },
  }
  return { id: `${lesson}/${id}`, after: 0, entries: [entry], matter: raisedMatter(entry) }
}

/** Ids of the lapses that are no longer open. */
function over(before: Supervised, { lapses }: Supervised, entries: readonly Entry[]): readonly string[] {
  const began = entries.flatMap(({ entry }) => (entry.type === 'LapseBegan' ? [entry] : []))
  return [...before.lapses.values(), ...began].filter(({ key, since }) => lapses.get(key)?.since !== since).map(lapseId)
}

const sameParts = (before: Supervised, after: Supervised): boolean =>
  [...wantedHolds(before)].sort().join() === [...wantedHolds(after)].sort().join()

function deliver(scheduled: ScheduledLesson, state: Supervised, order: Ordered): Delivery[] {
  const { id: lesson } = scheduled
  return addressed(order.action, order.about, scheduled, state).map(({ to, channel }) => ({
    id: `${lesson}/${order.id}/${to ?? 'class'}`,
    lesson,
    lapse: lapseOf(order),
    about: order.about,
    action: order.action,
    kind: 'reminder',
    to,
    channel,
    state: 'ordered',
    message: undefined,
  }))
}

/** `safeguard/about/since` of an action's lapse: its id without the last two parts, step and kind. */
export const lapseOf = ({ id }: Pick<Ordered, 'id'>): string => id.split('/').slice(0, -2).join('/')

function addressed(action: Action, about: string, { meeting }: ScheduledLesson, { lesson }: Supervised): Addressed[] {
  switch (action.kind) {
    case 'tell-staff': {
      if (action.isAside) return [{ to: personId(about), channel: 'targeted' }]
      const here = staffPresent(lesson)
      const timetabled = [...new Set([meeting.organiser, ...(lesson.roster?.staff ?? [])])]
      return here.length
        ? here.map(to => ({ to, channel: 'targeted' }))
        : timetabled.map(to => ({ to, channel: 'personal' }))
    }
    case 'tell-class':
      return [{ to: undefined, channel: 'public' }]
    case 'tell-pupils':
      return pupilsPresent(lesson).map(to => ({ to, channel: 'targeted' }))
    case 'tell-one':
      return [{ to: personId(about), channel: 'targeted' }]
    case 'say-rules':
      return [about === 'class' ? { to: undefined, channel: 'public' } : { to: personId(about), channel: 'targeted' }]
    default:
      return []
  }
}

function ask(lesson: ScheduledLesson['id'], state: Supervised, { id, about, action }: Ordered, policy: Policy): Ask[] {
  if (action.kind !== 'alert') return []
  const subjects: PersonId[] = [personId(about), ...pupilsPresent(state.lesson)]
  const { band, words, isAboutAdult = false, isDaily } = action
  return [
    {
      id: `${lesson}/${id}`,
      lesson,
      matter: `${lesson}/${lapseOf({ id })}`,
      about,
      kind: 'alert',
      words,
      band,
      recipients: recipients(policy, { subjects, staffInLesson: staffPresent(state.lesson), isAboutAdult }),
      rung: 0,
      answeredBy: undefined,
      ...(isDaily ? { isDaily } : {}),
    },
  ]
}

const removal = (lesson: ScheduledLesson['id'], order: Ordered): Removal[] =>
  order.action.kind === 'remove'
    ? [
        {
          id: `${lesson}/${order.id}`,
          lesson,
          lapse: lapseOf(order),
          about: order.about,
          who: order.action.who,
          state: 'ordered',
          people: [],
        },
      ]
    : []
