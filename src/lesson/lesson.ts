import { foldChat, isOfChat, noChat, type ChatFact, type ChatKnown } from './chat.ts'
import { beginConduct, foldConduct, isConduct, warningSaid, type Conduct, type ConductObserved } from './conduct.ts'
import { noRegisters, registersOf, type Registers, type RegistersRead } from './registers.ts'
import { foldRecord, isOfRecord, noRecord, type RecordFact, type RecordKnown } from './record-facts.ts'
import type { HoldPart, Mark, MeetingOption, Observation, Outcome, Recorder, RecordingFile } from './observation.ts'
import type { Leg, LessonId, PersonId, Place, Roster } from './people.ts'
import { readinessOf, type Readiness } from './readiness.ts'
import { foldRoster } from './roster.ts'
import { foldSight } from './sight.ts'
import type { Instant } from './time.ts'

/** When one occurrence is, and until when what is observed belongs to it. */
export type Timetable = {
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** The latest instant at which gathering is over: the timetabled start and five minutes, unless the policy differs. */
  readonly gatheredAt: Instant
  /** From here on it has lasted longer than is reasonable at the class's age, where the school says what is (B11). */
  readonly longAt?: Instant
  /** Start of the next occurrence, or 24 h after the end. */
  readonly overAt: Instant
}

export type Settled = {
  readonly what: 'message' | 'hold' | 'removal'
  readonly outcome: Outcome
  readonly reason: string | undefined
}

export type Sight = 'none yet' | 'seeing' | { readonly lostSince: Instant; readonly reason: string }

/** One lesson as it is known at `asOf`: the fold of what was observed. */
export type Lesson = {
  readonly id: LessonId
  readonly timetable: Timetable
  readonly asOf: Instant
  readonly roster: Roster | undefined
  readonly places: ReadonlyMap<PersonId, Place>
  /** Of whom the directory was asked and has not said who they are; it may have since. */
  readonly unanswered: ReadonlySet<PersonId>
  readonly vouched: ReadonlySet<PersonId>
  readonly legs: readonly Leg[]
  /**
   * When the last full roster was asked for; nothing is done to anybody on one older than ten seconds. One that was asked
   * for earlier and answered later is not news.
   */
  readonly seenAt: Instant | undefined
  readonly sight: Sight
  /** Since when the roster lacks somebody of whom events say that they came. */
  readonly disagreeSince: Instant | undefined
  /** Of the chat, by its second source; the bot's own activities have no state that could be known. */
  readonly chatSight: Sight
  readonly arrived: ReadonlySet<PersonId>
  /** First came more than two minutes after the lesson got under way, and so missed the rules. */
  readonly cameLate: ReadonlySet<PersonId>
  readonly rulesSaid: ReadonlySet<'class' | PersonId>
  /** `lapse/step` that staff asked for. */
  readonly asked: ReadonlySet<string>
  readonly firstArrivalAt: Instant | undefined
  /** Staff and two pupils of the class were first present together. */
  readonly togetherAt: Instant | undefined
  readonly underWayAt: Instant | undefined
  /** How often the last member of staff has left: a new absence has a new clock. */
  readonly staffAbsences: number
  readonly passed: ReadonlySet<Mark>
  readonly closingAt: Instant | undefined
  readonly closedAt: Instant | undefined
  readonly endedAt: Instant | undefined
  readonly held: readonly HoldPart[]
  /** When the newest of what is known of a recording was so: an older word that comes late is not news. */
  readonly recordingSaidAt: Instant | undefined
  /** Options of the meeting that were not as the baseline has them when it was last read. */
  readonly drift: readonly MeetingOption[]
  readonly readiness: Readiness | undefined
  readonly hosts: readonly PersonId[]
  readonly origin: 'timetable' | 'ad hoc'
  readonly sharedLink: boolean
  /** `unseen`: nobody has said that it is recorded, nor that it is not. */
  readonly recording: 'unseen' | 'off' | { readonly by: Recorder | undefined; readonly source: 'roster' | 'chat' }
  /** What Teams says came of it; undefined: it has not said. */
  readonly recordingFile: RecordingFile | undefined
  /** People without an account of the school, each with the person of the class whose name they use. */
  readonly alike: ReadonlyMap<PersonId, PersonId>
  readonly chat: ChatKnown
  readonly settled: ReadonlyMap<string, Settled>
  readonly acknowledged: ReadonlyMap<string, PersonId>
  readonly conduct: Conduct
  readonly registers: Registers
  readonly record: RecordKnown
}

export function beginLesson(id: LessonId, timetable: Timetable): Lesson {
  return {
    id,
    timetable,
    asOf: -Infinity,
    roster: undefined,
    places: new Map(),
    unanswered: new Set(),
    vouched: new Set(),
    legs: [],
    seenAt: undefined,
    sight: 'none yet',
    disagreeSince: undefined,
    chatSight: 'none yet',
    arrived: new Set(),
    cameLate: new Set(),
    rulesSaid: new Set(),
    asked: new Set(),
    firstArrivalAt: undefined,
    togetherAt: undefined,
    underWayAt: undefined,
    staffAbsences: 0,
    passed: new Set(),
    closingAt: undefined,
    closedAt: undefined,
    endedAt: undefined,
    held: [],
    recordingSaidAt: undefined,
    drift: [],
    readiness: undefined,
    hosts: [],
    origin: 'timetable',
    sharedLink: false,
    recording: 'unseen',
    recordingFile: undefined,
    alike: new Map(),
    chat: noChat,
    settled: new Map(),
    acknowledged: new Map(),
    conduct: beginConduct,
    registers: noRegisters,
    record: noRecord,
  }
}

/** The lesson after one more observation, taken to have happened at `asOf` (never before what is already known). */
export function fold(lesson: Lesson, observed: Observation, asOf: Instant): Lesson {
  return foldRoster({ ...lesson, ...change(lesson, observed, asOf), asOf }, lesson)
}

function change(lesson: Lesson, observed: Observation, asOf: Instant): Partial<Lesson> {
  if (isConduct(observed)) return { conduct: foldConduct(lesson.conduct, observed) }
  if (isOfChat(observed)) return { chat: foldChat(lesson.chat, observed) }
  if (isOfRecord(observed)) return { record: foldRecord(lesson.record, observed) }
  if (observed.type === 'RegistersRead') return { registers: registersOf(observed) }
  return seen(lesson, observed, asOf)
}

const rosterOf = ({
  pupils,
  staff,
  organisers,
  ofClass,
}: Extract<Observation, { type: 'RosterResolved' }>): Roster => ({
  pupils: new Set(pupils),
  staff: new Set(staff),
  organisers: new Set(organisers),
  ofClass,
})

type Seen = Exclude<Observation, ConductObserved | ChatFact | RegistersRead | RecordFact>

function seen(lesson: Lesson, observed: Seen, asOf: Instant): Partial<Lesson> {
  switch (observed.type) {
    case 'RosterObserved':
      return observed.at < (lesson.seenAt ?? -Infinity)
        ? {}
        : { legs: observed.legs, seenAt: Math.min(observed.at, asOf), sight: 'seeing' }
    case 'RosterResolved':
      return { roster: rosterOf(observed) }
    case 'PersonPlaced':
      return { places: new Map(lesson.places).set(observed.person, observed.place) }
    case 'PersonUnanswered':
      return { unanswered: new Set(lesson.unanswered).add(observed.person) }
    case 'PersonVouched':
      return { vouched: new Set(lesson.vouched).add(observed.person) }
    case 'SightLost':
    case 'SightRegained':
    case 'SourcesDisagree':
    case 'SourcesAgree':
    case 'ChatSightLost':
    case 'ChatSightRegained':
    case 'RecordingObserved':
    case 'RecordingFileSaid':
    case 'NameAlike':
      return foldSight(lesson, observed, asOf)
    case 'SettingsObserved':
      return { held: observed.held, drift: observed.drift ?? [] }
    case 'LessonScheduled':
      return { origin: observed.origin, sharedLink: observed.sharedLink }
    case 'ReadinessObserved':
      return { readiness: readinessOf(observed.missing) }
    case 'HostsObserved':
      return { hosts: observed.hosts }
    case 'ClosingAnnounced':
      return { closingAt: lesson.closingAt ?? asOf }
    case 'LessonReopened':
      return { closedAt: undefined, closingAt: undefined, conduct: { ...lesson.conduct, ending: false } }
    case 'LessonClosed':
      return { closedAt: lesson.closedAt ?? asOf }
    case 'MeetingEnded':
      return { legs: [], seenAt: asOf }
    case 'ActionSettled':
      return settledBy(lesson, observed)
    case 'StepAsked':
      return { asked: new Set(lesson.asked).add(`${observed.lapse}/${observed.step}`) }
    case 'PressRefused':
      return {}
    case 'RulesSaid':
      return { rulesSaid: new Set(lesson.rulesSaid).add(observed.to) }
    case 'AlertAcknowledged':
      return { acknowledged: new Map(lesson.acknowledged).set(observed.alert, observed.by) }
    case 'TimeReached':
      return {
        passed: new Set(lesson.passed).add(observed.mark),
        ...(observed.mark === 'over' ? { endedAt: asOf } : {}),
      }
  }
}

function settledBy(lesson: Lesson, observed: Extract<Observation, { type: 'ActionSettled' }>): Partial<Lesson> {
  const { action, what, outcome } = observed
  const settled = new Map(lesson.settled).set(action, settledAs(observed))
  const isSaid = what === 'message' && outcome === 'confirmed'
  return isSaid ? { settled, conduct: warningSaid(lesson.conduct, action) } : { settled }
}

const settledAs = ({ what, outcome, reason }: Extract<Observation, { type: 'ActionSettled' }>): Settled => ({
  what,
  outcome,
  reason,
})

/** The next instant of the timetable that has not been noted yet. */
export function nextMark({ timetable, passed }: Lesson): { mark: Mark; at: Instant } | undefined {
  const { longAt, overAt } = timetable
  const marks: readonly { mark: Mark; at: Instant }[] = [
    { mark: 'started', at: timetable.startsAt },
    { mark: 'gathered', at: timetable.gatheredAt },
    ...(longAt !== undefined && longAt < overAt ? [{ mark: 'long' as const, at: longAt }] : []),
    { mark: 'time-up', at: timetable.endsAt },
    { mark: 'over', at: overAt },
  ]
  return marks.toSorted((one, other) => one.at - other.at).find(({ mark }) => !passed.has(mark))
}
