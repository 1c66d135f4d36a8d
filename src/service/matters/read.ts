import { matterOf, type Matter } from '../../matters/matter.ts'
import type { PersonId } from '../../lesson/people.ts'
import { mayRead } from '../../policy/roles.ts'
import type { MatterRow } from '../needs.ts'
import type { Service } from '../service.ts'
import { matterRowsOf } from './rows.ts'

/** A matter whole, for those who may read it as it stands now; to everybody else there is none. */
export async function readMatter({ store, policy }: Service, by: PersonId, id: string): Promise<Matter | undefined> {
  const matter = matterOf(await store.matterEntries(id))
  return matter && mayRead(policy, by, matter) ? matter : undefined
}

export type Page = { readonly rows: readonly MatterRow[]; readonly next: Cursor | undefined }
/** The last row that was seen. */
export type Cursor = { readonly raisedAt: number; readonly id: string }
export type Wanted = (row: MatterRow) => boolean

/**
 * Matters that this person may read, newest first, those opened with a reason among them: what is
 * not theirs is neither shown nor counted.
 */
export async function listMatters(
  service: Service,
  by: PersonId,
  from: Cursor | undefined,
  limit: number,
  wanted: Wanted = () => true,
): Promise<Page> {
  const rows: MatterRow[] = []
  // Rows of others are skipped, so that a page says nothing of how many there are.
  for await (const row of matterRowsOf(service.store, from, 200)) {
    if (!mayRead(service.policy, by, row) || !wanted(row)) continue
    rows.push(row)
    if (rows.length === limit) return { rows, next: { raisedAt: row.raisedAt, id: row.id } }
  }
  return { rows, next: undefined }
}
