/** node bench/run.ts [--only chat,ledger] [--lessons 1,10,100] [--leaves 100000] [--schools 1,40]: what Chaperone costs, in one table. */
import { cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { measureAlerts, type Alert } from './alerts.ts'
import { measureChat } from './chat.ts'
import { measureConsole } from './console.ts'
import { measureIntake, type Intake } from './intake.ts'
import { measureLedger } from './ledger.ts'
import { measureLessons, type LessonCost } from './lessons.ts'
import { measurePanel } from './panel.ts'
import { measureSchools } from './schools.ts'
import { measureStart } from './start.ts'
import { measureStreams } from './streams.ts'
import { percentile } from './support/load.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'intake,alerts,lessons,memory,start,chat,ledger,console,streams,panel' },
    lessons: { type: 'string', default: '1,10,100' },
    leaves: { type: 'string', default: '100000' },
    schools: { type: 'string', default: '1,40' },
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
      '(1) intake of joins, leaves and messages',
      'events/s',
      'CPU Node',
      'CPU database',
      'p50',
      'p99',
      'of bare CPU',
      'of bare ev/s',
      'looks/event',
    )
    for (const one of rows) row(...intakeRow(one, bare ?? one))
  },
  async alerts() {
    const { cold, warm, missed } = await measureAlerts(100, 30)
    row(
      `(2) 100 lessons of 30: a stranger comes in, pupils write, ${warm.length} times`,
      'p50',
      'p90',
      'p99',
      'longest',
    )
    const cells = (times: readonly number[]) => [50, 90, 99, 100].map(percent => ms(percentile(times, percent)))
    const toMessage = (alerts: readonly Alert[]) => alerts.map(alert => alert.toMessage)
    row('event until the fresh roster was read', ...cells(warm.map(({ toRoster }) => toRoster)))
    row('roster until the first word of it leaves', ...cells(toMessage(warm)))
    row('event until the first word of it leaves', ...cells(warm.map(alert => alert.toRoster + alert.toMessage)))
    row('of that, the service waited for a processor', ...cells(warm.map(({ kept }) => kept)))
    const unkept = warm.filter(({ kept }) => kept < 5)
    row(`roster until word, ${unkept.length} that waited less than 5 ms for it`, ...cells(toMessage(unkept)))
    row(`roster until word, ${cold.length} before those, as all are told their rules`, ...cells(toMessage(cold)))
    if (missed) row(`missed: ${missed}`)
  },
  async lessons() {
    row(
      '(3) lessons of 30 in which nothing happens',
      'CPU Node/min',
      'CPU db/min',
      'CPU of the tenant',
      'looks/min',
      'resident',
      'needed',
      'held',
      'stored',
    )
    for (const lessons of values.lessons.split(',').map(Number)) {
      const { services, node, database, tenant, looks, memory, needed, held, stored } = await measureLessons(
        lessons,
        30,
      )
      const cells = [ms(node), ms(database), ms(tenant), looks.toFixed(2), kB(memory), kB(needed), kB(held), kB(stored)]
      row(`${lessons} at once, services: ${services}`, ...cells)
    }
  },
  async memory() {
    const more = 'one more'
    row('(3b) lessons in one service', 'resident', more, 'needed', more, 'held', more, 'CPU Node/min')
    let before: LessonCost | undefined
    // With one lesson Node rests and gives room back, with a hundred it does not: what one more takes shows from there on.
    for (const lessons of [1, 100, 1000]) {
      const now = await measureLessons(lessons, 30, true)
      const oneMore = (of: 'memory' | 'needed' | 'held') =>
        before ? kB((now[of] - before[of]) / (now.lessons - before.lessons)) : ''
      const cells = (['memory', 'needed', 'held'] as const).flatMap(of => [kB(now[of]), oneMore(of)])
      row(String(lessons), ...cells, ms(now.node))
      before = now
    }
  },
  async start() {
    const { empty, kept } = await measureStart(5)
    row('(4) start of the process until it is ready', 'median of 5')
    row('without a database yet (it is made)', ms(empty))
    row('with one', ms(kept))
  },
  async schools() {
    for (const schools of values.schools.split(',').map(Number)) {
      const told = await measureSchools(schools)
      row(
        `(10) schools in one service, a lesson of each at once: ${schools}`,
        told.faults.length ? 'FAULTS' : 'no fault',
      )
      for (const fault of told.faults) row(`  ${fault}`)
      row(
        'start: answers; in all lessons; answers, with a database',
        ...[told.ready, told.inAll, told.readyAgain].map(ms),
      )
      row('requests to Microsoft until then; subscriptions', String(told.asked), String(told.subscriptions))
      row('a quiet minute: looks a lesson; requests', told.looks.toFixed(2), String(told.requests))
      row('a quiet minute: CPU Node; database; memory', ms(told.node), ms(told.database), kB(told.memory))
      const cells = (times: readonly number[]) => [50, 99, 100].map(percent => ms(percentile(times, percent)))
      row('a stranger comes, until the first word of it: p50, p99', ...cells(told.quiet))
      if (told.noisy.length) row('the same, beside a school of 100 messages a second', ...cells(told.noisy))
    }
  },
  chat() {
    const { alone, after, dictionary } = measureChat(20)
    row('(5) one message of a chat is read', 'p50', 'p99', 'longest', 'p99 of medians of 20')
    for (const [name, { readings, messages }] of [
      [`${alone.readings.length} readings`, alone],
      ['the same, each after three of others', after],
    ] as const)
      row(name, ...[50, 99, 100].map(percent => ms(percentile(readings, percent))), ms(percentile(messages, 99)))
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
  async ledger() {
    const { leaves, sealed, alone, kept, verified, processor, fault } = await measureLedger(Number(values.leaves))
    row(`(6) a record of ${leaves} leaves`, fault ?? 'nothing wrong')
    row('one is sealed: where a thousand wait, and alone', ms(sealed), ms(alone))
    row('kept of one, with its salts', `${Math.round(kept)} bytes`)
    row('all are verified: by the clock, and of one core', `${verified.toFixed(1)} s`, `${processor.toFixed(1)} s`)
  },
  async console() {
    row('(7) the console, of ten thousand matters', 'p50', 'longest')
    for (const { what, times } of await measureConsole()) row(what, ...[50, 100].map(per => ms(percentile(times, per))))
  },
  async streams() {
    const { without, with40 } = await measureStreams()
    row('(8) one change of a lesson', 'CPU', 'updates heard')
    row('without a panel', ms(without.cpu), String(without.heard))
    row('with forty open, their reading included', ms(with40.cpu), String(with40.heard))
  },
  async panel() {
    const { bytes, times } = await measurePanel()
    row('(9) the panel, nothing cached', 'travels', 'median', 'longest')
    row('until a teacher can press', kB(bytes), ...[50, 100].map(per => ms(percentile(times, per))))
  },
}

function intakeRow({ name, perSecond, node, database, p50, p99, refused, looks }: Intake, bare: Intake) {
  const cells = [String(Math.round(perSecond)), ms(node), ms(database), ms(p50), ms(p99)]
  const ratios = [node / bare.node, perSecond / bare.perSecond].map(ratio => `${ratio.toFixed(2)}×`)
  return [refused ? `${name}, ${refused} refused` : name, ...cells, ...ratios, looks.toFixed(2)] as const
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
