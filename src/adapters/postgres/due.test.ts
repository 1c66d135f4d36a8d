import { describe, expect, test } from '@jest/globals'
import { aSchool, testDatabase } from '../../../test/support/database.ts'
import { at } from '../../../test/support/lesson.ts'
import { countingStatements } from '../../../test/support/counting.ts'
import { withLesson, writing } from '../../../test/support/scheduled.ts'
import { minutes, seconds } from '../../lesson/time.ts'
import type { Due, Scheduled, Store } from '../../service/needs.ts'
import { openStore } from './store.ts'

const database = testDatabase()
const now = at('9:00')
const lease = seconds(10)
const aStore = () => openStore(database.db, aSchool())
const watch = (when: number, key = 'maths'): Scheduled => ({ kind: 'watch', key, at: when })

/** Takes the one row that is due. */
async function take(store: Store, when = now): Promise<Due> {
  const [row, ...others] = (await store.claim(when, lease, 10)).rows
  if (!row || others.length) throw new Error(`one row was due, not ${others.length + (row ? 1 : 0)}`)
  return row
}

describe('what is due', () => {
  test('is taken oldest first, no more than asked for, and not before its time', async () => {
    const store = aStore()
    for (const [key, when] of Object.entries({ b: now - 1, c: now, a: now - 2, later: now + 1 }))
      await store.schedule(watch(when, key))
    expect((await store.claim(now, lease, 2)).rows.map(({ key }) => key)).toEqual(['a', 'b'])
    expect((await store.claim(now, lease, 2)).rows.map(({ key }) => key)).toEqual(['c'])
    expect(await store.claim(now, lease, 2)).toEqual({ rows: [], next: now + 1 })
    expect(await store.nextDueAt()).toBe(now + 1)
  })

  test('says what comes next, of the kinds that were asked for', async () => {
    const store = aStore()
    await store.schedule(watch(now))
    expect(await store.claim(now, lease, 2)).toMatchObject({ rows: [{ key: 'maths' }], next: undefined })
    await store.schedule({ kind: 'ready', key: 'maths', at: now + 1 })
    await store.schedule({ kind: 'deliver', key: 'a word', at: now + 5 })
    expect(await store.claim(now, lease, 2)).toEqual({ rows: [], next: now + 1 })
    expect(await store.claim(now, lease, 2, ['deliver'])).toEqual({ rows: [], next: now + 5 })
    expect(await store.claim(now + 5, lease, 2, ['deliver'])).toMatchObject({ rows: [{ key: 'a word' }] })
  })

  test('goes to one of those who ask at once', async () => {
    const store = aStore()
    await Promise.all(Array.from({ length: 30 }, (_, key) => store.schedule(watch(now, String(key)))))
    const taken = (await Promise.all(Array.from({ length: 12 }, () => store.claim(now, lease, 5))))
      .flatMap(({ rows }) => rows)
      .map(({ key }) => key)
    const rest = (await store.claim(now, lease, 100)).rows.map(({ key }) => key)
    expect([...taken, ...rest].sort()).toEqual(Array.from({ length: 30 }, (_, key) => String(key)).sort())
  })

  test('is another school’s own business', async () => {
    const [one, other] = [aStore(), aStore()]
    await one.schedule(watch(now))
    expect((await other.claim(now, lease, 10)).rows).toEqual([])
    expect(await other.nextDueAt()).toBeUndefined()
  })

  test('is gone when it is done', async () => {
    const store = aStore()
    await store.schedule(watch(now))
    await store.done(await take(store))
    expect(await store.nextDueAt()).toBeUndefined()
  })

  test('keeps the earlier of two instants, in whatever order they come', async () => {
    const store = aStore()
    for (const when of [now + 5, now + 2, now + 9]) await store.schedule(watch(when))
    expect(await store.nextDueAt()).toBe(now + 2)
    await store.schedule({ kind: 'look', key: 'maths', at: now + 1.5 })
    await store.schedule({ kind: 'look', key: 'maths', at: now + 3 })
    expect((await store.claim(now + 2, lease, 10)).rows).toMatchObject([
      { kind: 'watch', at: now + 2 },
      { kind: 'look', at: now + 2 },
    ])
  })

  test('is looked at anew by the newest judgement, earlier or later', async () => {
    const store = aStore()
    const maths = await withLesson(store)
    const judged = (...instants: number[]) =>
      store.judge(maths, now, () => writing({ due: instants.map(when => ({ kind: 'look', key: maths, at: when })) }))
    await judged(now + 5)
    await judged(now + 9)
    expect(await store.nextDueAt()).toBe(now + 9)
    await judged(now + 4, now + 3)
    expect(await store.nextDueAt()).toBe(now + 3)
  })
})

test('rows that are finished at once become each what it would alone, by three statements', async () => {
  const counted = countingStatements()
  const store = openStore(database.db.withPlugin(counted), aSchool())
  const keys = ['done', 'nudged', 'again', 'soon', 'lost', 'lost, done']
  await store.schedule(...keys.map(key => watch(now, key)))
  const taken = new Map((await store.claim(now, lease, 10)).rows.map(row => [row.key, row]))
  const row = (key: string, of = taken): Due => of.get(key) ?? fail(`${key} was not taken`)
  const dead = new Map(taken)
  for (const each of (await store.claim(now + lease, lease, 10)).rows) taken.set(each.key, each)
  await store.schedule(watch(now + 5, 'nudged'), watch(now + 7, 'soon'))
  counted.asked = 0
  const finished = await Promise.all([
    store.takeTurns(row('soon'), now + 60),
    store.done(row('done')),
    store.takeTurns(row('again'), now + 60),
    store.done(row('nudged')),
    store.takeTurns(row('lost', dead), now + 60),
    store.done(row('lost, done', dead)),
  ])
  expect(finished).toEqual([now + 7, undefined, now + 60, now + 5, now + 60, undefined])
  expect(counted.asked).toBe(3)
  const at = await Promise.all(keys.map(key => store.dueAt('watch', key)))
  expect(at).toEqual([undefined, now + 5, now + 60, now + 7, now + 60, undefined])
  expect(
    (await store.claim(now + 60, lease, 10)).rows.map(({ key, attempts }) => `${key} ${String(attempts)}`),
  ).toEqual(
    ['nudged 1', 'soon 1', 'again 1'], // what was lost is in other hands
  )
})

const fail = (why: string): never => {
  throw new Error(why)
}

describe('a worker that died', () => {
  test('has its row until the end of the lease, and no longer', async () => {
    const store = aStore()
    await store.schedule(watch(now))
    expect(await take(store)).toMatchObject({ at: now, attempts: 1 })
    expect(await store.nextDueAt()).toBe(now + lease)
    expect((await store.claim(now + lease - 1, lease, 10)).rows).toEqual([])
    expect(await take(store, now + lease)).toMatchObject({ attempts: 2 })
  })

  test('and comes back late ends nobody else’s work', async () => {
    const store = aStore()
    await store.schedule(watch(now))
    const late = await take(store)
    const current = await take(store, now + lease)
    await store.done(late)
    await store.postpone(late, now, 'late')
    expect((await store.claim(now + lease, lease, 10)).rows).toEqual([])
    await store.done(current)
    await store.schedule(watch(now))
    const newest = await take(store)
    expect(newest).toMatchObject({ at: now, attempts: 1 })
    await store.done(late)
    await store.done(current)
    expect(await store.nextDueAt()).toBe(now + lease)
    await store.done(newest)
    expect(await store.nextDueAt()).toBeUndefined()
  })

  test('leaves what it was nudged about meanwhile', async () => {
    const store = aStore()
    await store.schedule(watch(now))
    await take(store)
    await store.schedule(watch(now + minutes(1)))
    const next = await take(store, now + lease)
    await store.done(next)
    expect(await store.nextDueAt()).toBe(now + minutes(1))
  })
})

describe('a nudge while the row is worked on', () => {
  test.each([
    ['earlier than it was due', now - 5],
    ['at the very instant', now],
    ['later than it was due', now + 3],
  ])('%s is not lost when the work is done', async (_, when) => {
    const store = aStore()
    await store.schedule(watch(now))
    const row = await take(store)
    await store.schedule(watch(when))
    expect((await store.claim(now + 5, lease, 10)).rows).toEqual([])
    await store.done(row)
    expect(await store.nextDueAt()).toBe(when)
    expect(await take(store, now + 5)).toMatchObject({ at: when, attempts: 1 })
  })

  test('takes its next turn anew, at once where it was nudged, and also where another had it since', async () => {
    const store = aStore()
    await store.schedule(watch(now))
    await store.takeTurns(await take(store), now + 30.25)
    expect(await store.nextDueAt()).toBe(now + 31)
    const second = await take(store, now + 31)
    expect(second.attempts).toBe(1)
    await store.schedule(watch(now + 32))
    await store.takeTurns(second, now + 60)
    expect(await store.nextDueAt()).toBe(now + 32)
    const late = await take(store, now + 32)
    await store.done(await take(store, now + 33 + lease))
    await store.takeTurns(late, now + minutes(1))
    expect(await store.nextDueAt()).toBe(now + minutes(1))
  })

  test('is not lost when the work is put off, and the earlier instant stands', async () => {
    const store = aStore()
    await store.schedule(watch(now))
    await store.postpone(await take(store), now + minutes(1), 'not yet')
    expect(await store.nextDueAt()).toBe(now + minutes(1))
    const row = await take(store, now + minutes(1))
    expect(row).toMatchObject({ attempts: 2 })
    await store.schedule(watch(now + minutes(2)))
    await store.postpone(row, now + minutes(5) + 0.25, 'not yet')
    expect(await store.nextDueAt()).toBe(now + minutes(2))
    expect(await take(store, now + minutes(2))).toMatchObject({ attempts: 3 })
  })

  test('by a judgement replaces the look that it was nudged about before', async () => {
    const store = aStore()
    const maths = await withLesson(store)
    const look = (when: number) => writing({ due: [{ kind: 'look', key: maths, at: when }] })
    await store.judge(maths, now, () => look(now))
    const row = await take(store)
    await store.judge(maths, now, () => look(now + 3))
    await store.judge(maths, now, () => look(now + 8))
    await store.done(row)
    expect(await store.nextDueAt()).toBe(now + 8)
  })
})
