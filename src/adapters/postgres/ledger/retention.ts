import { sql } from 'kysely'
import type { Leaf } from '../../../ledger/leaf.ts'
import type { Amount, ErasedBy, Erasure, RetentionStore } from '../../../service/needs.ts'
import type { LessonId } from '../../../lesson/people.ts'
import type { Database } from '../database.ts'
import { inTransaction } from '../transaction.ts'
import { numberOf } from '../incidents.ts'
import { insertAct, sealActs } from './ledger.ts'
import { eraseOutside, isElsewhere, type Elsewhere, type Gone, type Within } from './elsewhere.ts'
import { entryOf } from './rows.ts'
import { unnameLesson } from './unname-lesson.ts'
import { eraseOtherRows } from './unsealed-rows.ts'

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
        or exists (select from lessons where school = ${school} and id = ${lesson}
          and position(${person} in scheduled::text) > 0)
        or exists (select from chat_texts where school = ${school} and lesson = ${lesson} and author = ${person}) as found`.execute(
      db,
    )
    return rows[0]?.found === true
  },

  async count(erasures) {
    try {
      return await inTransaction(db, async transaction => {
        throw new OnlyCounted(await eraseAll(transaction, school, erasures, nobody))
      })
    } catch (error) {
      if (error instanceof OnlyCounted) return error.amount
      throw error
    }
  },

  erase: (erasures, by) =>
    inTransaction(db, async transaction => {
      const amount = await eraseAll(transaction, school, erasures, by)
      await sealActs(transaction, school, by.at)
      return amount
    }),
})

/** Thrown so that the transaction is undone: what would be erased is counted by erasing it. */
class OnlyCounted extends Error {
  readonly amount: Amount
  constructor(amount: Amount) {
    super('only counted')
    this.amount = amount
  }
}
const nobody: ErasedBy = { at: 0, by: 'retention', reason: '' }

async function eraseAll(db: Database, school: string, erasures: readonly Erasure[], by: ErasedBy): Promise<Amount> {
  let [fields, rows] = [0, 0]
  for (const erasure of erasures) {
    const erased = isElsewhere(erasure)
      ? await eraseElsewhere(db, school, erasure, by)
      : await eraseWithin(db, school, erasure, by)
    fields += erased.fields
    rows += erased.rows
  }
  return { fields, rows }
}

async function eraseWithin(db: Database, school: string, erasure: Within, by: ErasedBy): Promise<Amount> {
  const gone = await goneWith(db, school, erasure)
  const texts = await textsGoneWith(db, school, erasure)
  const erased = amount([...gone, ...texts], await eraseOtherRows(db, school, erasure))
  if (!gone.length && !erased.rows) return erased
  const about = await aboutOf(db, school, erasure)
  const act = await insertAct(db, school, { type: 'Erased', ...by, about, ...erased })
  for (const line of [...gone, ...texts]) await bury(db, school, line, act)
  if (erasure.what !== 'matter') await unnameLesson(db, school, erasure)
  if (erasure.what === 'lesson') await removeLines(db, school, erasure.lesson)
  if (erasure.what === 'matter') await removeMatter(db, school, erasure.matter, gone)
  if (erasure.what === 'person') for (const { seq } of gone) await unname(db, school, erasure, seq)
  return erased
}

const amount = (gone: readonly Gone[], rows: number): Amount => ({
  fields: gone.reduce((count, { fields }) => count + fields.length, 0),
  rows,
})

async function eraseElsewhere(db: Database, school: string, erasure: Elsewhere, by: ErasedBy): Promise<Amount> {
  const { acts, rows } = await eraseOutside(db, school, erasure)
  const erased = amount(acts, rows)
  if (!acts.length && !rows) return erased
  const about = erasure.what === 'registers' ? 'registers' : 'one person, outside lessons'
  const act = await insertAct(db, school, { type: 'Erased', ...by, about, ...erased })
  for (const line of acts) await bury(db, school, line, act)
  if (erasure.what === 'elsewhere') for (const { seq } of acts) await unnameAct(db, school, erasure.person, seq)
  return erased
}

const unnameAct = (db: Database, school: string, person: string, seq: number) =>
  sql`update acts set act = replace(act::text, ${person}, 'erased')::jsonb
    where school = ${school} and seq = ${seq}`.execute(db)

/** A matter by its number on the school record, for its own id may name whom it was about. */
async function aboutOf(db: Database, school: string, erasure: Within): Promise<string> {
  if (erasure.what === 'person') return `lesson/${erasure.lesson}, one person`
  if (erasure.what === 'lesson') return `lesson/${erasure.lesson}`
  const row = await db
    .selectFrom('incidents')
    .select(['year', 'ordinal', 'series'])
    .where('school', '=', school)
    .where('id', '=', erasure.matter)
    .executeTakeFirst()
  return row ? `matter ${numberOf(row)}` : 'a matter without a number'
}

/** Lines that have no leaf yet are not erased: they are seconds old. */
async function goneWith(db: Database, school: string, erasure: Within): Promise<readonly Gone[]> {
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
async function textsGoneWith(db: Database, school: string, erasure: Within): Promise<readonly Gone[]> {
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
  for (const table of ['matters', 'incidents'] as const)
    await db.deleteFrom(table).where('school', '=', school).where('id', '=', matter).execute()
  await sql`delete from due where school = ${school} and (key = ${matter} or key = ${`matters/${matter}`}
    or starts_with(key, ${`${matter}/`}) and not starts_with(key, ${`${matter}/again`}))`.execute(db)
}

/** The line stays what it is, and can be replayed; only who it was about is nobody any more. */
const unname = (db: Database, school: string, erasure: Extract<Erasure, { what: 'person' }>, seq: number) =>
  sql`update journal set entry = replace(entry::text, ${erasure.person}, 'erased')::jsonb
    where school = ${school} and lesson = ${erasure.lesson} and seq = ${seq}`.execute(db)
