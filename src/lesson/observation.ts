import type { ChatFact } from './chat.ts'
import type { ConductObserved } from './conduct.ts'
import type { RecordFact } from './record-facts.ts'
import type { RegistersRead } from './registers.ts'
import type { Evidence, Judged, Leg, PersonId, Place } from './people.ts'
import type { ReadyPart } from './readiness.ts'
import type { Instant } from './time.ts'

/** The parts a hold is made of (design: "Blocking a lesson, honestly"). */
export type HoldPart = 'quiet' | 'share' | 'door'

/** An option of the meeting that the baseline fixes. */
export type MeetingOption = 'lobby' | 'presenters' | 'microphones' | 'recording'

/** What came of an action. `unseen` and its kin are reasons, never names or message text. */
export type Outcome = 'confirmed' | 'failed' | 'not possible' | 'not needed' | 'undeliverable'

/** Instants of the timetable that pass without anybody doing anything. */
export type Mark = 'started' | 'gathered' | 'long' | 'time-up' | 'over'

/** What came of a recording, as Teams says it in the chat. */
export type RecordingFile = 'made' | 'failed'

/** Who began a recording, as the call names them. */
export type Recorder = Pick<Leg, 'person' | 'identity'>

/** Everything that can be learnt about a lesson. Platform words stay in the adapters. */
export type Observation =
  | ConductObserved
  | RegistersRead
  | RecordFact
  /** A whole roster was read: joins and leaves are its difference from the one before. */
  | { readonly type: 'RosterObserved'; readonly at: Instant; readonly source: string; readonly legs: readonly Leg[] }
  /** The directory said who should be here. */
  | {
      readonly type: 'RosterResolved'
      readonly at: Instant
      readonly pupils: readonly PersonId[]
      readonly staff: readonly PersonId[]
      readonly organisers: readonly PersonId[]
      /** Group of the class. */
      readonly ofClass?: string | undefined
      /** Why; journals of before November 2026 do not have it. */
      readonly judged?: readonly Judged[]
    }
  | {
      readonly type: 'PersonPlaced'
      readonly at: Instant
      readonly person: PersonId
      readonly place: Place
      readonly evidence?: Evidence
    }
  /** The directory did not say who this is: said once, until it does. */
  | { readonly type: 'PersonUnanswered'; readonly at: Instant; readonly person: PersonId; readonly reason: string }
  | { readonly type: 'PersonVouched'; readonly at: Instant; readonly person: PersonId; readonly by: PersonId }
  /** We cannot see who is in the lesson, since `at`. */
  | { readonly type: 'SightLost'; readonly at: Instant; readonly reason: string }
  | { readonly type: 'SightRegained'; readonly at: Instant }
  /** Events said that somebody came whom the roster, read at `at`, does not show. */
  | { readonly type: 'SourcesDisagree'; readonly at: Instant }
  | { readonly type: 'SourcesAgree'; readonly at: Instant }
  /** What is written in the chat may not all reach us, since `at`. */
  | { readonly type: 'ChatSightLost'; readonly at: Instant; readonly reason: string }
  | { readonly type: 'ChatSightRegained'; readonly at: Instant }
  /** Which holds a read of the meeting's settings showed to be in force, and which options are not as they were set. */
  | {
      readonly type: 'SettingsObserved'
      readonly at: Instant
      readonly held: readonly HoldPart[]
      readonly drift?: readonly MeetingOption[]
    }
  /** How the timetable has this lesson; said once, and again where it changed. */
  | {
      readonly type: 'LessonScheduled'
      readonly at: Instant
      readonly origin: 'timetable' | 'ad hoc'
      /** The same link invites another class as well. */
      readonly sharedLink: boolean
    }
  /** What could not be made ready; nothing: the lesson is ready. */
  | { readonly type: 'ReadinessObserved'; readonly at: Instant; readonly missing: readonly ReadyPart[] }
  /** Who hosts: organiser, co-organisers and presenters, as the meeting itself has them. */
  | { readonly type: 'HostsObserved'; readonly at: Instant; readonly hosts: readonly PersonId[] }
  /** Somebody without an account of the school uses a name that this person of the class has. Names are not kept. */
  | { readonly type: 'NameAlike'; readonly at: Instant; readonly person: PersonId; readonly like: PersonId }
  /** The lesson is being recorded, or no longer; `by` is whoever began it, where the platform says so. */
  | {
      readonly type: 'RecordingObserved'
      readonly at: Instant
      readonly source: 'roster' | 'chat'
      readonly on: boolean
      readonly by?: Recorder | undefined
    }
  /** V31: Teams itself says what came of a recording's file, some time after it ended. */
  | { readonly type: 'RecordingFileSaid'; readonly at: Instant; readonly file: RecordingFile }
  | ChatFact
  | { readonly type: 'ClosingAnnounced'; readonly at: Instant; readonly by: PersonId }
  | { readonly type: 'LessonReopened'; readonly at: Instant; readonly by: PersonId }
  | { readonly type: 'MeetingEnded'; readonly at: Instant }
  /** A member of staff pressed a button: take this step of this lapse now. */
  | {
      readonly type: 'StepAsked'
      readonly at: Instant
      readonly lapse: string
      readonly step: string
      readonly by: PersonId
    }
  /** Somebody pressed a button that is not theirs; once for each button. It changes nothing. */
  | { readonly type: 'PressRefused'; readonly at: Instant; readonly press: string; readonly by: PersonId }
  /** The ground rules are seen to have been posted: to the class, or to one pupil. */
  | { readonly type: 'RulesSaid'; readonly at: Instant; readonly to: 'class' | PersonId }
  | {
      readonly type: 'ActionSettled'
      readonly at: Instant
      readonly action: string
      readonly what: 'message' | 'hold' | 'removal'
      readonly outcome: Outcome
      readonly reason?: string
    }
  | { readonly type: 'AlertAcknowledged'; readonly at: Instant; readonly alert: string; readonly by: PersonId }
  /** Made by the engine as the timetable passes, and by an `end` step; never by the platform. */
  | { readonly type: 'TimeReached'; readonly at: Instant; readonly mark: Mark }
  | { readonly type: 'LessonClosed'; readonly at: Instant; readonly key: string }
