import type { LessonId } from '../../lesson/people.ts'
import type { Store, Written } from '../../service/needs.ts'
import { askedTogether } from './asked-together.ts'
import { insertAsks } from './asks.ts'
import type { Database } from './database.ts'
import { insertDeliveries } from './deliveries.ts'
import { putOnList } from './due-list.ts'
import { insertIncidents } from './incidents.ts'
import { append, readAllIn, readAllSince, readSince, type ChatFrom, type From } from './journal.ts'
import { insertMatters } from './matters.ts'
import { insertRemovals } from './removals.ts'
import { inTransaction } from './transaction.ts'

/** Judging a lesson, one at a time. */
export const judging = (db: Database, school: string): Pick<Store, 'judge' | 'read' | 'readSince' | 'seenIn'> => {
  const seen = askedTogether((asked: readonly From[]) => readAllSince(db, school, asked))
  const seenIn = askedTogether((asked: readonly ChatFrom[]) => readAllIn(db, school, asked))
  return {
    judge: (lesson, recordedAt, judge, known = 0) =>
      inTransaction(db, async transaction => {
        await lock(transaction, school, lesson)
        const open = await readSince(transaction, school, { lesson, after: known })
        if (!open) return undefined
        const written = judge(open)
        await append(transaction, school, lesson, open.after + open.journal.length, recordedAt, written.entries)
        await order(transaction, school, written)
        return written
      }),

    async read(lesson) {
      const open = await seen({ lesson, after: 0 })
      return open && { scheduled: open.scheduled, journal: open.journal }
    },
    readSince: (lesson, after) => seen({ lesson, after }),
    seenIn: (thread, at, known) => seenIn({ thread, at, known }),
  }
}

/** By a statement of its own: what is read after it is what the one before us has written. */
const lock = (db: Database, school: string, lesson: LessonId) =>
  db.selectFrom('lessons').select('id').where('school', '=', school).where('id', '=', lesson).forUpdate().execute()

/** The list comes last: its rows are shared with the workers, and are held for as short a time as can be. */
async function order(db: Database, school: string, written: Written): Promise<void> {
  await insertDeliveries(db, school, written.deliveries)
  await insertAsks(db, school, written.asks)
  await insertRemovals(db, school, written.removals)
  await insertIncidents(db, school, written.incidents)
  const ofMatters = await insertMatters(db, school, written.matters)
  await putOnList(db, school, [...written.due, ...ofMatters], 'look anew')
}
