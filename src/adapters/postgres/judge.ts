import type { LessonId } from '../../lesson/people.ts'
import type { Store, Written } from '../../service/needs.ts'
import { insertAsks } from './asks.ts'
import type { Database } from './database.ts'
import { insertDeliveries } from './deliveries.ts'
import { putOnList } from './due.ts'
import { insertIncidents } from './incidents.ts'
import { append, readJournal } from './journal.ts'
import { insertMatters } from './matters.ts'
import { insertRemovals } from './removals.ts'
import { inTransaction } from './transaction.ts'

/** Judging a lesson, one at a time. */
export const judging = (db: Database, school: string): Pick<Store, 'judge' | 'read'> => ({
  judge: (lesson, recordedAt, judge) =>
    inTransaction(db, async transaction => {
      const row = await lessonRow(transaction, school, lesson).forUpdate().executeTakeFirst()
      if (!row) return undefined
      const journal = await readJournal(transaction, school, lesson)
      const written = judge({ scheduled: row.scheduled, journal })
      await append(transaction, school, lesson, journal.length, recordedAt, written.entries)
      await order(transaction, school, written)
      return written
    }),

  async read(lesson) {
    const row = await lessonRow(db, school, lesson).executeTakeFirst()
    return row && { scheduled: row.scheduled, journal: await readJournal(db, school, lesson) }
  },
})

const lessonRow = (db: Database, school: string, lesson: LessonId) =>
  db.selectFrom('lessons').select('scheduled').where('school', '=', school).where('id', '=', lesson)

/** The list comes last: its rows are shared with the workers, and are held for as short a time as can be. */
async function order(db: Database, school: string, written: Written): Promise<void> {
  await insertDeliveries(db, school, written.deliveries)
  await insertAsks(db, school, written.asks)
  await insertRemovals(db, school, written.removals)
  await insertIncidents(db, school, written.incidents)
  await insertMatters(db, school, written.matters)
  await putOnList(db, school, written.due, 'look anew')
}
