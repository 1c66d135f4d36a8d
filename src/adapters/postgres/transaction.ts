import type { Database } from './database.ts'
import { systemCode } from './failure.ts'

/** serialization_failure, deadlock_detected: PostgreSQL undid the transaction and asks for it to be repeated. */
const repeatable = ['40001', '40P01']
const tries = 3

/**
 * Does `work` in one transaction, again where PostgreSQL asks for that: at most three times in all, then its error is
 * thrown. A connection that is lost at the commit rejects too: what was to be written may then be there.
 */
export async function inTransaction<T>(db: Database, work: (transaction: Database) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    const seen: unknown[] = []
    try {
      return await db.transaction().execute(transaction =>
        work(transaction).catch((error: unknown) => {
          seen.push(error)
          throw error
        }),
      )
    } catch (error) {
      // Where the connection broke, rolling back fails as well, and that second error says nothing of the reason.
      const [first = error] = seen
      if (tried === tries || !repeatable.includes(systemCode(first) ?? '')) throw first
    }
  }
}
