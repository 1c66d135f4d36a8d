import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'
import type { Clock, Messages, Sent, Store } from '../service/needs.ts'

const events = new Map<string, string>([
  ['LapseBegan', 'began'],
  ['LapseEnded', 'ended'],
  ['LapseWithdrawn', 'withdrawn'],
])

/**
 * Milliseconds. At prom-client's ten a process in which nothing happens wakes a hundred times a second: 200 ms of CPU a minute,
 * a third of all that a service with one quiet lesson took. The lag that is reported includes this interval, as Node has it.
 */
const loopLookedAtEvery = 100

/**
 * What the operator can count of the service, by words of ours only: no person, lesson or text is a label. Counters are
 * this process's own, to be added up over all and all schools; the lag is the database's.
 */
export function serviceMetrics(
  store: Pick<Store, 'nextDueAt'>,
  clock: Clock,
  stopped: () => readonly string[] = () => [],
) {
  const registers = [new Registry()] as const
  const [registry] = registers
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: loopLookedAtEvery })
  const count = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter<Label>({ name: `chaperone_${name}_total`, help, labelNames, registers: [...registers] })
  const deliveries = count('deliveries', 'Messages by way and outcome', 'channel', 'outcome')
  const lapses = count('lapses', 'Lapses that began and ended, by safeguard', 'safeguard', 'event')
  new Gauge({
    name: 'chaperone_due_lag_seconds',
    help: 'How long the oldest row that is due has waited; NaN: the database does not say',
    registers: [...registers],
    async collect() {
      const at = await store.nextDueAt().catch(() => undefined)
      this.set(at === undefined ? NaN : Math.max(0, clock.now() - at) / 1000)
    },
  })
  new Gauge({
    name: 'chaperone_platform_stopped',
    help: 'Parts of Microsoft that fail so often that only what protects still goes there',
    registers: [...registers],
    collect() {
      this.set(stopped().length)
    },
  })
  return {
    registry,
    /** The same sender, counted. */
    counted: (messages: Messages): Messages => ({
      async send(channel, ...rest): Promise<Sent> {
        const sent = await messages.send(channel, ...rest)
        deliveries.inc({ channel, outcome: sent.status })
        return sent
      },
    }),
    /** The same store, whose judgements are counted once they are written. */
    watched: (judging: Store): Store => ({
      ...judging,
      async judge(...given) {
        const written = await judging.judge(...given)
        for (const { entry } of written?.entries ?? []) {
          const event = events.get(entry.type)
          if (event && 'key' in entry) lapses.inc({ safeguard: entry.key.split('/')[0] ?? '', event })
        }
        return written
      },
    }),
  }
}
