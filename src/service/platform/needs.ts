import type { Age } from '../../actions/sayings.ts'
import type { Timetable } from '../../lesson/lesson.ts'
import type { HoldPart, MeetingOption } from '../../lesson/observation.ts'
import type { Evidence, LessonId, PersonId, Place } from '../../lesson/people.ts'
import type { Instant, Millis } from '../../lesson/time.ts'
import type { BaselineNow, Preparing } from '../ready/needs.ts'
import type { RosterRead } from '../sight/needs.ts'

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
  /** Which parts of a hold the meeting's settings show now, what else is not as the baseline has it, and who hosts. */
  settings(
    lesson: ScheduledLesson,
    base: BaselineNow,
  ): Promise<
    | {
        readonly status: 'read'
        readonly held: readonly HoldPart[]
        readonly drift: readonly MeetingOption[]
        readonly hosts: readonly PersonId[]
      }
    | Trouble
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
  /** Who somebody is, and what that rests on (decision 14). */
  place(
    person: PersonId,
    /** Whose teachers count as staff, where the school keeps such lists. */
    ofClass?: string,
  ): Promise<{ readonly status: 'placed'; readonly place: Place; readonly evidence: Evidence } | Trouble>
}

/** Display names, looked up when they are shown. Whoever has none, or cannot be looked up now, is not among them. */
export type Names = (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>
