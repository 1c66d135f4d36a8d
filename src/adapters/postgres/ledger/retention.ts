import { sql } from 'kysely'
import type { Leaf } from '../../../ledger/leaf.ts'
import type { Amount, Erasure, RetentionStore } from '../../../service/needs.ts'
import type { LessonId } from '../../../lesson/people.ts'
import type { Database } from '../database.ts'
import { inTransaction } from '../transaction.ts'
import { addAct } from './ledger.ts'
import { entryOf } from './rows.ts'
import { otherRows } from './unsealed-rows.ts'

/** What is erased of one line. */
type Gone = { readonly index: number; readonly seq: number; readonly fields: readonly string[] }

/** @param db opened as chaperone_retention */
export const retentionTable = (db: Database, school: string): RetentionStore => ({
  async oldLessons(before, limit) {
    const { rows } = await sql<{ lesson: LessonId; endsAt: number; hasIncident: boolean }>`
      select l.id as lesson, l.ends_at as "endsAt",
        exists (select from incidents i where i.school = l.school and i.lesson = l.id)
          or exists (select from matters m where m.school = l.school and m.row ->> 'lesson' = l.id) as "hasIncident"
      from lessons l where l.school = ${school} and l.ends_at < ${before}
        and exists (select from journal j where j.school = l.school and j.lesson = l.id)
      order by l.ends_at limit ${limit}`.execute(db)
    return rows
  },

  async isNamedIn(lesson, person) {
    const { rows } = await sql<{ found: boolean }>`
      select exists (select from journal where school = ${school} and lesson = ${lesson}
          and position(${person} in entry::text) > 0)
        or exists (select from chat_texts where school = ${school} and lesson = ${lesson} and author = ${person}) as found`.execute(
      db,
    )
    return rows[0]?.found === true
  },

  async count(erasure) {
    const gone = [...(await goneWith(db, school, erasure)), ...(await textsGoneWith(db, school, erasure))]
    return amount(gone, await otherRows(db, school, erasure, false))
  },

  erase: (erasure, by) =>
    inTransaction(db, async transaction => {
      const gone = await goneWith(transaction, school, erasure)
      const texts = await textsGoneWith(transaction, school, erasure)
      const erased = amount([...gone, ...texts], await otherRows(transaction, school, erasure, true))
      if (!gone.length && !erased.rows) return erased
      const act = await addAct(transaction, school, { type: 'Erased', ...by, about: aboutOf(erasure), ...erased })
      for (const line of [...gone, ...texts]) await bury(transaction, school, line, act)
      if (erasure.what === 'lesson') await removeLines(transaction, school, erasure.lesson)
      if (erasure.what === 'matter') await removeMatter(transaction, school, erasure.matter, gone)
      if (erasure.what === 'person') for (const { seq } of gone) await unname(transaction, school, erasure, seq)
      return erased
    }),
})

const amount = (gone: readonly Gone[], rows: number): Amount => ({
  fields: gone.reduce((count, { fields }) => count + fields.length, 0),
  rows,
})

function aboutOf(erasure: Erasure): string {
  if (erasure.what === 'matter') return `matter/${erasure.matter}`
  return erasure.what === 'lesson' ? `lesson/${erasure.lesson}` : `lesson/${erasure.lesson}, one person`
}

/** Lines that have no leaf yet are not erased: they are seconds old. */
async function goneWith(db: Database, school: string, erasure: Erasure): Promise<readonly Gone[]> {
  const kept =
    erasure.what === 'matter'
      ? sql`join matter_entries j on j.school = l.school and j.matter = l.stream and j.seq = l.seq
          where l.source = 'matters' and l.stream = ${erasure.matter}`
      : sql`join journal j on j.school = l.school and j.lesson = l.stream and j.seq = l.seq
          where l.source = 'journal' and l.stream = ${erasure.lesson}`
  const { rows } = await sql<{
    index: number
    seq: number
    leaf: string
    salts: Record<string, string> | null
    entry: object
  }>`
    select l.leaf_index as index, l.seq, l.leaf, s.salts, j.entry from ledger_leaves l
    left join ledger_salts s on s.school = l.school and s.leaf_index = l.leaf_index
    ${kept} and l.school = ${school} order by l.seq`.execute(db)
  return rows
    .map(({ index, seq, leaf, salts, entry }) => {
      const sealed = Object.keys((JSON.parse(leaf) as Leaf).sealed).filter(name => salts?.[name] !== undefined)
      const named = (name: string) => erasure.what !== 'person' || names(entryOf(entry)[name], erasure.person)
      return { index, seq, fields: sealed.filter(named) }
    })
    .filter(({ fields }) => erasure.what !== 'person' || fields.length)
}

/** What they wrote goes whole, and each of its fields leaves a tombstone; of a matter, what was written stays with its lesson. */
async function textsGoneWith(db: Database, school: string, erasure: Erasure): Promise<readonly Gone[]> {
  if (erasure.what === 'matter') return []
  const whose = erasure.what === 'person' ? sql`and c.author = ${erasure.person}` : sql``
  const { rows } = await sql<{ index: number; seq: number; salts: Record<string, string> }>`
    select l.leaf_index as index, l.seq, s.salts from ledger_leaves l
    join ledger_salts s on s.school = l.school and s.leaf_index = l.leaf_index
    join chat_texts c on c.school = l.school and c.lesson = l.stream and c.seq = l.seq
    where l.school = ${school} and l.source = 'texts' and l.stream = ${erasure.lesson} ${whose}`.execute(db)
  return rows.map(({ index, seq, salts }) => ({ index, seq, fields: Object.keys(salts) }))
}

const names = (value: unknown, person: string): boolean => JSON.stringify(value ?? null).includes(person)

async function bury(db: Database, school: string, { index, fields }: Gone, act: number): Promise<void> {
  if (!fields.length) return
  await db
    .insertInto('ledger_tombstones')
    .values(fields.map(field => ({ school, leaf_index: index, field, act })))
    .execute()
  await sql`update ledger_salts set salts = salts - ${sql.val(fields)}::text[]
    where school = ${school} and leaf_index = ${index}`.execute(db)
}

const removeLines = (db: Database, school: string, lesson: LessonId) =>
  db.deleteFrom('journal').where('school', '=', school).where('lesson', '=', lesson).execute()

/** A line of which there is no leaf yet stays, and the matter with it: then the whole erasure fails, and is tried again. */
async function removeMatter(db: Database, school: string, matter: string, gone: readonly Gone[]): Promise<void> {
  if (!gone.length) return
  const sealed = gone.map(({ seq }) => seq)
  await db
    .deleteFrom('matter_entries')
    .where('school', '=', school)
    .where('matter', '=', matter)
    .where('seq', 'in', sealed)
    .execute()
  await db.deleteFrom('matters').where('school', '=', school).where('id', '=', matter).execute()
}

/** The line stays what it is, and can be replayed; only who it was about is nobody any more. */
const unname = (db: Database, school: string, erasure: Extract<Erasure, { what: 'person' }>, seq: number) =>
  sql`update journal set entry = replace(entry::text, ${erasure.person}, 'erased')::jsonb
    where school = ${school} and lesson = ${erasure.lesson} and seq = ${seq}`.execute(db)
