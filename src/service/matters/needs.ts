import type { Instant } from '../../lesson/time.ts'
import type { MatterEntry } from '../../matters/entry.ts'
import type { Matter } from '../../matters/matter.ts'
import type { Standing } from '../../policy/roles.ts'
import type { Ask, Numbered, RecordRow } from '../needs.ts'

/** Entries to add to a matter, after so many that it has; with what it then is, and what else goes out. */
export type WrittenMatter = {
  readonly id: string
  readonly after: number
  readonly entries: readonly MatterEntry[]
  readonly matter: Matter
  readonly asks?: readonly Ask[]
  /** When the asks begin to climb. */
  readonly asksAt?: Instant
  /** Its row for the school's lists, where it is raised by people; of what was seen in a lesson it is written with the lesson. */
  readonly row?: Numbered<RecordRow>
}

/** A matter without what was said of it: enough to list it, and to know whose it is. */
export type MatterRow = Pick<
  Matter,
  'origin' | 'raisedAt' | 'raisedBy' | 'lesson' | 'clauses' | 'category' | 'band' | 'state'
> &
  Standing & { readonly id: string; readonly openTasks: number }

/** What is kept of matters. */
export type MatterStore = {
  /** The entries of one matter, in their order; none: there is no such matter. */
  matterEntries(id: string): Promise<readonly MatterEntry[]>
  /** Writes all of it or nothing. False: somebody has added to the matter meanwhile. */
  writeMatter(written: WrittenMatter): Promise<boolean>
  /** Newest first, from just after `after`. */
  matterRows(after: Pick<MatterRow, 'raisedAt' | 'id'> | undefined, limit: number): Promise<readonly MatterRow[]>
}
