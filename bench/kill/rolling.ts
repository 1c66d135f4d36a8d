import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { migrate, migrations, openDatabase } from '../../src/adapters/postgres/database.ts'
import { launchPostgres } from '../../src/adapters/postgres/launch.ts'
import { gatherEvidence, type Evidence } from './evidence.ts'
import { doubled } from './faults.ts'
import type { Struck, Trouble } from './round.ts'

/** One process that was told to stop: when, how long it took, and with what code it ended. */
export type Stop = { readonly at: number; readonly took: number; readonly code: number | null }

/** A container is killed after so long (docs/administrator.md). */
const endsWithin = 20_000
/** Somebody who comes or goes is looked for within this, whoever is being exchanged. */
const seenWithin = 15_000

/**
 * A rolling upgrade in the midst of lessons: the last of several processes is told to stop, and comes back once the database
 * has been brought to a version that those who work on do not know.
 * @param at ms after all were ready
 */
export function rollingUpgrade(at: number): Trouble {
  const found: string[] = []
  return {
    async strike(struck) {
      await pause(at)
      const service = struck.services.at(-1)
      const told = Date.now()
      const code = (await service?.stop()) ?? null
      const stop = { at: told, took: Date.now() - told, code }
      const { connection } = await launchPostgres(struck.place.dataDir) // the round's own: it lives, so it is shared
      await migrate(connection, { ...migrations, '9999-later': later })
      service?.start()
      await service?.ready()
      found.push(...(await settledFaults(stop, struck, connection)))
    },
    check: () => Promise.resolve(found),
  }
}

/** Whether nobody had to wait for the upgrade, and nothing that was said was forgotten by it: a line for each fault. */
export function upgradeFaults({ at, took, code }: Stop, evidence: Evidence): readonly string[] {
  const moves = evidence.acknowledged.flatMap(said => (said.type === 'moved' && said.at >= at ? [said] : []))
  return [
    ...(took > endsWithin ? [`the process took ${took} ms to stop`] : []),
    ...(code === 0 ? [] : [`the process that was told to stop ended with ${code}`]),
    ...(moves.length ? [] : ['nobody came or went since: nothing was shown']),
    ...moves.flatMap(({ thread, at }) =>
      evidence.reads.some(read => read.thread === thread && read.at >= at && read.at < at + seenWithin)
        ? []
        : [`a move in ${thread} was not looked at within ${seenWithin} ms`],
    ),
    ...doubled(evidence).map(({ title }) => `“${title}” was said, and nobody wrote it down: it will be said again`),
  ]
}

/** What is just being said is written down a moment later. */
async function settledFaults(stop: Stop, struck: Struck, connection: Parameters<typeof openDatabase>[0]) {
  const db = openDatabase(connection)
  const sources = { ...struck, db, policy: struck.place.policy, kills: 0, unmet: [] }
  try {
    const until = Date.now() + seenWithin
    while (true) {
      const faults = upgradeFaults(stop, await gatherEvidence(sources))
      if (!faults.length || Date.now() > until) return faults
      await pause(200)
    }
  } finally {
    await db.destroy()
  }
}

/** What a version to come may do to a database that this one works on: a column more in every table, and a table more. */
const later: Migration = {
  async up(db) {
    const tables = await sql<{ name: string }>`
      select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`.execute(db)
    for (const { name } of tables.rows) await sql.raw(`alter table ${name} add column later text`).execute(db)
    await sql`create table later (school text primary key)`.execute(db)
  },
}
