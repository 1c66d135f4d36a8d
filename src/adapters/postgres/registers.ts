import { sql } from 'kysely'
import type { Instant } from '../../lesson/time.ts'
import type { NewEntry, RegisterEntry, RegisterKind, RegistersStore, Store } from '../../service/needs.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'
import type { Tables } from './tables.ts'
import type { Selectable } from 'kysely'

/** The registers of the school: additions and ends only. */
export const registersTable = (db: Database, school: string): Pick<Store, keyof RegistersStore> => ({
  async addEntries(entries, at) {
    if (!entries.length) return
    await db
      .insertInto('registers')
      .values(entries.map(entry => rowOf(school, entry, at)))
      .execute()
  },

  async addFirst(entry, at) {
    const { kind, id } = entry
    await db
      .insertInto('registers')
      .values(rowOf(school, entry, at))
      .onConflict(known => known.columns(['school', 'kind', 'id']).doNothing())
      .execute()
    return entryOf(await inOrder(db, school, kind).where('id', '=', id).executeTakeFirstOrThrow())
  },

  async endEntry(kind, id, by, why, at) {
    const ended = await db
      .updateTable('registers')
      .set({ ended_at: at, ended_by: by, ended_why: why })
      .where('school', '=', school)
      .where('kind', '=', kind)
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    return ended.numUpdatedRows > 0n
  },

  entries: async kind => (await inOrder(db, school, kind).execute()).map(entryOf),

  async entriesUnder(kind, prefix) {
    const rows = await inOrder(db, school, kind)
      .where(sql<boolean>`starts_with(id, ${prefix})`)
      .execute()
    return rows.map(entryOf)
  },
})

const rowOf = (school: string, { kind, id, entry, addedBy }: NewEntry, at: Instant) => ({
  ...{ school, kind, id, entry: toJson(entry), added_at: at, added_by: addedBy },
  ...{ ended_at: null, ended_by: null, ended_why: null },
})

const inOrder = (db: Database, school: string, kind: RegisterKind) =>
  db
    .selectFrom('registers')
    .select(['kind', 'id', 'entry', 'added_at', 'added_by', 'ended_at', 'ended_by', 'ended_why'])
    .where('school', '=', school)
    .where('kind', '=', kind)
    .orderBy('added_at')
    .orderBy('id')

const entryOf = (row: Omit<Selectable<Tables['registers']>, 'school'>): RegisterEntry => ({
  ...{ kind: row.kind, id: row.id, entry: row.entry, addedAt: row.added_at, addedBy: row.added_by },
  ended:
    row.ended_at === null || row.ended_by === null
      ? undefined
      : { at: row.ended_at, by: row.ended_by, why: row.ended_why ?? '' },
})
