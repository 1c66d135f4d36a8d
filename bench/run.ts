/** node bench/run.ts [--only intake,alerts,lessons,start,chat] [--lessons 1,10,100]: what Chaperone costs, in one table. */
import { cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { measureAlerts } from './alerts.ts'
import { measureChat } from './chat.ts'
import { measureIntake, type Intake } from './intake.ts'
import { measureLessons } from './lessons.ts'
import { measureStart } from './start.ts'
import { percentile } from './support/load.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'intake,alerts,lessons,start,chat' },
    lessons: { type: 'string', default: '1,10,100' },
  },
})

const row = (name: string, ...cells: readonly string[]): void =>
  console.log(`${name.padEnd(56)}${cells.map(cell => cell.padStart(14)).join('')}`)
const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`
const kB = (bytes: number): string => `${Math.round(bytes / 1024)} kB`

const parts: Readonly<Record<string, () => Promise<void>>> = {
  async intake() {
    const rows = await measureIntake()
    const [bare] = rows
    row(
      '(1) intake of joins and leaves',
      'events/s',
      'CPU Node',
      'CPU database',
      'p50',
      'p99',
      'of bare CPU',
      'of bare ev/s',
    )
    for (const one of rows) row(...intakeRow(one, bare ?? one))
  },
  async alerts() {
    const { toRoster, toMessage, missed } = await measureAlerts(100, 30)
    row('(2) 100 lessons of 30: a stranger comes in', 'p50', 'p99', 'longest')
    const cells = (times: readonly number[]) => [50, 99, 100].map(percent => ms(percentile(times, percent)))
    row('event until the fresh roster was read', ...cells(toRoster))
    row('roster until the first word of it leaves', ...cells(toMessage))
    row(
      'event until the first word of it leaves',
      ...cells(toRoster.map((time, index) => time + (toMessage[index] ?? NaN))),
    )
    if (missed) row(`missed: ${missed}`)
  },
  async lessons() {
    row('(3) lessons of 30 in which nothing happens', 'CPU Node/min', 'CPU db/min', 'memory', 'stored each')
    for (const lessons of values.lessons.split(',').map(Number)) {
      const { node, database, memory, stored } = await measureLessons(lessons, 30)
      row(`${lessons} at once, for each`, ms(node), ms(database), kB(memory), kB(stored))
    }
  },
  async start() {
    const { empty, kept } = await measureStart(5)
    row('(4) start of the process until it is ready', 'median of 5')
    row('without a database yet (it is made)', ms(empty))
    row('with one', ms(kept))
  },
  chat() {
    const { times, dictionary } = measureChat(20)
    row('(5) one message of a chat is read', 'p50', 'p99', 'longest')
    row(`${times.length} readings`, ...[50, 99, 100].map(percent => ms(percentile(times, percent))))
    if (!dictionary) row('no dictionary here: apt-get install wbritish-large')
    else {
      const { words, marked } = dictionary
      row(
        `${marked} of ${words} words of a dictionary raise a mark`,
        `${((marked / words) * 10_000).toFixed(2)} in 10,000`,
      )
    }
    return Promise.resolve()
  },
}

function intakeRow({ name, perSecond, node, database, p50, p99, refused }: Intake, bare: Intake) {
  const cells = [String(Math.round(perSecond)), ms(node), ms(database), ms(p50), ms(p99)]
  const ratios = [node / bare.node, perSecond / bare.perSecond].map(ratio => `${ratio.toFixed(2)}×`)
  return [refused ? `${name}, ${refused} refused` : name, ...cells, ...ratios] as const
}

const [cpu] = cpus()
console.log(
  `${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ` +
    `load ${loadavg()[0]?.toFixed(1)} at the start; the tenant and the load run on the same machine\n`,
)
for (const name of values.only.split(',')) {
  await parts[name]?.()
  console.log()
}
