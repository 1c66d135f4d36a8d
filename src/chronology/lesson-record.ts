import { foldEntry, isDecision, type Entry, type Supervised } from '../engine/supervised.ts'
import { lapseId, type Decision } from '../engine/lapse.ts'
import { isAside, type Action } from '../actions/action.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Outcome, RecordingFile } from '../lesson/observation.ts'
import type { PersonId } from '../lesson/people.ts'
import type { RecordKnown } from '../lesson/record-facts.ts'
import { inDoubt } from '../lesson/sight.ts'
import type { Instant } from '../lesson/time.ts'
import { attendance, type Attended, type Span } from './attendance.ts'

/** A stretch in which something was not assured: Chaperone could not see the lesson, not for certain, or not all of its chat. */
export type Unassured = Span & { readonly what: 'lesson' | 'chat'; readonly reason: string }

/** Something that Chaperone did, and what came of it: `ordered` where nothing is known of it. */
export type Deed = { readonly what: Action['kind']; readonly outcome: Outcome | 'ordered' | 'acknowledged' }

export type Happened = {
  readonly lapse: string
  readonly safeguard: string
  readonly clauses: readonly string[]
  readonly from: Instant
  /** Undefined: it had not ended when the journal did. */
  readonly to: Instant | undefined
  /** It stands on the school record. */
  readonly isIncident: boolean
  /** Staff of the lesson were told of it there. What they were not told of is not theirs to read here either. */
  readonly wasToldToStaff: boolean
  readonly deeds: readonly Deed[]
}

/** V24: what, when, where, what went wrong, any misuse, was it recorded; V30: who did not come. Ids only. */
export type LessonRecord = {
  readonly what: 'on the timetable' | 'not on the timetable'
  readonly planned: Span
  /** From the first who came until the last who left; undefined: nobody came. */
  readonly held: Span | undefined
  readonly attended: readonly Attended[]
  /** Pupils of the class who did not come, where it is known who they are. */
  readonly absent: readonly PersonId[] | 'not known'
  /** V28: who says that they have read the rules. Nobody is chased for it. */
  readonly rulesRead: ReadonlySet<PersonId>
  readonly wrong: readonly Happened[]
  readonly misuse: readonly Happened[]
  readonly recorded: readonly Span[] | 'not seen to be'
  /** V31: whether there is a recording, as Teams says afterwards; undefined: it has not said. */
  readonly file: RecordingFile | undefined
  readonly unassured: readonly Unassured[]
  readonly added: RecordKnown
}

/** Safeguards of what people do with the lesson, as against how it is run: the policy's fifth question. */
export const misuses: ReadonlySet<string> = new Set([
  ...[
    'invited-only',
    'no-return',
    'barred-pupil',
    'impersonation',
    'outside-bot',
    'recording-by-staff',
    'screen-share',
  ],
  ...['abusive-language', 'contact-details', 'file-share', 'join-link', 'outside-platform', 'social-media'],
  ...['boundary', 'out-of-hours-chat', 'grooming-signal', 'conduct', 'warning', 'staff-host', 'abuse-removal'],
])

/** The record of a lesson, folded from its journal and nothing else: the same journal gives the same record for ever. */
export function lessonRecord(begun: Supervised, journal: readonly Entry[]): LessonRecord {
  let known = begun
  const lessons = journal.map(entry => {
    known = foldEntry(known, entry)
    return known.lesson
  })
  const { lesson } = known
  const { startsAt, endsAt } = lesson.timetable
  const attended = attendance(journal, lesson)
  const people = attended.flatMap(({ spans }) => spans)
  const happened = whatHappened(journal, lesson)
  const recorded = stretches(lessons, ({ recording }) => (typeof recording === 'object' ? recording.source : undefined))
  return {
    what: lesson.origin === 'timetable' ? 'on the timetable' : 'not on the timetable',
    planned: { from: startsAt, to: endsAt },
    held: people.length
      ? { from: Math.min(...people.map(({ from }) => from)), to: Math.max(...people.map(({ to }) => to)) }
      : undefined,
    attended,
    rulesRead: new Set(journal.flatMap(({ entry }) => (entry.type === 'RulesRead' ? [entry.person] : []))),
    absent: lesson.roster ? [...lesson.roster.pupils].filter(one => !lesson.arrived.has(one)).sort() : 'not known',
    wrong: happened.filter(({ safeguard }) => !misuses.has(safeguard)),
    misuse: happened.filter(({ safeguard }) => misuses.has(safeguard)),
    file: lesson.recordingFile,
    recorded: recorded.length ? recorded.map(({ from, to }) => ({ from, to })) : 'not seen to be',
    unassured: [
      ...stretches(lessons, ({ sight }) => reasonOf(sight)).map(each => ({ what: 'lesson' as const, ...each })),
      ...stretches(lessons, sourcesDiffer).map(each => ({ what: 'lesson' as const, ...each })),
      ...stretches(lessons, ({ chatSight }) => reasonOf(chatSight)).map(each => ({ what: 'chat' as const, ...each })),
      ...(lesson.seenAt === undefined
        ? [{ what: 'lesson' as const, from: startsAt, to: endsAt, reason: 'never seen' }]
        : []),
    ],
    added: lesson.record,
  }
}

const reasonOf = (sight: Lesson['sight']): string | undefined => (typeof sight === 'object' ? sight.reason : undefined)

const sourcesDiffer = ({ disagreeSince }: Lesson): string | undefined =>
  disagreeSince === undefined ? undefined : inDoubt

type Stretch = Span & { readonly reason: string }

/** Stretches of time in which `why` had a reason; one that had not ended when the journal did lasts until then. */
function stretches(lessons: readonly Lesson[], why: (lesson: Lesson) => string | undefined): readonly Stretch[] {
  return lessons.reduce<readonly Stretch[]>((found, lesson, index) => {
    const before = lessons[index - 1]
    const reason = why(lesson)
    const open = before && why(before) !== undefined ? found.at(-1) : undefined
    if (open) return [...found.slice(0, -1), { ...open, to: lesson.asOf }]
    return reason === undefined ? found : [...found, { from: lesson.asOf, to: lesson.asOf, reason }]
  }, [])
}

/**
 * Lapses that anybody was told of or that stand on the record; what passed within its grace is in the journal only, and so is
 * what one of the staff was told aside.
 */
function whatHappened(journal: readonly Entry[], lesson: Lesson): readonly Happened[] {
  const decided = journal.flatMap(({ asOf, entry }) => (isDecision(entry) ? [{ asOf, entry }] : []))
  const of = <Type extends Decision['type']>(type: Type) =>
    decided.flatMap(({ entry }) => (entry.type === type ? [entry as Extract<Decision, { type: Type }>] : []))
  const incidents = new Set(of('IncidentOpened').map(({ id }) => id))
  const outcomes = outcomesIn(journal)
  return of('LapseBegan').flatMap((began): Happened[] => {
    const { key, since, safeguard, clauses } = began
    const lapse = lapseId(began)
    const orders = of('ActionOrdered').filter(({ id, action }) => id.startsWith(`${lapse}/`) && !isAside(action))
    if (!orders.length && !incidents.has(lapse)) return []
    const end = decided.find(
      ({ asOf, entry }) =>
        (entry.type === 'LapseEnded' || entry.type === 'LapseWithdrawn') && entry.key === key && asOf >= since,
    )
    const deeds = orders.map(({ id, action }): Deed => {
      const acknowledged = action.kind === 'alert' && lesson.acknowledged.has(id)
      return { what: action.kind, outcome: acknowledged ? 'acknowledged' : outcomeOf(outcomes, lapse, id, action.kind) }
    })
    const wasToldToStaff = orders.some(({ action }) => action.kind === 'tell-staff')
    return [
      {
        lapse,
        safeguard,
        clauses,
        from: since,
        to: end?.asOf,
        isIncident: incidents.has(lapse),
        wasToldToStaff,
        deeds,
      },
    ]
  })
}

/** Of every action that was settled, what came of it; the last word stands. */
const outcomesIn = (journal: readonly Entry[]): ReadonlyMap<string, Outcome> =>
  new Map(
    journal.flatMap(({ entry }) => (entry.type === 'ActionSettled' ? [[entry.action, entry.outcome] as const] : [])),
  )

/** Messages are settled by reader, and a hold by its lapse. One reader whom it reached is enough to say that it was said. */
function outcomeOf(
  outcomes: ReadonlyMap<string, Outcome>,
  lapse: string,
  id: string,
  kind: Action['kind'],
): Deed['outcome'] {
  if (kind === 'hold') return outcomes.get(`${lapse}/hold`) ?? 'ordered'
  const own = [...outcomes].filter(([action]) => action === id || action.startsWith(`${id}/`)).map(([, one]) => one)
  return own.find(one => one === 'confirmed') ?? own.at(-1) ?? 'ordered'
}
