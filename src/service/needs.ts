import type { Action, Words } from '../actions/action.ts'
import type { Age } from '../actions/sayings.ts'
import type { Entry } from '../engine/supervised.ts'
import type { Timetable } from '../lesson/lesson.ts'
import type { HoldPart, MeetingOption } from '../lesson/observation.ts'
import type { LessonId, PersonId, Place } from '../lesson/people.ts'
import type { Instant, Millis } from '../lesson/time.ts'
import type { RegistersStore } from './registers/needs.ts'
export type { RegisterEntry, RegisterKind, RegistersStore } from './registers/needs.ts'
import type { Recipients } from '../policy/recipients.ts'
import type { ChatStore } from './chat/needs.ts'
import type { LedgerStore } from './ledger/needs.ts'
import type { MatterStore, WrittenMatter } from './matters/needs.ts'
import type { Channel } from './messages/needs.ts'
import type { BaselineNow, Preparing } from './ready/needs.ts'
import type { HoldStore } from './retention/needs.ts'
import type { RosterRead } from './sight/needs.ts'
import type { SubscriptionStore } from './subscriptions/needs.ts'
import type { TimetableStore } from './timetable/needs.ts'

export type * from './chat/needs.ts'
export type * from './ledger/needs.ts'
export type * from './matters/needs.ts'
export type * from './messages/needs.ts'
export type * from './ready/needs.ts'
export type * from './record/needs.ts'
export type * from './retention/needs.ts'
export type * from './sight/needs.ts'
export type * from './subscriptions/needs.ts'
export type * from './timetable/needs.ts'

/** What the service needs of the world. Each is met by one adapter; expected trouble is a value, never an exception. */
export type Clock = { now(): Instant }

/** The platform's own ids of the meeting that a lesson is held in; opaque to the service. */
export type MeetingRef = {
  readonly meeting: string | undefined // known once the join link was resolved
  readonly thread: string | undefined
  readonly joinUrl: string
  readonly organiser: PersonId
}

export type ScheduledLesson = {
  readonly id: LessonId
  readonly timetable: Timetable
  readonly meeting: MeetingRef
  /** Group whose members are expected, where the timetable names one. */
  readonly classGroup: string | undefined
  readonly age: Age
  /** Names this occurrence for ever, whoever's calendar it is read from and wherever it is moved to. */
  readonly uid?: string
  /** Absent: the timetable. */
  readonly origin?: 'ad hoc'
  /** Members of staff in whose calendars it stands, the organiser among them. */
  readonly staff?: readonly PersonId[]
  /** The same link invites another class as well. */
  readonly sharedLink?: true
  readonly cancelledAt?: Instant
}

/** Why something that we asked of the platform did not happen. `later` may be tried again; `refused` will stay refused. */
export type Trouble =
  /** `unasked`: it was not even asked, so as to keep within what is allowed; that is no try. */
  | { readonly status: 'later'; readonly after: Millis | undefined; readonly reason: string; readonly unasked?: true }
  | { readonly status: 'refused'; readonly reason: string }

export type Done = { readonly status: 'done' } | Trouble

export type Meetings = Preparing & {
  /** Our leg in the lesson: joins if there is none. The answer names the call, to be given back. */
  join(lesson: ScheduledLesson): Promise<{ readonly status: 'joined'; readonly call: string } | Trouble>
  roster(call: string): Promise<RosterRead>
  keepAlive(call: string): Promise<Done>
  leave(call: string): Promise<Done>
  remove(call: string, leg: string): Promise<Done>
  mute(call: string, leg: string): Promise<Done>
  /** Which parts of a hold the meeting's settings show now, and what else is not as the baseline has it. */
  settings(
    lesson: ScheduledLesson,
    base: BaselineNow,
  ): Promise<
    { readonly status: 'read'; readonly held: readonly HoldPart[]; readonly drift: readonly MeetingOption[] } | Trouble
  >
  /** Asks for exactly these parts over the baseline. Done says that it was asked, not that it is so. */
  setHolds(lesson: ScheduledLesson, parts: ReadonlySet<HoldPart>, base: BaselineNow): Promise<Done>
  /** The meeting behind a join link. */
  resolve(lesson: ScheduledLesson): Promise<
    | {
        readonly status: 'resolved'
        readonly meeting: string
        readonly thread: string
        readonly coorganisers: readonly PersonId[]
      }
    | Trouble
  >
}

export type Directory = {
  members(group: string): Promise<{ readonly status: 'read'; readonly people: readonly PersonId[] } | Trouble>
  /** What the people of a group are called, for comparison only; kept in memory for a quarter of an hour. */
  names(group: string): Promise<{ readonly status: 'read'; readonly names: ReadonlyMap<PersonId, string> } | Trouble>
  place(person: PersonId): Promise<{ readonly status: 'placed'; readonly place: Place } | Trouble>
}

/** Display names, looked up when they are shown. Whoever has none, or cannot be looked up now, is not among them. */
export type Names = (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>

/** One row of what is due. Times are the service's clock's; the database never asks what time it is. */
export type DueKind =
  | 'timetable'
  | 'calendar'
  | 'register'
  | 'ad-hoc'
  | 'ready'
  | 'watch'
  | 'look'
  | 'registers'
  | 'deliver'
  | 'reconcile'
  | 'remove'
  | 'climb'
  | 'record'
  | 'lesson-record'
  | 'digest'
  | 'tidy'
  | 'subscribe'
  | 'sweep'
  | 'ledger'
  | 'checkpoint'
  | 'witness'
  | 'reconcile-record'
  | 'retain'
  | 'policy'
export type Due = {
  readonly kind: DueKind
  readonly key: string
  readonly at: Instant
  readonly attempts: number
  readonly version: number
}

/** A row to be put on the list. */
export type Scheduled = Pick<Due, 'kind' | 'key' | 'at'>

/** A message on its way: one reader, one channel at a time. */
export type Delivery = {
  readonly id: string
  /** Absent: it is about no one lesson, and goes one to one. */
  readonly lesson: LessonId | undefined
  readonly lapse: string
  readonly about: string
  readonly action: Action
  /** What it asks of its reader, where it asks anything. */
  readonly kind: 'reminder' | Ask['kind']
  readonly to: PersonId | undefined
  readonly channel: Channel
  readonly state: 'ordered' | 'sent' | 'undeliverable'
  readonly message: string | undefined
}

/** Somebody must answer: an alert to acknowledge, a home to reach. Climbs to the next person until one does. */
export type Ask = {
  readonly id: string
  readonly lesson: LessonId | undefined
  /** The matter that is acknowledged with it. */
  readonly matter?: string
  readonly about: string
  readonly kind: 'alert' | 'contact-home'
  readonly words: Words
  readonly band: 'red' | 'amber' | 'yellow' | 'grey'
  /** In the order in which they are asked, as it was when it was raised. None: it is kept from everybody (decision 30). */
  readonly recipients: Recipients | readonly []
  /** Asked to sign that the matter is closed, and not to look at it. */
  readonly wants?: 'signature'
  readonly rung: number
  readonly answeredBy: PersonId | undefined
}

/** A removal on its way: ordered → attempted → confirmed | failed | not possible. */
export type Removal = {
  readonly id: string
  readonly lesson: LessonId
  readonly lapse: string
  readonly about: string
  readonly who: Extract<Action, { kind: 'remove' }>['who']
  readonly state: 'ordered' | 'attempted'
  /** Whom we asked the platform to drop; confirmed once a roster no longer shows them. */
  readonly people: readonly PersonId[]
}

/** What one judgement of a lesson writes, all in one transaction. */
export type Written = {
  readonly entries: readonly Entry[]
  readonly deliveries: readonly Delivery[]
  readonly asks: readonly Ask[]
  readonly removals: readonly Removal[]
  readonly incidents: readonly Omit<IncidentRow, 'number' | 'recordItem'>[]
  /** One for each incident, with its first entry. */
  readonly matters: readonly WrittenMatter[]
  readonly due: readonly Scheduled[]
}

/** A lesson's row and its journal, read under the lesson's lock. */
export type OpenLesson = { readonly scheduled: ScheduledLesson; readonly journal: readonly Entry[] }

export type Task = Ask & { readonly reachedHow: string | undefined }

/** An incident as it goes to the school record: no names, no text. */
export type IncidentRow = {
  readonly number: string // yearly, of the school: 2026-0001
  readonly id: string // lesson/lapse id: unique for ever
  readonly lesson: LessonId
  readonly clauses: readonly string[]
  readonly safeguard: string
  readonly band: string
  readonly openedAt: Instant
  readonly state: 'open' | 'lapse ended'
  readonly recordItem: string | undefined // id of the SharePoint item once written
}

/** What is kept. One school a store; every row carries its key. */
export type Store = SubscriptionStore &
  ChatStore &
  RegistersStore &
  LedgerStore &
  HoldStore &
  TimetableStore &
  MatterStore & {
    /**
     * Locks one lesson, gives its journal, and writes what `judge` returns in the same transaction; undefined where the
     * lesson is not known. The journal position of every entry is its own: a repeated delivery writes nothing new.
     */
    judge(lesson: LessonId, recordedAt: Instant, judge: (open: OpenLesson) => Written): Promise<Written | undefined>
    read(lesson: LessonId): Promise<OpenLesson | undefined>

    /** `due` is put on the list where the lesson is new or has changed; what was learnt of its meeting stays. */
    saveLesson(lesson: ScheduledLesson, due: readonly Scheduled[]): Promise<void>
    saveMeeting(lesson: LessonId, meeting: MeetingRef): Promise<void>
    /** The lesson whose window (15 minutes before its start until `overAt`) holds this instant, in this meeting chat. */
    lessonAt(thread: string, at: Instant): Promise<LessonId | undefined>
    lessons(from: Instant, to: Instant): Promise<readonly ScheduledLesson[]>

    call(lesson: LessonId): Promise<string | undefined>
    saveCall(lesson: LessonId, call: string | undefined): Promise<void>
    /** Every leg of ours. */
    calls(): Promise<readonly { readonly lesson: LessonId; readonly call: string }[]>

    /** Takes up to `limit` rows due at `now`, leased until `now + lease`: a dead process's rows are free again by then. */
    claim(now: Instant, lease: Millis, limit: number, kinds?: readonly DueKind[]): Promise<readonly Due[]>
    done(due: Due): Promise<void>
    postpone(due: Due, at: Instant, error: string): Promise<void>
    /** Due at `at`, or earlier where it already was. */
    schedule(due: Scheduled): Promise<void>
    nextDueAt(): Promise<Instant | undefined>

    delivery(id: string): Promise<Delivery | undefined>
    saveDelivery(id: string, change: Pick<Delivery, 'state' | 'channel' | 'message'>): Promise<void>
    removal(id: string): Promise<Removal | undefined>
    saveRemoval(id: string, change: Pick<Removal, 'state' | 'people'>): Promise<void>
    ask(id: string): Promise<Ask | undefined>
    asks(lesson: LessonId): Promise<readonly Task[]>
    /** Those of one matter. */
    asksOf(matter: string): Promise<readonly Task[]>
    climb(id: string, rung: number): Promise<void>
    answer(id: string, by: PersonId, at: Instant, how?: string): Promise<boolean> // false: answered before
    /** Counts one more interruption of a person's day. @returns false where there were `most` already: then none is counted. */
    interrupt(person: PersonId, day: string, most: number): Promise<boolean>
    /** Adds asks that are not there yet, each with its `climb` due at `at`. */
    addAsks(asks: readonly Ask[], at: Instant): Promise<void>
    /** Adds a delivery that is not there yet, due at `at`. */
    addDelivery(delivery: Delivery, at: Instant): Promise<void>

    incident(id: string): Promise<IncidentRow | undefined>
    incidents(lesson?: LessonId): Promise<readonly IncidentRow[]>
    /** `state`: as the school's list now has it. */
    saveRecordItem(id: string, item: string, state: IncidentRow['state']): Promise<void>

    /** Messages of a lapse that reached their readers and ask them to press something. */
    asking(lesson: LessonId, lapse: string): Promise<readonly Delivery[]>
    /** Whether a message of the lesson is still on its way. */
    unsaid(lesson: LessonId): Promise<boolean>

    /** Bot Framework's address of somebody: their `29:` id, and the 1:1 conversation once there is one. */
    saveAddress(person: PersonId, address: Partial<Address>): Promise<void>
    address(person: PersonId): Promise<Address | undefined>
  }

export type Address = {
  readonly mri: string | undefined
  readonly conversation: string | undefined
  readonly serviceUrl: string | undefined
}

/** `clause`: as the policy had it when it happened; absent: the ids alone. */
export type RecordedIncident = IncidentRow & { readonly clause?: string }
/** The school's own list of incidents (SharePoint). */
export type SchoolRecord = {
  /** Writes the item once: where the key is already there, its id is found and given. */
  write(incident: RecordedIncident): Promise<{ readonly status: 'written'; readonly item: string } | Trouble>
}
