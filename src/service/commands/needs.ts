import type { PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'

/** What somebody wrote to Chaperone itself in the chat of a meeting. */
export type Addressed = {
  readonly thread: string
  readonly message: string
  readonly by: PersonId
  readonly at: Instant
  readonly text: string
  /** Nobody else reads it. */
  readonly isPrivate: boolean
}
