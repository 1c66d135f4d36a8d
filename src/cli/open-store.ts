import { migrate, openDatabase } from '../adapters/postgres/database.ts'
import { launchPostgres } from '../adapters/postgres/launch.ts'
import { retentionTable } from '../adapters/postgres/ledger/retention.ts'
import { openStore } from '../adapters/postgres/store.ts'
import type { Config } from '../config/config.ts'

/** The database of `DATABASE_URL`, or our own under the data folder: made ready, opened twice, for the service and for erasing. */
export async function openStores({ databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>) {
  const own = databaseUrl ? undefined : await launchPostgres(dataDir)
  const connection = own?.connection ?? { url: databaseUrl?.reveal() ?? '' }
  await migrate(connection)
  const db = openDatabase(connection)
  const erasing = openDatabase(connection, 'chaperone_retention')
  return {
    /** What one school keeps, by its URN; all share the connections. */
    storeOf: (urn: string) => openStore(db, urn),
    retentionOf: (urn: string) => retentionTable(erasing, urn),
    async close() {
      await erasing.destroy()
      await db.destroy()
      await own?.stop()
    },
  }
}

export type Stores = Awaited<ReturnType<typeof openStores>>
