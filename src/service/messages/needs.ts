import type { Answer, Words } from '../../actions/action.ts'
import type { Rule } from '../../actions/ground-rules.ts'
import type { LessonId, PersonId } from '../../lesson/people.ts'
import type { ScheduledLesson, Trouble } from '../needs.ts'

/** To whom and by what way one message goes. */
export type Channel = 'targeted' | 'public' | 'personal' | 'feed' | 'mail'

/** A message as its reader will see it; the adapter makes a card of it. */
export type Message = {
  readonly id: string
  readonly words: Words
  readonly lines?: readonly Rule[]
  readonly answers: readonly (Answer | { readonly press: 'acknowledge' | 'reached-home' | 'rules-read' | 'help' })[]
  /** Absent: it is about no one lesson. */
  readonly lesson: LessonId | undefined
  readonly lapse: string
  readonly about: string
  /** The alert or task that its answer answers. */
  readonly ask?: string
  readonly link?: string
  /** Where something can be reported. */
  readonly report?: string
  /** Of which school it is, where its reader may be somebody in several. */
  readonly school?: string
  /** Absent: the school's own. */
  readonly language?: string
  /** The clause in force, and the version of the policy that says so. */
  readonly quote?: string
  /** `protect`: it is about a child's safety now, and nothing may stand before it; `routine`: it leaves room for what cannot wait. */
  readonly urgency: 'protect' | 'see' | 'routine'
}

export type Sent = { readonly status: 'sent'; readonly message: string } | Trouble

export type Messages = {
  /** @param previous id of our own earlier version of this message: it is updated rather than posted a second time. */
  send(
    channel: Channel,
    lesson: ScheduledLesson | undefined,
    to: PersonId | undefined,
    message: Message,
    previous?: string,
  ): Promise<Sent>
}

/** Bot Framework's address of somebody: their `29:` id, and the 1:1 conversation once there is one. */
export type Address = {
  readonly mri: string | undefined
  readonly conversation: string | undefined
  readonly serviceUrl: string | undefined
}
