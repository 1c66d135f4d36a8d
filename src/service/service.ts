import type { Window } from './chat/window.ts'
import type { GroundRules } from '../actions/ground-rules.ts'
import type { HelpLanguage } from '../actions/help-words.ts'
import type { Age } from '../actions/sayings.ts'
import type { Supervised } from '../engine/supervised.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import type { Observation } from '../lesson/observation.ts'
import type { LessonId } from '../lesson/people.ts'
import type { Instant } from '../lesson/time.ts'
import type { Adopted } from '../policy/adopted.ts'
import type { Policy } from '../policy/policy.ts'
import type { FileSeen } from './due/timetable-file.ts'
import type { Signer, Witnesses } from './ledger/needs.ts'
import type { UnusedFile } from './policy/unused.ts'
import type { Heard } from './sight/movements.ts'
import type { Refused } from './sight/refused.ts'
import type { Folded } from './known.ts'
import type { MadeBefore } from './ready/made-before.ts'
import type { Schools } from './schools/which.ts'
import type { Seen } from './seen.ts'
import type { Secrets } from './secrets/needs.ts'
import type {
  Chats,
  Clock,
  Delivery,
  Directory,
  Installations,
  MeetingInfo,
  Meetings,
  Messages,
  Names,
  PeopleLook,
  Place,
  RecordList,
  RetentionStore,
  Sent,
  Moved,
  Store,
  Subscriptions,
  TimetableSource,
} from './needs.ts'

/** A line for the operator: ids and reasons only, never a name or a text. */
export type Log = (
  level: 'info' | 'warn' | 'error',
  event: string,
  ids?: Readonly<Record<string, string | number>>,
) => void

/** Everything that works for one school of the tenant, wired once in `cli/school.ts`. */
export type Service = {
  readonly store: Store
  readonly clock: Clock
  readonly rules: readonly Safeguard[]
  /** Every school of the tenant that this process looks after, this one among them, in the order of their numbers. */
  readonly schools: () => Schools
  /** In force now: whoever works on something takes it once, and keeps to it to the end. */
  readonly policy: Policy
  readonly adopted: Adopted
  readonly groundRules: Readonly<Record<Age, GroundRules>>
  /** PNG files beside the ground rules, by the name in their address. */
  readonly pictures: ReadonlyMap<string, Buffer>
  /** Words of `/help` by language: those that there are, not those that the school offers. */
  readonly helpWords: ReadonlyMap<string, HelpLanguage>
  /** The policy file as it stands now; undefined where it cannot be read at the moment. Absent: it never changes. */
  readonly policyText?: () => string | undefined
  /** Policy files in the folder that no school here has: they came while it ran, or cannot be used. */
  readonly unusedFiles: () => readonly UnusedFile[]
  /** A timetable file of the school as it stands now; undefined where it cannot be read. */
  readonly timetableText: (name: string) => string | undefined
  /** The school's lists of people, as this process knows them. */
  readonly peopleList: (files: readonly string[]) => PeopleLook
  /** What this process saw of each of these files last. */
  readonly filesSeen: Map<string, FileSeen>
  /** How far back a chat that is caught up with was read, where its end is not reached; by the row's key. */
  readonly readBack: Map<string, Instant>
  /** Rules of the chat reader that a lead has set aside, as this process last read them. */
  readonly setAside: Set<string>
  /** From here on this policy is in force, and what is wired by it is wired anew. */
  readonly putInForce: (policy: Policy, adopted: Adopted) => void
  readonly meetings: Meetings
  readonly messages: Messages
  readonly directory: Directory
  /** What people are called, for whoever may see it; looked up each time, and written nowhere. */
  readonly names: Names
  readonly installations: Installations
  readonly meetingInfo: MeetingInfo
  /** The school's own lists, as far as its policy names them. */
  readonly recordLists: Readonly<Record<Place, RecordList | undefined>>
  readonly timetable: TimetableSource
  readonly subscriptions: Subscriptions
  /** Who signs for the record now; the key may be changed while the service runs. */
  readonly signer: () => Promise<Signer>
  readonly witnesses: Witnesses
  /** Works as the one role that may erase. */
  readonly retention: RetentionStore
  readonly chats: Chats
  /** Reads the data of a call event. */
  readonly whoMoved: (data: unknown) => Moved
  readonly chatWindows: Map<LessonId, Window>
  /** What this process met lately: a message comes by two ways, and each says again from where its writer can be written to. */
  readonly seen: Seen
  readonly log: Log
  /** Parts of Microsoft that fail again and again, as this process finds them. */
  readonly stopped: () => readonly string[]
  /** The installation's own secrets, as this process finds them changed. */
  readonly secrets: Secrets
  /** When each lesson's roster was last read by this process; an unchanged one is not in the journal. */
  readonly lastRead: Map<LessonId, Instant>
  /** Lessons that are on, as this process folded their journals last. */
  readonly folded: Map<LessonId, Folded>
  /** What events said of whoever came to or left each lesson, as this process heard it. */
  readonly heard: Map<LessonId, Map<string, Heard>>
  /** What this process could not take down of what Microsoft told it, until that is made good. */
  readonly refused: Refused
  /** Lessons of all schools that are being joined now by this process, in the order in which they began. */
  readonly joining: Set<LessonId>
  /** Messages that this process sent and could not write down yet: they are not said again. */
  readonly sentBefore: Map<Delivery['id'], Sent>
  /** What was done by this process for each lesson that is not ready yet. */
  readonly madeBefore: Map<LessonId, MadeBefore>
  /** How many calls our application may be in at once, in all schools together. */
  readonly mostLegs: () => number
  /** When each call was last kept alive by this process. */
  readonly keptAlive: Map<string, Instant>
  /** Judges one lesson at a time, with all that was observed of it meanwhile. */
  readonly judging: (lesson: LessonId, observations: readonly Observation[]) => Promise<Supervised | undefined>
  /** Says that something may be due now, so that the loop need not wait for its next look. */
  readonly nudge: () => void
}
