import { setImmediate as nextTurn } from 'node:timers/promises'
import { seconds, type Instant } from '../lesson/time.ts'
import { alarm } from './alarm.ts'
import { backoff } from './backoff.ts'
import { adHoc } from './due/ad-hoc.ts'
import { calendar } from './due/calendar.ts'
import { climb } from './due/climb.ts'
import { deliver } from './due/deliver.ts'
import { look } from './due/look.ts'
import { people } from './due/people.ts'
import { ready } from './due/ready.ts'
import { reconcile } from './due/reconcile.ts'
import { record } from './due/record.ts'
import { registers } from './due/registers.ts'
import { register } from './due/register.ts'
import { remove } from './due/remove.ts'
import { sweep } from './due/sweep.ts'
import { tidy } from './due/tidy.ts'
import { timetable } from './due/timetable.ts'
import { watch } from './due/watch.ts'
import { faultName } from './fault-name.ts'
import { hands } from './hands.ts'
import type { Due, DueKind, SetTimer } from './needs.ts'
import type { Service } from './service.ts'
import { checkpoint, witness } from './ledger/checkpoint.ts'
import { digest } from './digests/digest.ts'
import { remindOfRecord } from './lesson-record/remind.ts'
import { reconcileRecord } from './record/reconcile.ts'
import { platform } from './platform/tell.ts'
import { noticePlatform } from './platform/stopped.ts'
import { policy } from './policy/adopt.ts'
import { keepUp } from './policy/keep-up.ts'
import { noticeSecrets } from './secrets/notice.ts'
import { secret } from './secrets/tell.ts'
import { retain } from './retention/job.ts'
import { seal } from './ledger/seal.ts'
import { catchUp } from './sight/catch-up.ts'
import { renew } from './subscriptions/renew.ts'

/** What became of a row: finished; its next turn, as ever; or the same again at an instant, with the reason for the operator. */
export type Result = 'done' | { readonly next: Instant } | { readonly again: Instant; readonly reason: string }
export type Handler = (service: Service, due: Due) => Promise<Result>

const handlers: Readonly<Record<DueKind, Handler>> = {
  timetable,
  calendar,
  register,
  'ad-hoc': adHoc,
  ready,
  watch,
  look,
  registers,
  deliver,
  reconcile,
  remove,
  climb,
  record,
  'lesson-record': remindOfRecord,
  digest,
  tidy,
  subscribe: renew,
  'catch-up': catchUp,
  sweep,
  ledger: seal,
  checkpoint,
  witness,
  'reconcile-record': reconcileRecord,
  retain,
  policy,
  platform,
  secret,
  people,
}

/** A dead process's rows are free again after this. */
const lease = seconds(10)

/** A kind that only a newer version knows fails as any other: it waits, and the newer one does it. */
const attempt: Handler = async (service, row) => handlers[row.kind](service, row)

/** Works on one row. What comes of it is written down by the newest lease, which may not be the one that it began with. */
async function begin(service: Service, row: Due): Promise<(latest: Due) => Promise<Instant | undefined>> {
  const result = await attempt(service, row).catch((error: unknown) => failed(service, row, error))
  return latest =>
    finish(service, latest, result).catch((error: unknown) => {
      // Its lease runs out, and it is worked on anew: nothing is done twice that matters.
      service.log('error', 'due not written', { kind: row.kind, key: row.key, reason: faultName(error) })
      return undefined
    })
}

async function finish({ store, log }: Service, row: Due, result: Result): Promise<Instant | undefined> {
  if (result === 'done') return store.done(row)
  if ('next' in result) return store.takeTurns(row, result.next)
  log('info', 'due again', { kind: row.kind, key: row.key, at: result.again, reason: result.reason })
  return store.postpone(row, result.again, result.reason)
}

/** An unexpected error is tried again ever more slowly. */
function failed(service: Service, row: Due, error: unknown): Result {
  const reason = faultName(error)
  service.log('error', 'due failed', { kind: row.kind, key: row.key, attempts: row.attempts, reason })
  return { again: service.clock.now() + backoff(row.attempts), reason }
}

/** Three turns of Node's loop: what nudges in a burst is asked for once, and at five hundred events a second half as often. */
async function aMoment(): Promise<void> {
  for (let turns = 0; turns < 3; turns += 1) await nextTurn()
}

export type Loop = {
  nudge(): void
  /** Resolves when nothing that was due is being worked on any more. @returns whether anything was */
  settled(): Promise<boolean>
  stop(): Promise<void>
}

/** What this process alone can notice. Where it cannot, what is due is still done, and the next turn looks again. */
function atEachTurn(service: Service): () => Promise<void> {
  const looks = [
    ['policy not looked at', keepUp(service)],
    ['platform not looked at', noticePlatform(service)],
    ['secrets not looked at', noticeSecrets(service)],
  ] as const
  return async () => {
    for (const [failure, look] of looks)
      await look().catch((error: unknown) => {
        service.log('error', failure, { reason: faultName(error) })
      })
  }
}

/** What others put on the list is found within this. */
const pollEvery = seconds(5)

/** Works on whatever is due, oldest first, and again whenever somebody nudges. `setTimer` is the service's only sleep. */
export function startLoop(service: Service, setTimer: SetTimer): Loop {
  let stopped = false
  let running: Promise<void> | undefined
  /** Somebody nudged since we last asked. */
  let isNudged = false
  const now = (): Instant => service.clock.now()

  const inHand = hands({
    claim: (limit, kinds) => service.store.claim(now(), lease, limit, kinds),
    begin: row => begin(service, row),
    freed: at => {
      if (at !== undefined && at <= now()) nudge()
      else if (at !== undefined && !stopped) wake.by(at)
    },
  })
  const look = atEachTurn(service)
  const turn = async (): Promise<void> => {
    await look()
    await aMoment()
    isNudged = false
    wake.wind(now() + pollEvery)
    const { isMore, next = Infinity } = await inHand.take()
    if (isMore) nudge()
    else if (!stopped) wake.by(next)
  }
  const nudge = (): void => {
    if (stopped) return
    isNudged = true
    if (running) return
    wake.off()
    running = turn()
      .catch((error: unknown) => {
        service.log('error', 'loop failed', { reason: faultName(error) })
        wake.by(now() + seconds(1))
      })
      .finally(() => {
        running = undefined
        if (isNudged) nudge()
      })
  }
  const wake = alarm(service, setTimer, nudge)
  nudge()
  return {
    nudge,
    async settled() {
      if (!running && inHand.isEmpty()) return false
      do {
        await running
        await inHand.emptied()
      } while (running || !inHand.isEmpty())
      return true
    },
    async stop() {
      stopped = true
      wake.off()
      await running
      await inHand.emptied()
    },
  }
}
