import { sql } from 'kysely'
import type { Leaf } from '../../../ledger/leaf.ts'
import type { Erasure, RetentionStore } from '../../../service/needs.ts'
import type { LessonId } from '../../../lesson/people.ts'
import type { Database } from '../database.ts'
import { inTransaction } from '../transaction.ts'
import { addAct } from './ledger.ts'
import { entryOf } from './rows.ts'

/** What is erased of one line. */
type Gone = { readonly index: number; readonly seq: number; readonly fields: readonly string[] }

/** @param db opened as chaperone_retention */
export const retentionTable = (db: Database, school: string): RetentionStore => ({
  async oldLessons(before, limit) {
    const { rows } = await sql<{ lesson: LessonId; endsAt: number; hasIncident: boolean }>`
      select l.id as lesson, l.ends_at as "endsAt",
        exists (select from incidents i where i.school = l.school and i.lesson = l.id) as "hasIncident"
      from lessons l where l.school = ${school} and l.ends_at < ${before}
        and exists (select from journal j where j.school = l.school and j.lesson = l.id)
      order by l.ends_at limit ${limit}`.execute(db)
    return rows
  },

  async count(erasure) {
    return fieldsOf(await goneWith(db, school, erasure))
  },

  erase: (erasure, by) =>
    inTransaction(db, async transaction => {
      const gone = await goneWith(transaction, school, erasure)
      const fields = fieldsOf(gone)
      if (!gone.length) return 0
      const act = await addAct(transaction, school, { type: 'Erased', ...by, about: aboutOf(erasure), fields })
      for (const line of gone) await bury(transaction, school, line, act)
      if (erasure.what === 'lesson') await removeLines(transaction, school, erasure.lesson)
      else for (const { seq } of gone) await unname(transaction, school, erasure, seq)
      return fields
    }),
})

const fieldsOf = (gone: readonly Gone[]): number => gone.reduce((count, { fields }) => count + fields.length, 0)

const aboutOf = (erasure: Erasure): string =>
  erasure.what === 'lesson' ? `lesson/${erasure.lesson}` : `lesson/${erasure.lesson}, one person`

/** Lines that have no leaf yet are not erased: they are seconds old. */
async function goneWith(db: Database, school: string, erasure: Erasure): Promise<readonly Gone[]> {
  const { rows } = await sql<{
    index: number
    seq: number
    leaf: string
    salts: Record<string, string> | null
    entry: object
  }>`
    select l.leaf_index as index, l.seq, l.leaf, s.salts, j.entry
    from ledger_leaves l join journal j on j.school = l.school and j.lesson = l.stream and j.seq = l.seq
    left join ledger_salts s on s.school = l.school and s.leaf_index = l.leaf_index
    where l.school = ${school} and l.source = 'journal' and l.stream = ${erasure.lesson} order by l.seq`.execute(db)
  return rows
    .map(({ index, seq, leaf, salts, entry }) => {
      const sealed = Object.keys((JSON.parse(leaf) as Leaf).sealed).filter(name => salts?.[name] !== undefined)
      const named = (name: string) => erasure.what === 'lesson' || names(entryOf(entry)[name], erasure.person)
      return { index, seq, fields: sealed.filter(named) }
    })
    .filter(({ fields }) => erasure.what === 'lesson' || fields.length)
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

/** The line stays what it is, and can be replayed; only who it was about is nobody any more. */
const unname = (db: Database, school: string, erasure: Extract<Erasure, { what: 'person' }>, seq: number) =>
  sql`update journal set entry = replace(entry::text, ${erasure.person}, 'erased')::jsonb
    where school = ${school} and lesson = ${erasure.lesson} and seq = ${seq}`.execute(db)
