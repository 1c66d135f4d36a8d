import { sql } from 'kysely'
import { sealAt } from '../../ledger/gather.ts'
import { personId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import type { Matter } from '../../matters/matter.ts'
import type { MatterRow, Scheduled, Store, WrittenMatter } from '../../service/needs.ts'
import { newAsks } from './asks.ts'
import type { Adding } from './at-once.ts'
import type { Database } from './database.ts'
import { putOnList } from './due-list.ts'
import { insertIncidents } from './incidents.ts'
import { toJson } from './json.ts'
import { inTransaction } from './transaction.ts'

/** A row as it is kept: JSON knows no sets. What came later is not in a row that an older version wrote. */
export type KeptRow = Omit<MatterRow, People | Later> &
  Readonly<Record<Exclude<People, Later>, readonly string[]>> &
  Readonly<Partial<Record<Later, readonly MatterRow['signedOff'][number][]>>>
type People = 'subjects' | 'adults' | 'unseenBy' | 'opened' | 'sharedWith'
type Later = 'opened' | 'sharedWith' | 'signedOff'

/** Matters that a lesson raises, with what stands in them from the first; one that has been raised before stays as it is. */
export function newMatters(school: string, matters: readonly WrittenMatter[]): readonly Adding[] {
  if (!matters.length) return []
  const lines = matters.flatMap(({ id, after, entries }) =>
    entries.map((entry, index) => ({ id, seq: after + 1 + index, at: entry.at, entry: toJson(entry) })),
  )
  return [
    sql`
      insert into matters (school, id, raised_at, row) select ${school}, id, raised_at, row::jsonb
      from unnest(${matters.map(({ id }) => id)}::text[], ${matters.map(({ matter }) => matter.raisedAt)}::bigint[],
        ${matters.map(({ id, matter }) => toJson(kept(id, matter)))}::text[]) as raised(id, raised_at, row)
      on conflict (school, id) do nothing`,
    sql`
      insert into matter_entries (school, matter, seq, at, entry) select ${school}, id, seq, at, entry::jsonb
      from unnest(${lines.map(({ id }) => id)}::text[], ${lines.map(({ seq }) => seq)}::bigint[],
        ${lines.map(({ at }) => at)}::bigint[], ${lines.map(({ entry }) => entry)}::text[]) as line(id, seq, at, entry)
      on conflict (school, matter, seq) do nothing`,
  ]
}

/** When what was last written of it is taken into the ledger. */
export const sealOf = ({ id, entries, matter }: WrittenMatter): Scheduled => ({
  ...{ kind: 'ledger', key: `matters/${id}`, at: sealAt(writtenAt(entries, matter)) },
})

const writtenAt = (entries: WrittenMatter['entries'], { raisedAt }: Matter): Instant => entries.at(-1)?.at ?? raisedAt

/** @returns what is to be put on the list; undefined where somebody has written the same line before: then nothing is changed. */
async function insertMatter(
  db: Database,
  school: string,
  written: WrittenMatter,
): Promise<readonly Scheduled[] | undefined> {
  const { id, after, entries, matter, asks = [], asksAt, row: line } = written
  const row = toJson(kept(id, matter))
  const raised = await db
    .insertInto('matters')
    .values({ school, id, raised_at: matter.raisedAt, row })
    .onConflict(known => known.columns(['school', 'id']).doNothing())
    .executeTakeFirst()
  const added = await db
    .insertInto('matter_entries')
    .values(
      entries.map((entry, index) => ({
        school,
        matter: id,
        seq: after + 1 + index,
        at: entry.at,
        entry: toJson(entry),
      })),
    )
    .onConflict(known => known.columns(['school', 'matter', 'seq']).doNothing())
    .returning('seq')
    .execute()
  if (added.length < entries.length) return undefined
  if (!raised.numInsertedOrUpdatedRows)
    await db.updateTable('matters').set({ row }).where('school', '=', school).where('id', '=', id).execute()
  if (line) await insertIncidents(db, school, [line])
  await newAsks(school, asks)?.execute(db)
  const climbs = asks.map(ask => ({ kind: 'climb' as const, key: ask.id, at: asksAt ?? matter.raisedAt }))
  // What people raise, and what they make of it, reaches the school's lists.
  const again = after > 0 || line ? [{ kind: 'record' as const, key: id, at: writtenAt(entries, matter) }] : []
  return [...climbs, sealOf(written), ...again]
}

/** Matters: incidents of lessons, reports, and requests to talk. */
export const matterTable = (
  db: Database,
  school: string,
): Pick<Store, 'matterEntries' | 'writeMatter' | 'matterRows'> => ({
  async matterEntries(id) {
    const rows = await db
      .selectFrom('matter_entries')
      .select('entry')
      .where('school', '=', school)
      .where('matter', '=', id)
      .orderBy('seq')
      .execute()
    return rows.map(({ entry }) => entry)
  },

  writeMatter: written =>
    inTransaction(db, async transaction => {
      const due = await insertMatter(transaction, school, written)
      if (due) await putOnList(transaction, school, due)
      return due !== undefined
    }),

  async matterRows(after, limit) {
    const all = db.selectFrom('matters').select('row').where('school', '=', school)
    const from = after ? all.where(sql<boolean>`(raised_at, id) < (${after.raisedAt}, ${after.id})`) : all
    const rows = await from.orderBy('raised_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
    return rows.map(({ row }) => ({
      ...{ ...row, signedOff: row.signedOff ?? [] },
      subjects: people(row.subjects),
      adults: people(row.adults),
      unseenBy: people(row.unseenBy),
      opened: people(row.opened ?? []),
      sharedWith: people(row.sharedWith ?? []),
    }))
  },
})

const people = (ids: readonly string[]) => new Set(ids.map(personId))

const kept = (id: string, matter: Matter): KeptRow => {
  const { origin, raisedAt, raisedBy, lesson, clauses, category, band, state, signedOff } = matter
  return {
    ...{ id, origin, raisedAt, raisedBy, lesson, clauses, category, band, state, signedOff },
    ...{ subjects: [...matter.subjects], adults: [...matter.adults], unseenBy: [...matter.unseenBy] },
    opened: [...matter.opened],
    sharedWith: [...matter.sharedWith],
    openTasks: [...matter.tasks.values()].filter(({ done }) => !done).length,
  }
}
