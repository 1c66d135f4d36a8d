import { sql } from 'kysely'
import type { Store } from '../../service/needs.ts'
import type { Database } from './database.ts'

/** The budget of interruptions of each person and day. */
export const interruptionTable = (db: Database, school: string): Pick<Store, 'interrupt'> => ({
  async interrupt(person, day, most) {
    const counted = await db
      .insertInto('interruptions')
      .values({ school, person, day, count: 1 })
      .onConflict(known =>
        known
          .columns(['school', 'person', 'day'])
          .doUpdateSet({ count: sql<number>`interruptions.count + 1` })
          .where('interruptions.count', '<', most),
      )
      .returning('count')
      .execute()
    return counted.length > 0
  },
})
