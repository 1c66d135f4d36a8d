import type { Action, Words } from '../../actions/action.ts'
import type { LessonId, PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import type { Recipients } from '../../policy/recipients.ts'
import type { Channel } from '../messages/needs.ts'

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
  /** Told once a day of whoever it is about, whichever lesson's alert comes first. */
  readonly isDaily?: true
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

export type Task = Ask & { readonly reachedHow: string | undefined }

/** What nobody has answered, and when the next person is asked; undefined: nobody else will be. */
export type Unanswered = Task & { readonly climbsAt: Instant | undefined }
