import { sql } from 'kysely'
import type { Removal, Store } from '../../service/needs.ts'
import { mustBeThere } from './changed.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'

/** An id is unique for ever: a removal that is ordered a second time is there already, and stays as it is. */
export async function insertRemovals(db: Database, school: string, removals: readonly Removal[]): Promise<void> {
  if (!removals.length) return
  await db
    .insertInto('removals')
    .values(removals.map(removal => ({ school, id: removal.id, lesson: removal.lesson, removal: toJson(removal) })))
    .onConflict(known => known.columns(['school', 'id']).doNothing())
    .execute()
}

/** Removals on their way. */
export const removalTable = (db: Database, school: string): Pick<Store, 'removal' | 'saveRemoval'> => ({
  async removal(id) {
    const row = await db
      .selectFrom('removals')
      .select('removal')
      .where('school', '=', school)
      .where('id', '=', id)
      .executeTakeFirst()
    return row?.removal
  },

  async saveRemoval(id, { state, people }) {
    const saved = await db
      .updateTable('removals')
      .set({ removal: sql<string>`removal || ${toJson({ state, people })}::jsonb` })
      .where('school', '=', school)
      .where('id', '=', id)
      .executeTakeFirst()
    mustBeThere(saved, 'removal', id)
  },
})
