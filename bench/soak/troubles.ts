/** What goes wrong around a school's service in one day, each played once over the lessons of `bench/kill`. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { ana, inLesson } from '../../src/cli/demo/stage.ts'
import { scripts } from '../kill/lessons.ts'
import { inTime } from '../support/in-time.ts'
import { period, type Kill, type Struck, type Trouble } from '../kill/round.ts'

export type Day = Trouble & {
  readonly name: string
  readonly kills?: readonly Kill[]
  /** Why it cannot be played on this machine. */
  readonly needs?: string | undefined
}

const execute = promisify(execFile)
async function run(command: string, ...args: readonly string[]): Promise<void> {
  await execute(command, args)
}
const isRoot = process.getuid?.() === 0
/** Of some ten seconds that the lessons take undisturbed; ms. */
const lasts = 10_000
/** From the beginning of its period; ms. */
const strikesWithin = 240_000

/** Trouble begins when a lesson is under way. */
async function underWay({ meetings }: Struck): Promise<void> {
  while (!meetings.some(meeting => inLesson(meeting, ana))) await pause(100)
}

/** Nothing at these addresses answers: the connection stands, and no answer ever comes. */
const cutFrom = (name: string, path: RegExp): Day => ({
  name,
  async strike(struck) {
    const { tenant } = struck
    await underWay(struck)
    tenant.faults.add({ match: { path }, answer: 'timeout' })
    await pause(lasts)
    tenant.faults.clear()
  },
})

const notifications: Day = {
  name: 'a third of all notifications lost, a third twice, a third late',
  strike({ tenant }) {
    let turn = 0
    for (const [index, how] of (['lose', 'repeat', 'reorder'] as const).entries())
      tenant.faults.addDelivery({ match: () => (turn += 1) % 3 === index, how })
    return Promise.resolve()
  },
}

const pasted = 10_000

const flood: Day = {
  name: `a pupil pastes ${pasted} messages`,
  async strike(struck) {
    const { tenant, meetings } = struck
    await underWay(struck)
    const meeting = meetings.find(one => inLesson(one, ana))
    if (!meeting) return
    for (let sent = 0; sent < pasted; sent += 1) {
      tenant.people.speak(meeting, ana, `and again ${sent}`)
      if (sent % 100 === 99) await pause(10)
    }
  },
}

/** A file system of its own for all that the service and its database write. */
const size = '400m'
const diskFull: Day = {
  name: 'no room on the disk for ten seconds',
  needs: isRoot ? undefined : 'root, to mount a small file system',
  begin: ({ dataDir }) => run('mount', '-t', 'tmpfs', '-o', `size=${size},mode=0711`, 'full', dataDir),
  async strike(struck) {
    const ballast = join(struck.place.dataDir, 'ballast')
    await underWay(struck)
    await writeFile(ballast, Buffer.alloc(2 ** 29)).catch(isNoRoom)
    await pause(lasts)
    await rm(ballast)
  },
  end: ({ dataDir }) => run('umount', '--lazy', dataDir),
}

function isNoRoom(error: unknown): void {
  if (!(Error.isError(error) && 'code' in error && error.code === 'ENOSPC')) throw error
}

const library = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1'

/** Only the service's clock is set: the tenant, as Microsoft, goes by the right one. */
const clockSet = (by: string): Day => {
  const file = `/tmp/soak-clock-${process.pid}`
  return {
    name: `the clock is set by ${by} s`,
    needs: existsSync(library) ? undefined : 'Debian’s faketime',
    environment: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    begin: () => writeFile(file, '+0'),
    async strike(struck) {
      await underWay(struck)
      await writeFile(file, by)
    },
    end: () => rm(file, { force: true }),
  }
}

/** MB of heap: by itself the service holds some 80 once it has read chat and a button was pressed (docs/scale.md). */
const little = 128
const littleMemory: Day = { name: 'little memory', environment: { NODE_OPTIONS: `--max-old-space-size=${little}` } }

/** What the tests play on every machine: what needs no more time than the lessons, nor root. */
export const shortDay: Day = { ...littleMemory, ...notifications, name: 'notifications astray, with little memory' }

export const days: readonly Day[] = [
  cutFrom('Graph does not answer for ten seconds', /^\/graph\//),
  cutFrom('the Connector does not answer for ten seconds', /^\/connector\//),
  cutFrom('nothing of Microsoft answers for ten seconds', /./),
  notifications,
  flood,
  littleMemory,
  {
    name: 'the service is killed, then with its database',
    kills: [
      { at: 3_500, victim: 'service' },
      { at: 8_000, victim: 'service and database' },
    ],
  },
  diskFull,
  clockSet('+120'),
  clockSet('-120'),
]

/** All of them in one day of one service, a trouble each period; what one needs is there from the morning on. */
export function wholeDay(): Day {
  const played = days.filter(({ needs }) => needs === undefined)
  return {
    name: `a day of ${played.length} periods, each with one of these`,
    periods: played.length,
    environment: Object.assign({}, ...played.map(day => day.environment)) as Record<string, string>,
    kills: played.flatMap(({ kills = [] }, index) => kills.map(kill => ({ ...kill, at: kill.at + index * period }))),
    async begin(place) {
      for (const day of played) await day.begin?.(place)
    },
    async strike(struck) {
      const begun = Date.now()
      const struckIn = async (day: Day, index: number) => {
        await pause(Math.max(0, begun + index * period - Date.now()))
        const meetings = struck.meetings.slice(index * scripts.length, (index + 1) * scripts.length)
        await inTime(day.name, strikesWithin, day.strike?.({ ...struck, meetings }))
      }
      await Promise.all(played.map(struckIn))
    },
    async end(place) {
      for (const day of played) await day.end?.(place)
    },
  }
}

export const together = (day: Day, more: Pick<Trouble, 'strike' | 'check'>): Trouble => ({
  ...day,
  ...(more.check ? { check: more.check } : {}),
  async strike(struck: Struck) {
    await Promise.all([day.strike?.(struck), more.strike?.(struck)])
  },
})
