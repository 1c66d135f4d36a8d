import { sql } from 'kysely'
import type { Removal, Store } from '../../service/needs.ts'
import type { Adding } from './at-once.ts'
import { mustBeThere } from './changed.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'

/** An id is unique for ever: a removal that is ordered a second time is there already, and stays as it is. */
export const newRemovals = (school: string, removals: readonly Removal[]): Adding =>
  removals.length
    ? sql`
      insert into removals (school, id, lesson, removal) select ${school}, id, lesson, removal::jsonb
      from unnest(${removals.map(({ id }) => id)}::text[], ${removals.map(({ lesson }) => lesson)}::text[],
        ${removals.map(toJson)}::text[]) as ordered(id, lesson, removal)
      on conflict (school, id) do nothing`
    : undefined

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
