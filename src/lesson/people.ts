import type { Instant } from './time.ts'

/** A directory object id, or `anonymous:<leg>` / `telephone:<leg>` where a person has no id that outlives the leg. */
export type PersonId = string & { readonly brand: 'PersonId' }
export type LessonId = string & { readonly brand: 'LessonId' }

/** What the call itself says of somebody, before any directory is asked. */
export type Identity =
  | 'account'
  | 'external'
  | 'anonymous'
  | 'telephone'
  /** Another application than ours that the school has not approved: it may record, or pass on what it hears. */
  | 'application'
  /** Our own leg, or an application that the school's policy approves. */
  | 'bot'

/** What the school's directory answered about an account. A person it was not asked about has no place yet. */
export type Place = 'pupil' | 'staff' | 'guest' | 'unknown'

/** What a judgement of who somebody is rests on. */
export type Evidence = {
  /** `account`: the kind of account, or that there is none; `nothing`: an account that no source places. */
  readonly from: 'account' | 'class teachers' | 'group' | 'education role' | 'licence' | 'file' | 'nothing'
  /** The group, class, role or licence, by Microsoft's own name for it; of the school's own list the file. */
  readonly ref?: string
  /** When the source was read; a judgement may be younger. */
  readonly readAt: Instant
}

/** Who was taken for what, and why. */
export type Judged = { readonly place: Place; readonly people: readonly PersonId[]; readonly evidence: Evidence }

/** One device of one person in the call. */
export type Leg = {
  readonly leg: string
  readonly person: PersonId
  readonly identity: Identity
  readonly waiting: boolean
  readonly sharing: boolean
}

/** Who should be in this lesson, as the directory said when it was made ready. */
export type Roster = {
  readonly pupils: ReadonlySet<PersonId>
  readonly staff: ReadonlySet<PersonId>
  /** Organiser and co-organisers: whoever can admit from the lobby when the door is shut. */
  readonly organisers: ReadonlySet<PersonId>
  /** Group of the class, where it is known. */
  readonly ofClass?: string | undefined
}

/** The border: a string from outside becomes a person's id here and nowhere else. */
export const personId = (id: string): PersonId => id as PersonId
export const lessonId = (id: string): LessonId => id as LessonId
