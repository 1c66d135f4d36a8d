import { ANSWER_WITHIN_MS, type Delivery, type Undelivered } from './context.ts'
import type { Faults } from './faults.ts'
import type { Clock } from './world.ts'

export type Outbox = {
  queue: (delivery: Delivery) => void
  /** Resolves when nothing that is due is queued or under way. What a fault holds back to a later instant stays. @returns whether anything was */
  settle(): Promise<boolean>
  stop(): void
  readonly undelivered: Undelivered[]
}

type Item = {
  readonly delivery: Delivery
  held: 'by successor' | { readonly until: number } | undefined
  /** When it was first sent, and refused. */
  readonly since?: number
  readonly tries?: number
}
type Lane = { items: Item[]; running: Promise<void> | undefined }

const LOOK_AGAIN_MS = 200 // wall time; only while something is held back
/** A change notification that is not taken is sent again for four hours (change-notifications-delivery-webhooks). */
const SENT_AGAIN_FOR_MS = 4 * 3_600_000
const FIRST_AGAIN_AFTER_MS = 10_000 // no page says; each further wait is twice as long

/** What Microsoft sends to the bot: in order within a lane, lanes side by side; of what is refused, only changes come again. */
export function makeOutbox({ clock, faults }: { clock: Clock; faults: Faults }): Outbox {
  const lanes = new Map<string, Lane>()
  const undelivered: Undelivered[] = []
  let timer: NodeJS.Timeout | undefined

  const isDue = ({ held }: Item): boolean =>
    held === undefined || (held !== 'by successor' && held.until <= clock.now())

  async function run(lane: Lane): Promise<void> {
    for (let item = lane.items.find(isDue); item; item = lane.items.find(isDue)) {
      const position = lane.items.indexOf(item)
      lane.items.splice(position, 1)
      const status = await post(item.delivery)
      if (status === 'no answer' || status >= 300) refused(lane, item, status)
      for (const passed of lane.items.slice(0, position)) if (passed.held === 'by successor') passed.held = undefined
    }
    lane.running = undefined
  }

  function refused(lane: Lane, item: Item, status: Undelivered['status']): void {
    undelivered.push({ delivery: item.delivery, status, at: clock.now() })
    const again = sentAgain(item, clock.now())
    if (!again) return
    lane.items.push(again)
    wakeLater()
  }

  function start(lane: Lane): void {
    lane.running ??= lane.items.some(isDue) ? run(lane) : undefined
  }

  function lookAgain(): void {
    for (const lane of lanes.values()) start(lane)
    if ([...lanes.values()].some(lane => lane.items.some(item => typeof item.held === 'object'))) wakeLater()
  }

  function wakeLater(): void {
    clearTimeout(timer)
    timer = setTimeout(lookAgain, LOOK_AGAIN_MS).unref()
  }

  return {
    undelivered,
    queue(delivery) {
      const how = faults.takeDelivery(delivery)
      if (how === 'lose') return
      const lane = lanes.get(delivery.lane) ?? { items: [], running: undefined }
      lanes.set(delivery.lane, lane)
      const held = how === 'reorder' ? 'by successor' : typeof how === 'object' ? how : undefined
      lane.items.push({ delivery, held })
      if (how === 'repeat') lane.items.push({ delivery, held: undefined })
      if (typeof held === 'object') wakeLater()
      start(lane)
    },
    settle: () => settled(lanes, start),
    stop: () => clearTimeout(timer),
  }
}

async function settled(lanes: ReadonlyMap<string, Lane>, start: (lane: Lane) => void): Promise<boolean> {
  for (let round = 0; ; round += 1) {
    for (const lane of lanes.values()) start(lane)
    const running = [...lanes.values()].flatMap(lane => lane.running ?? [])
    if (running.length > 0) await Promise.all(running)
    else if (!releaseLast(lanes)) return round > 0
  }
}

function sentAgain({ delivery, since, tries = 0 }: Item, now: number): Item | undefined {
  const first = since ?? now
  const until = now + FIRST_AGAIN_AFTER_MS * 2 ** tries
  if (delivery.kind !== 'subscription' || until > first + SENT_AGAIN_FOR_MS) return undefined
  return { delivery, held: { until }, since: first, tries: tries + 1 }
}

// A reordered delivery whose successor never came goes out in the end: it was to be late, not lost.
function releaseLast(lanes: ReadonlyMap<string, Lane>): boolean {
  const waiting = [...lanes.values()].flatMap(lane => lane.items.filter(item => item.held === 'by successor'))
  for (const item of waiting) item.held = undefined
  return waiting.length > 0
}

async function post({ url, body, authorise, vouch }: Delivery): Promise<number | 'no answer'> {
  try {
    const authorization = authorise ? { authorization: `Bearer ${await authorise()}` } : undefined
    const headers = { 'content-type': 'application/json; charset=utf-8', ...authorization }
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS)
    const said = vouch ? { ...(body as object), validationTokens: [await vouch()] } : body
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(said), signal })
    await response.arrayBuffer()
    return response.status
  } catch {
    return 'no answer' // refused, reset or too late: kept in `undelivered`
  }
}
