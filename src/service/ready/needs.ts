import type { PersonId } from '../../lesson/people.ts'
import type { ReadyPart } from '../../lesson/readiness.ts'
import type { Done, ScheduledLesson, Trouble } from '../needs.ts'

/** What the baseline is at the moment: it depends on who is inside and on how far the lesson is. */
export type BaselineNow = {
  /** Whoever is not an organiser waits in the lobby, or the school's own people come in without it. */
  readonly lobby: 'organisers' | 'school'
  /** `open`: staff have just asked for it. */
  readonly microphones: 'off' | 'left to staff' | 'open'
}

/** Who is to be what in a meeting; everybody else who is invited is an attendee. */
export type Roles = { readonly presenters: readonly PersonId[]; readonly coorganisers: readonly PersonId[] }

export type Preparing = {
  /**
   * Sets a meeting up before its lesson: roles, lobby, and what cannot be changed once it runs. Part by part where Graph
   * refuses it whole. `missing` is what a later read does not show; `lobby` is left to the school where no co-organiser is.
   */
  prepare(
    lesson: ScheduledLesson,
    roles: Roles,
    base: BaselineNow,
    /** Whether anybody is in it, us among them: asked before each change, for we may come in meanwhile. */
    inProgress: () => Promise<boolean>,
  ): Promise<
    | { readonly status: 'prepared'; readonly missing: readonly ReadyPart[]; readonly hosts: readonly PersonId[] }
    | Trouble
  >
}

/** Where the app is: in a meeting's chat, and with a person. */
export type Installations = {
  /** Puts the app into the chat with all that it needs there; done also where it was there before. */
  inChat(thread: string): Promise<Done>
  /** Puts the app into a person's own Teams, so that they can be written to privately. */
  forPerson(person: PersonId): Promise<Done>
}
