import { inspectDatabase, runningPostgres, type DatabaseFacts } from '../../adapters/postgres/inspect.ts'
import { role } from '../../adapters/postgres/cluster.ts'
import type { Config } from '../../config/config.ts'
import { ok, pages, warning, wrong, type Line } from './line.ts'

const mend = `${pages.runbook}#database`

/** Is it there, is it ours in this version, and is what it says was written still there after a power cut? */
export async function database({ databaseUrl, dataDir }: Config): Promise<readonly Line[]> {
  const connection = databaseUrl ? { url: databaseUrl.reveal() } : await runningPostgres(dataDir, role)
  if (!connection) return [warning('database', 'the built-in one is not running: start Chaperone first', mend)]
  try {
    return linesOf(await inspectDatabase(connection))
  } catch {
    return [wrong('database', 'cannot be reached with DATABASE_URL', mend)]
  }
}

/** The oldest on which our migrations, a lesson, a dump and its restore have run (`test/install/restore.test.ts`); all else runs on 18. */
const oldest = 15

/** @param version as the server has it: 180004 is 18.4 */
export function ofVersion(version: number): Line {
  const major = Math.floor(version / 10_000)
  return major >= oldest
    ? ok('database', `PostgreSQL ${String(major)}`)
    : warning('database', `PostgreSQL ${String(major)}: ${String(oldest)} or later is what we have run`, mend)
}

function linesOf({ version, durability, missing, unknown, lost }: DatabaseFacts): readonly Line[] {
  const off = Object.entries(durability).flatMap(([name, value]) => (value === 'off' ? [name] : []))
  return [
    ofVersion(version),
    off.length
      ? wrong('durability', `${off.join(', ')} off: a power cut loses what people were told is kept`, mend)
      : ok('durability', 'what is committed is on disk'),
    missing.length
      ? wrong('migrations', `${missing.join(', ')} not run: chaperone migrate`, `${pages.administrator}#upgrade`)
      : unknown.length
        ? warning('migrations', `${unknown.join(', ')} of a newer version has run`, `${pages.administrator}#upgrade`)
        : ok('migrations', 'all have run'),
    lost.length
      ? warning('subscriptions', `lost at present: ${lost.join(', ')}`, `${pages.runbook}#subscriptions`)
      : ok('subscriptions', 'none is lost'),
  ]
}
