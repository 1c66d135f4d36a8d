import type { HoldStore } from '../../../service/needs.ts'
import type { Database } from '../database.ts'
import { inTransaction } from '../transaction.ts'
import { addAct } from './ledger.ts'

/** Legal holds. One that is lifted stays to be seen. */
export const holdTable = (db: Database, school: string): HoldStore => ({
  placeHold: (about, at, by, reason) =>
    inTransaction(db, async transaction => {
      await transaction.insertInto('holds').values({ school, about, placed: at, lifted: null }).execute()
      await addAct(transaction, school, { type: 'HoldPlaced', at, by, reason, about })
    }),

  liftHold: (about, at, by, reason) =>
    inTransaction(db, async transaction => {
      await transaction
        .updateTable('holds')
        .set({ lifted: at })
        .where('school', '=', school)
        .where('about', '=', about)
        .where('lifted', 'is', null)
        .execute()
      await addAct(transaction, school, { type: 'HoldLifted', at, by, reason, about })
    }),

  holds: () =>
    db
      .selectFrom('holds')
      .select(['about', 'placed'])
      .where('school', '=', school)
      .where('lifted', 'is', null)
      .orderBy('placed')
      .execute(),
})
