import { migrate, openDatabase } from '../adapters/postgres/database.ts'
import { launchPostgres } from '../adapters/postgres/launch.ts'
import { retentionTable } from '../adapters/postgres/ledger/retention.ts'
import { openStore } from '../adapters/postgres/store.ts'
import type { Config } from '../config/config.ts'

/** The database of `DATABASE_URL`, or our own under the data folder: made ready, opened twice, for the service and for erasing. */
export async function openStoreOf({ databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>, urn: string) {
  const own = databaseUrl ? undefined : await launchPostgres(dataDir)
  const connection = own?.connection ?? { url: databaseUrl?.reveal() ?? '' }
  await migrate(connection)
  const db = openDatabase(connection)
  const erasing = openDatabase(connection, 'chaperone_retention')
  return {
    store: openStore(db, urn),
    retention: retentionTable(erasing, urn),
    async close() {
      await erasing.destroy()
      await db.destroy()
      await own?.stop()
    },
  }
}
