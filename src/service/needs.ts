import type { Entry } from '../engine/supervised.ts'
import type { LessonId, PersonId } from '../lesson/people.ts'
import type { Instant, Millis } from '../lesson/time.ts'
import type { ChatStore } from './chat/needs.ts'
import type { LedgerStore } from './ledger/needs.ts'
import type { MatterStore, WrittenMatter } from './matters/needs.ts'
import type { Address } from './messages/needs.ts'
import type { Ask, Delivery, Removal, Task, Unanswered } from './orders/needs.ts'
import type { MeetingRef, ScheduledLesson } from './platform/needs.ts'
import type { IncidentRow, Numbered, RecordStore } from './record/needs.ts'
import type { RegistersStore } from './registers/needs.ts'
import type { HoldStore } from './retention/needs.ts'
import type { SubscriptionStore } from './subscriptions/needs.ts'
import type { TimetableStore } from './timetable/needs.ts'

export type * from './chat/needs.ts'
export type * from './commands/needs.ts'
export type * from './ledger/needs.ts'
export type * from './matters/needs.ts'
export type * from './messages/needs.ts'
export type * from './orders/needs.ts'
export type * from './people/needs.ts'
export type * from './platform/needs.ts'
export type * from './ready/needs.ts'
export type * from './record/needs.ts'
export type { NewEntry, RegisterEntry, RegisterKind, RegistersStore } from './registers/needs.ts'
export type * from './retention/needs.ts'
export type * from './sight/needs.ts'
export type * from './subscriptions/needs.ts'
export type * from './timetable/needs.ts'

/** What the service needs of the world. Each is met by one adapter; expected trouble is a value, never an exception. */
export type Clock = { now(): Instant }
/** Runs something once, after so long. @returns what takes that back */
export type SetTimer = (run: () => void, after: Millis) => () => void

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
  | 'catch-up'
  | 'sweep'
  | 'ledger'
  | 'checkpoint'
  | 'witness'
  | 'reconcile-record'
  | 'retain'
  | 'policy'
  | 'platform'
  | 'secret'
  | 'people'
export type Due = {
  readonly kind: DueKind
  readonly key: string
  readonly at: Instant
  readonly attempts: number
  readonly version: number
}

/** A row to be put on the list. */
export type Scheduled = Pick<Due, 'kind' | 'key' | 'at'>

/** What one judgement of a lesson writes, all in one transaction. */
export type Written = {
  readonly entries: readonly Entry[]
  readonly deliveries: readonly Delivery[]
  readonly asks: readonly Ask[]
  readonly removals: readonly Removal[]
  readonly incidents: readonly Numbered<IncidentRow>[]
  /** One for each incident, with its first entry. */
  readonly matters: readonly WrittenMatter[]
  readonly due: readonly Scheduled[]
}

/** A lesson's row and its journal. */
export type OpenLesson = { readonly scheduled: ScheduledLesson; readonly journal: readonly Entry[] }

/** The same, where the lines up to `after` are known: `journal` has those that follow. */
export type Since = OpenLesson & { readonly after: number }

/** With our leg in it, and when its next `look` is due. */
export type SeenSince = Since & { readonly call: string | undefined; readonly lookAt: Instant | undefined }

/** What was due is taken; `next` is when something else will be, as far as is on the list now. */
export type Claimed = { readonly rows: readonly Due[]; readonly next: Instant | undefined }

/** What is kept. One school a store; every row carries its key. */
export type Store = SubscriptionStore &
  ChatStore &
  RegistersStore &
  LedgerStore &
  HoldStore &
  TimetableStore &
  MatterStore &
  RecordStore & {
    /**
     * Locks one lesson, gives its journal, and writes what `judge` returns in the same transaction; undefined where the
     * lesson is not known. The journal position of every entry is its own: a repeated delivery writes nothing new. Of a
     * journal whose lines up to `after` are known only the others are read, unless it does not have so many.
     */
    judge(
      lesson: LessonId,
      recordedAt: Instant,
      judge: (open: Since) => Written,
      after?: number,
    ): Promise<Written | undefined>
    read(lesson: LessonId): Promise<OpenLesson | undefined>
    /** Likewise, without a lock. */
    readSince(lesson: LessonId, after: number): Promise<SeenSince | undefined>

    /** `due` is put on the list where the lesson is new or has changed; what was learnt of its meeting stays. */
    saveLesson(lesson: ScheduledLesson, due: readonly Scheduled[]): Promise<void>
    saveMeeting(lesson: LessonId, meeting: MeetingRef): Promise<void>
    /** The lesson whose window (15 minutes before its start until `overAt`) holds this instant, in this meeting chat. */
    lessonAt(thread: string, at: Instant): Promise<LessonId | undefined>
    /** That lesson itself, as `readSince` has it: on from line `known.line` if it is `known.lesson`, else from its beginning. */
    seenIn(
      thread: string,
      at: Instant,
      known?: { readonly lesson: LessonId; readonly line: number },
    ): Promise<SeenSince | undefined>
    /** Where none is on: the last lesson in this chat before then, within a year, or else the next. */
    lessonNear(thread: string, at: Instant): Promise<LessonId | undefined>
    lessons(from: Instant, to: Instant): Promise<readonly ScheduledLesson[]>

    call(lesson: LessonId): Promise<string | undefined>
    saveCall(lesson: LessonId, call: string | undefined): Promise<void>
    /** Every leg of ours. */
    calls(): Promise<readonly { readonly lesson: LessonId; readonly call: string }[]>

    /** Takes up to `limit` rows due at `now`, leased until `now + lease`: a dead process's rows are free again by then. */
    claim(now: Instant, lease: Millis, limit: number, kinds?: readonly DueKind[]): Promise<Claimed>
    /** @returns when it is due again: it was asked for while it was worked on, and stays on the list */
    done(due: Due): Promise<Instant | undefined>
    /** This turn is done, and the next is due at `at`, or earlier where it was asked for meanwhile. @returns when */
    takeTurns(due: Due, at: Instant): Promise<Instant>
    /** The same turn again, or the next one, as above. @returns when; undefined: somebody else has it by now */
    postpone(due: Due, at: Instant, error: string): Promise<Instant | undefined>
    /** Each is due at its `at`, or earlier where it already was. */
    schedule(...due: readonly Scheduled[]): Promise<void>
    /** When this row is due; undefined: it is not on the list. */
    dueAt(kind: DueKind, key: string): Promise<Instant | undefined>
    nextDueAt(): Promise<Instant | undefined>

    delivery(id: string): Promise<Delivery | undefined>
    saveDelivery(id: string, change: Pick<Delivery, 'state' | 'channel' | 'message'>): Promise<void>
    removal(id: string): Promise<Removal | undefined>
    saveRemoval(id: string, change: Pick<Removal, 'state' | 'people'>): Promise<void>
    ask(id: string): Promise<Ask | undefined>
    asks(lesson: LessonId): Promise<readonly Task[]>
    /** Those of one matter. */
    asksOf(matter: string): Promise<readonly Task[]>
    /** What nobody has answered yet of these matters. */
    unanswered(matters: readonly string[]): Promise<readonly Unanswered[]>
    climb(id: string, rung: number): Promise<void>
    answer(id: string, by: PersonId, at: Instant, how?: string): Promise<boolean> // false: answered before
    /** Counts one more interruption of a person's day. @returns false where there were `most` already: then none is counted. */
    interrupt(person: PersonId, day: string, most: number): Promise<boolean>
    /** Adds asks that are not there yet, each with its `climb` due at `at`. */
    addAsks(asks: readonly Ask[], at: Instant): Promise<void>
    /** Adds a delivery that is not there yet, due at `at`. */
    addDelivery(delivery: Delivery, at: Instant): Promise<void>

    /** Messages of a lapse that reached their readers and ask them to press something. */
    asking(lesson: LessonId, lapse: string): Promise<readonly Delivery[]>
    /** Whether a message of the lesson is still on its way. */
    unsaid(lesson: LessonId): Promise<boolean>

    /** Bot Framework's address of somebody: their `29:` id, and the 1:1 conversation once there is one. */
    saveAddress(person: PersonId, address: Partial<Address>): Promise<void>
    address(person: PersonId): Promise<Address | undefined>
  }
