import { mkdtemp, rm } from 'node:fs/promises'
import pg from 'pg'
import { launchPostgres } from '../src/adapters/postgres/launch.ts'
import { openScene, type Scene } from '../src/cli/demo/scene.ts'
import { cast } from '../src/tenant/seed.ts'
import { tenYears } from './support/ten-thousand.ts'

const { okafor, devi } = cast
/** Of each: more in ten seconds one person may not ask. */
const each = 7

type Asked = { readonly what: string; readonly by: string; readonly path: string; readonly body?: unknown }
export type Answered = { readonly what: string; readonly times: readonly number[] }

const asked: readonly Asked[] = [
  { what: 'a page of fifty open matters', by: okafor, path: 'matters?open=true' },
  { what: 'a list in which nothing is one’s own', by: devi, path: 'matters' },
  { what: 'a search that finds', by: okafor, path: 'search', body: { text: 'walsh' } },
  { what: 'a search that finds nothing', by: okafor, path: 'search', body: { text: 'nothing like it' } },
  { what: 'the charts', by: okafor, path: 'charts' },
  { what: 'a page of a register', by: okafor, path: 'registers/training' },
]

/** The console of a school with ten thousand matters and as many entries of a register: ms from asking to the whole answer. */
export async function measureConsole(): Promise<readonly Answered[]> {
  const dataDir = await mkdtemp('/tmp/chaperone-bench-console-')
  try {
    return await ofTenYears(dataDir)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function ofTenYears(dataDir: string): Promise<readonly Answered[]> {
  const scene = await openScene(['Maths'], { dataDir })
  const { connection } = await launchPostgres(dataDir) // the scene's own: it lives, so it is shared
  const owner = new pg.Client(connection)
  await owner.connect()
  try {
    const { service } = scene.running
    for (const rows of tenYears(service.policy.school.urn, service.clock.now())) await owner.query(rows)
    await owner.query('analyze')
    const answered: Answered[] = []
    for (const one of asked) answered.push({ what: one.what, times: await ask(scene, one) })
    return answered
  } finally {
    await owner.end()
    await scene.close()
  }
}

async function ask({ tenant, running }: Scene, { by, path, body }: Asked): Promise<readonly number[]> {
  const authorization = `Bearer ${await tenant.userToken(by)}`
  const times: number[] = []
  for (let turn = 0; turn < each; turn += 1) {
    const began = performance.now()
    const answer = await fetch(`http://127.0.0.1:${String(running.port)}/api/v1/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${path} was answered ${answer.status}`)
    await answer.arrayBuffer()
    times.push(performance.now() - began)
  }
  return times
}
