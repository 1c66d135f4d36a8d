import type { LessonId, PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import type { ScheduledLesson, Trouble } from '../needs.ts'

/** An online meeting in somebody's calendar that the school's policy takes for a lesson. No subject is kept of it. */
export type CalendarEvent = {
  /** The occurrence's own name, the same in everybody's calendar (iCalUId). */
  readonly uid: string
  readonly isOrganiser: boolean
  readonly organiser: PersonId
  readonly joinUrl: string
  readonly thread: string | undefined
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** Groups of the classes that it invites, or in whose channel it is. */
  readonly classGroups: readonly string[]
  /** Who teaches it, where that is not whose calendar it stands in: a file says so. */
  readonly staff?: readonly PersonId[]
}

/** The part of a calendar that is read: what overlaps [from, until). */
export type Span = { readonly from: Instant; readonly until: Instant }

/**
 * One calendar as it was last read. `link` is where its changes since then can be asked for. Of a file the owner is
 * `file:NAME`, and `link` the hash of what was read.
 */
export type Calendar = {
  readonly owner: string
  readonly span: Span
  readonly readAt: Instant
  readonly link: string | undefined
  readonly events: readonly CalendarEvent[]
}

/** Where lessons come from. */
export type TimetableSource = {
  /** In whose calendars they stand. */
  owners(): Promise<{ readonly status: 'read'; readonly people: readonly PersonId[] } | Trouble>
  /**
   * Whether anything in a calendar changed since `link`; without one it did. `stale`: the link is no longer answered.
   * Changes are not read from here: of a series Graph tells neither all properties nor that an occurrence was deleted.
   */
  changed(
    owner: PersonId,
    span: Span,
    link: string | undefined,
  ): Promise<
    | { readonly status: 'read'; readonly isChanged: boolean; readonly link: string }
    | { readonly status: 'stale' }
    | { readonly status: 'no calendar' }
    | Trouble
  >
  events(
    owner: PersonId,
    span: Span,
  ): Promise<{ readonly status: 'read'; readonly events: readonly CalendarEvent[] } | Trouble>
  /** Whose mail or sign-in address it is; undefined: nobody's of the school. */
  byMail(address: string): Promise<PersonId | undefined | Trouble>
  /** What a join link itself says of its meeting. */
  saidBy(joinUrl: string): { readonly thread: string | undefined; readonly organiser: PersonId | undefined }
}

/** What happened to a lesson of the register. Times are epoch milliseconds. */
export type LessonChange =
  | { readonly what: 'found'; readonly at: Instant }
  | {
      readonly what: 'moved'
      readonly at: Instant
      readonly from: Instant
      readonly to: Instant
      /** How long before it was to begin (V45). */
      readonly noticeHours: number
    }
  | { readonly what: 'cancelled'; readonly at: Instant; readonly noticeHours: number }
  | { readonly what: 'back'; readonly at: Instant }
  | { readonly what: 're-organised'; readonly at: Instant; readonly from: PersonId; readonly to: PersonId }

export type TimetableStore = {
  calendar(owner: string): Promise<Calendar | undefined>
  calendars(): Promise<readonly Calendar[]>
  saveCalendar(calendar: Calendar): Promise<void>
  dropCalendar(owner: string): Promise<void>
  /** Every lesson that overlaps [from, to), cancelled ones as well, in order of their starts. */
  register(from: Instant, to: Instant, thread?: string): Promise<readonly ScheduledLesson[]>
  changesOf(lesson: LessonId): Promise<readonly LessonChange[]>
  addChange(lesson: LessonId, change: LessonChange): Promise<void>
}

/** What the platform says of the meeting behind a chat; refused where there is none, or the app is not in it. */
export type MeetingInfo = (thread: string) => Promise<
  | {
      readonly status: 'read'
      readonly joinUrl: string
      readonly organiser: PersonId
      readonly startsAt: Instant | undefined
      readonly endsAt: Instant | undefined
    }
  | Trouble
>
