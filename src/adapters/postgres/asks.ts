import { sql } from 'kysely'
import type { PersonId } from '../../lesson/people.ts'
import type { Ask, Store, Task, Unanswered } from '../../service/needs.ts'
import { addAtOnce, type Adding } from './at-once.ts'
import { mustBeThere } from './changed.ts'
import type { Database } from './database.ts'
import { onList } from './due-list.ts'
import { toJson } from './json.ts'

/** An id is unique for ever: an ask that is made a second time is there already, answered or not. */
export const newAsks = (school: string, asks: readonly Ask[]): Adding =>
  asks.length
    ? sql`
      insert into asks (school, id, lesson, ask, rung) select ${school}, id, lesson, ask::jsonb, rung
      from unnest(${asks.map(({ id }) => id)}::text[], ${asks.map(({ lesson }) => lesson ?? null)}::text[],
        ${asks.map(toJson)}::text[], ${asks.map(({ rung }) => rung)}::int[]) as made(id, lesson, ask, rung)
      on conflict (school, id) do nothing`
    : undefined

/** What somebody must answer. */
export const askTable = (
  db: Database,
  school: string,
): Pick<Store, 'ask' | 'asks' | 'asksOf' | 'unanswered' | 'addAsks' | 'climb' | 'answer'> => ({
  async ask(id) {
    const row = await rows(db, school).where('id', '=', id).executeTakeFirst()
    return row && taskOf(row)
  },

  async asks(lesson) {
    return (await rows(db, school).where('lesson', '=', lesson).orderBy('id').execute()).map(taskOf)
  },

  async asksOf(matter) {
    const ofMatter = rows(db, school).where(sql<string>`ask ->> 'matter'`, '=', matter)
    return (await ofMatter.orderBy('id').execute()).map(taskOf)
  },

  unanswered: matters => unansweredOf(db, school, matters),

  addAsks: (asks, at) =>
    addAtOnce(
      db,
      newAsks(school, asks),
      onList(
        school,
        asks.map(({ id }) => ({ kind: 'climb', key: id, at })),
      ),
    ),

  async climb(id, rung) {
    const saved = await db
      .updateTable('asks')
      .set({ rung: sql<number>`greatest(rung, ${rung})` }) // somebody who comes back late does not climb down
      .where('school', '=', school)
      .where('id', '=', id)
      .executeTakeFirst()
    mustBeThere(saved, 'ask', id)
  },

  async answer(id, by, at, how) {
    const answered = await db
      .updateTable('asks')
      .set({ answered_by: by, answered_at: at, reached_how: how ?? null })
      .where('school', '=', school)
      .where('id', '=', id)
      .where('answered_by', 'is', null)
      .executeTakeFirst()
    return answered.numUpdatedRows > 0n
  },
})

/** One query for a page of matters, and one for when each of what waits climbs. */
async function unansweredOf(db: Database, school: string, matters: readonly string[]): Promise<readonly Unanswered[]> {
  if (!matters.length) return []
  const ofMatters = rows(db, school).where(sql<string>`ask ->> 'matter'`, 'in', matters)
  const waiting = await ofMatters.where('answered_by', 'is', null).orderBy('id').execute()
  if (!waiting.length) return []
  const due = db.selectFrom('due').select(['key', 'at']).where('school', '=', school).where('kind', '=', 'climb')
  const keys = waiting.map(({ ask }) => ask.id)
  const climbs = new Map((await due.where('key', 'in', keys).execute()).map(({ key, at }) => [key, at]))
  return waiting.map(row => ({ ...taskOf(row), climbsAt: climbs.get(row.ask.id) ?? undefined }))
}

const rows = (db: Database, school: string) =>
  db.selectFrom('asks').select(['ask', 'rung', 'answered_by', 'reached_how']).where('school', '=', school)

type Row = { ask: Ask; rung: number; answered_by: PersonId | null; reached_how: string | null }

const taskOf = ({ ask, rung, answered_by, reached_how }: Row): Task => ({
  ...ask,
  rung,
  answeredBy: answered_by ?? undefined,
  reachedHow: reached_how ?? undefined,
})
