/** node bench/ledger.ts [--leaves 1000000]: what it costs to seal the record, and to verify all of it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { migrate, openDatabase } from '../src/adapters/postgres/database.ts'
import { launchPostgres } from '../src/adapters/postgres/launch.ts'
import { openStore } from '../src/adapters/postgres/store.ts'
import { checkSignature, keptSigner } from '../src/cli/record/key-file.ts'
import { sealRows } from '../src/service/ledger/seal.ts'
import { signHead } from '../src/service/ledger/sign-head.ts'
import { verifyRecord } from '../src/service/ledger/verify.ts'

const { values } = parseArgs({ options: { leaves: { type: 'string', default: '1000000' } } })
const perLesson = 1000
/** One leaf of nothing for each line, on average. */
const lessons = Math.ceil(Number(values.leaves) / (2 * perLesson))

/** A roster of thirty is the longest line of an ordinary journal; one line in ten is one, the others are short. */
const journal = `insert into journal select 'bench', 'lesson-' || l, s, 0, 0,
  case when s % 10 = 0 then jsonb_build_object('type', 'RosterObserved', 'at', s, 'source', 'look', 'legs',
    (select jsonb_agg(jsonb_build_object('leg', gen_random_uuid(), 'person', gen_random_uuid(), 'identity', 'account',
      'waiting', false, 'sharing', false)) from generate_series(1, 30)))
  else jsonb_build_object('type', 'StepTaken', 'at', s, 'key', 'lone-pupil/class/' || s, 'step', 'tell') end
  from generate_series(1, ${lessons}) l, generate_series(1, ${perLesson}) s`

const seconds = (from: number): number => (performance.now() - from) / 1000

async function measure(dataDir: string): Promise<void> {
  const own = await launchPostgres(dataDir)
  await migrate(own.connection)
  const owner = new pg.Client(own.connection)
  await owner.connect()
  await owner.query(`insert into lessons (school, id, scheduled) select 'bench', 'lesson-' || l,
    '{"timetable":{"startsAt":0,"endsAt":1,"overAt":2}}' from generate_series(1, ${lessons}) l`)
  await owner.query(journal)
  await owner.query('vacuum analyze')
  const db = openDatabase(own.connection)
  const store = openStore(db, 'bench')
  const began = performance.now()
  for (let lesson = 1; lesson <= lessons; lesson += 1) await store.sealRows('journal', `lesson-${lesson}`, sealRows)
  const appending = seconds(began)
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
  const [whole, { user, system }] = [seconds(from), process.cpuUsage(cpu)]
  console.log(`sealed: ${((appending / leaves) * 1000).toFixed(3)} ms a leaf (a thousand at once)`)
  console.log(`kept: ${Math.round(Number(rows[0]?.size) / leaves)} bytes a leaf with its salts`)
  console.log(
    `verified: ${leaves} leaves in ${whole.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of one core`,
  )
  console.log(fault ?? 'nothing wrong')
  const one = performance.now()
  for (let each = 0; each < 200; each += 1) {
    await owner.query(`insert into journal values ('bench', 'lesson-1', ${perLesson + 1 + each}, 0, 0, '{"type":"x"}')`)
    await store.sealRows('journal', 'lesson-1', sealRows)
  }
  console.log(`one alone, with the transaction around it: ${(seconds(one) * 5).toFixed(2)} ms`)
  await owner.end()
  await db.destroy()
  await own.stop()
}

const [cpu] = cpus()
console.log(
  `${cpus().length} × ${cpu?.model.trim()}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)} at the start\n`,
)
const folder = await mkdtemp('/tmp/chaperone-bench-ledger-')
try {
  await measure(folder)
} finally {
  await rm(folder, { recursive: true, force: true })
}
