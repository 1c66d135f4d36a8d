import { mkdtemp, rm } from 'node:fs/promises'
import pg from 'pg'
import { migrate, openDatabase } from '../src/adapters/postgres/database.ts'
import { launchPostgres } from '../src/adapters/postgres/launch.ts'
import { openStore } from '../src/adapters/postgres/store.ts'
import { checkSignature, keptSigner } from '../src/cli/record/key-file.ts'
import { sealRows } from '../src/service/ledger/seal.ts'
import type { Store } from '../src/service/needs.ts'
import { signHead } from '../src/service/ledger/sign-head.ts'
import { verifyRecord } from '../src/service/ledger/verify.ts'

export type LedgerCost = {
  readonly leaves: number
  /** ms a leaf where a thousand wait; and of one alone, with the transaction around it. */
  readonly sealed: number
  readonly alone: number
  /** Bytes a leaf with its salts. */
  readonly kept: number
  /** To verify all of it: seconds by the clock, and of one core for Node. */
  readonly verified: number
  readonly processor: number
  readonly fault: string | undefined
}

const perLesson = 1000

/** A roster of thirty is the longest line of an ordinary journal; one line in ten is one, the others are short. */
const journalOf = (lessons: number): string => `insert into journal select 'bench', 'lesson-' || l, s, 0, 0,
  case when s % 10 = 0 then jsonb_build_object('type', 'RosterObserved', 'at', s, 'source', 'look', 'legs',
    (select jsonb_agg(jsonb_build_object('leg', gen_random_uuid(), 'person', gen_random_uuid(), 'identity', 'account',
      'waiting', false, 'sharing', false)) from generate_series(1, 30)))
  else jsonb_build_object('type', 'StepTaken', 'at', s, 'key', 'lone-pupil/class/' || s, 'step', 'tell') end
  from generate_series(1, ${lessons}) l, generate_series(1, ${perLesson}) s`

/** What it costs to seal the record, and to verify all of it. */
export async function measureLedger(total: number): Promise<LedgerCost> {
  const folder = await mkdtemp('/tmp/chaperone-bench-ledger-')
  try {
    return await measure(folder, Math.ceil(total / (2 * perLesson))) // one leaf of nothing for each line, on average
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(dataDir: string, lessons: number): Promise<LedgerCost> {
  const own = await launchPostgres(dataDir)
  await migrate(own.connection)
  const owner = new pg.Client(own.connection)
  await owner.connect()
  await owner.query(`insert into lessons (school, id, scheduled) select 'bench', 'lesson-' || l,
    '{"timetable":{"startsAt":0,"endsAt":1,"overAt":2}}' from generate_series(1, ${lessons}) l`)
  await owner.query(journalOf(lessons))
  await owner.query('vacuum analyze')
  const db = openDatabase(own.connection)
  try {
    return await sealAndVerify(openStore(db, 'bench'), owner, dataDir, lessons)
  } finally {
    await owner.end()
    await db.destroy()
    await own.stop()
  }
}

async function sealAndVerify(store: Store, owner: pg.Client, dataDir: string, lessons: number): Promise<LedgerCost> {
  const began = performance.now()
  for (let lesson = 1; lesson <= lessons; lesson += 1) await store.sealRows('journal', `lesson-${lesson}`, sealRows)
  const appending = performance.now() - began
  const signer = await keptSigner(dataDir, 'bench')
  await store.takeKey(signer.verifier, 0)
  await store.saveCheckpoint(0, head => signHead(signer, head), true)
  await owner.query('vacuum analyze')
  const { rows } = await owner.query<{ size: string }>(
    `select sum(pg_total_relation_size(c))::text as size from unnest(array['ledger_leaves', 'ledger_salts']::regclass[]) c`,
  )
  const cpu = process.cpuUsage()
  const from = performance.now()
  const { fault, leaves } = await verifyRecord(store, checkSignature)
  const [verified, { user, system }] = [(performance.now() - from) / 1000, process.cpuUsage(cpu)]
  return {
    ...{ leaves, fault, verified, processor: (user + system) / 1e6 },
    ...{ sealed: appending / leaves, kept: Number(rows[0]?.size) / leaves, alone: await alone(store, owner) },
  }
}

const few = 200

async function alone(store: Store, owner: pg.Client): Promise<number> {
  const began = performance.now()
  for (let each = 0; each < few; each += 1) {
    await owner.query(`insert into journal values ('bench', 'lesson-1', ${perLesson + 1 + each}, 0, 0, '{"type":"x"}')`)
    await store.sealRows('journal', 'lesson-1', sealRows)
  }
  return (performance.now() - began) / few
}
