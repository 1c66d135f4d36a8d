import type { LessonId } from '../../lesson/people.ts'
import type { Store } from '../../service/needs.ts'
import { askedTogether } from './asked-together.ts'
import { newAsks } from './asks.ts'
import { addAtOnce } from './at-once.ts'
import type { Database } from './database.ts'
import { newDeliveries } from './deliveries.ts'
import { onList } from './due-list.ts'
import { insertIncidents } from './incidents.ts'
import { linesAfter, readAllIn, readAllSince, readSince, type ChatFrom, type From } from './journal.ts'
import { newMatters, sealOf } from './matters.ts'
import { newRemovals } from './removals.ts'
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
        const { entries, deliveries, asks, removals, incidents, matters, due } = written
        await insertIncidents(transaction, school, incidents)
        await addAtOnce(
          transaction,
          linesAfter(school, lesson, open.after + open.journal.length, recordedAt, entries),
          ...[newDeliveries(school, deliveries), newAsks(school, asks), newRemovals(school, removals)],
          ...newMatters(school, matters),
          onList(school, [...due, ...matters.map(sealOf)], 'look anew'),
        )
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
