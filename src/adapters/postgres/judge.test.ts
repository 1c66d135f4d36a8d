import { describe, expect, test } from '@jest/globals'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { countingStatements } from '../../../test/support/counting.ts'
import { aSchool, testDatabase } from '../../../test/support/database.ts'
import { at } from '../../../test/support/lesson.ts'
import {
  aDelivery,
  anAsk,
  anIncident,
  aRemoval,
  line,
  scheduled,
  withLesson,
  writing,
} from '../../../test/support/scheduled.ts'
import { sealAt } from '../../ledger/gather.ts'
import { lessonId } from '../../lesson/people.ts'
import { raisedMatter, type Raised } from '../../matters/matter.ts'
import { openDatabase } from './database.ts'
import { openStore } from './store.ts'

const database = testDatabase()
const now = at('9:01')
const aStore = () => openStore(database.db, aSchool())

describe('a lesson is judged', () => {
  test('in as few statements as write a new incident and its matter, for whoever must be told waits for them', async () => {
    const counted = countingStatements()
    const store = openStore(database.db.withPlugin(counted), aSchool())
    const maths = await withLesson(store)
    const incident = anIncident('maths/one', now)
    const entry: Raised = {
      ...{
        type: 'MatterRaised',
        origin: 'lesson',
        at: now,
        by: 'chaperone',
        band: 'amber',
        clauses: [],
        lesson: maths,
      },
      ...{ subjects: [], adults: [], unseenBy: [], category: 'invited-only' },
    }
    const matter = { id: 'maths/one', after: 0, entries: [entry], matter: raisedMatter(entry) }
    const due = [{ kind: 'deliver' as const, key: 'one', at: now }]
    counted.asked = 0
    await store.judge(maths, now, () => writing({ entries: [line(1)], incidents: [incident], matters: [matter], due }))
    // Lock, what is new, the incident with its number, and all else together.
    expect(counted.asked).toBe(4)
    expect(await store.dueAt('ledger', 'matters/maths/one')).toBe(sealAt(now))
    expect(await store.dueAt('deliver', 'one')).toBe(now)
    expect(await store.matterEntries('maths/one')).toEqual([entry])
    expect((await store.matterRows(undefined, 9)).map(({ id, band }) => [id, band])).toEqual([['maths/one', 'amber']])
  })

  test('and what is written is what is read, in the order in which it was judged', async () => {
    const store = aStore()
    const maths = await withLesson(store)
    const entries = [line(1, at('9:02')), line(2, at('9:01')), line(3, at('9:02'))]
    expect(await store.judge(maths, now, () => writing({ entries: entries.slice(0, 2) }))).toMatchObject({
      entries: entries.slice(0, 2),
    })
    await store.judge(maths, now, ({ journal, scheduled: lesson }) => {
      expect(journal).toEqual(entries.slice(0, 2))
      expect(lesson).toEqual(scheduled('maths'))
      return writing({ entries: entries.slice(2) })
    })
    expect(await store.read(maths)).toEqual({ scheduled: scheduled('maths'), journal: entries })
  })

  test('by what came since, where the lines before are known, and by all where there are not so many', async () => {
    const store = aStore()
    const maths = await withLesson(store)
    const lines = [line(1), line(2), line(3)]
    await store.judge(maths, now, () => writing({ entries: lines, due: [{ kind: 'look', key: maths, at: 7 }] }))
    await store.saveCall(maths, 'our leg')
    const seen = { scheduled: scheduled('maths'), call: 'our leg', lookAt: 7 }
    expect(await store.readSince(maths, 2)).toEqual({ ...seen, after: 2, journal: [line(3)] })
    expect(await store.readSince(maths, 3)).toEqual({ ...seen, after: 3, journal: [] })
    expect(await store.readSince(maths, 4)).toEqual({ ...seen, after: 0, journal: lines })
    expect(await store.readSince(lessonId('unknown'), 1)).toBeUndefined()
    const judgedBy: unknown[] = []
    for (const known of [3, 9])
      await store.judge(
        maths,
        now,
        ({ after, journal }) => {
          judgedBy.push([after, journal.length])
          return writing({ entries: [line(4)] })
        },
        known,
      )
    expect(judgedBy).toEqual([
      [3, 0],
      [0, 4],
    ])
    expect((await store.read(maths))?.journal).toHaveLength(5)
  })

  test('likewise of the lesson that is on in a chat, where it is the one that was known; else by all', async () => {
    const store = aStore()
    const meeting = { thread: 't' }
    const [first, second] = [scheduled('first', at('9:00'), { meeting }), scheduled('second', at('10:00'), { meeting })]
    for (const lesson of [first, second]) {
      await withLesson(store, lesson)
      await store.judge(lesson.id, now, () => writing({ entries: [line(1), line(2)] }))
    }
    await store.saveCall(second.id, 'our leg')
    const seenIn = async (clock: string, line: number, thread = 't') => {
      const seen = await store.seenIn(thread, at(clock), { lesson: first.id, line })
      return seen && [seen.scheduled.id, seen.after, seen.journal.length, seen.call]
    }
    const asked = [seenIn('9:30', 1), seenIn('9:30', 9), seenIn('10:30', 1), seenIn('9:30', 1, 'another')]
    expect(await Promise.all(asked)).toEqual([
      ['first', 1, 1, undefined],
      ['first', 0, 2, undefined],
      ['second', 0, 2, 'our leg'],
      undefined,
    ])
    expect(await store.seenIn('t', at('9:30'))).toEqual(await store.readSince(first.id, 0))
  })

  test('not where nobody knows it', async () => {
    const store = aStore()
    const judge = () => {
      throw new Error('there is nothing to judge')
    }
    expect(await store.judge(lessonId('unknown'), now, judge)).toBeUndefined()
    expect(await store.read(lessonId('unknown'))).toBeUndefined()
  })

  test('by one at a time: each sees what all before it wrote', async () => {
    const school = aSchool()
    const other = openDatabase(database.connection)
    const stores = [openStore(database.db, school), openStore(other, school)]
    const [first, second] = stores
    if (!first || !second) throw new Error('two stores')
    const maths = await withLesson(first)
    const seen: number[] = []
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        (index % 2 ? first : second).judge(maths, now, ({ journal }) => {
          seen.push(journal.length)
          return writing({ entries: [line(journal.length)] })
        }),
      ),
    )
    await other.destroy()
    expect(seen).toEqual(Array.from({ length: 40 }, (_, index) => index))
    expect((await first.read(maths))?.journal).toEqual(seen.map(number => line(number)))
  })

  test('and another lesson meanwhile', async () => {
    const store = aStore()
    const maths = await withLesson(store)
    const music = await withLesson(store, scheduled('music'))
    const lock = new pg.Client(database.connection)
    await lock.connect()
    await lock.query('begin')
    await lock.query(`select from lessons where id = $1 for update`, [maths])
    const waiting = store.judge(maths, now, () => writing({ entries: [line(1)] }))
    await store.judge(music, now, () => writing({ entries: [line(2)] }))
    expect((await store.read(maths))?.journal).toEqual([])
    await lock.query('commit')
    await lock.end()
    await waiting
    expect((await store.read(maths))?.journal).toEqual([line(1)])
  })

  test('wholly or not at all: a judgement that throws writes nothing', async () => {
    const store = aStore()
    const maths = await withLesson(store)
    const failing = store.judge(maths, now, () => {
      throw new Error('a mistake')
    })
    await expect(failing).rejects.toThrow('a mistake')
    const infinite = store.judge(maths, now, () => writing({ entries: [line(1), line(2, -Infinity)] }))
    await expect(infinite).rejects.toThrow('at is -Infinity, not a number to keep')
    expect((await store.read(maths))?.journal).toEqual([])
  })

  test('wholly or not at all: one that is killed between the journal and the rest writes nothing', async () => {
    const school = aSchool()
    const store = openStore(database.db, school)
    const maths = await withLesson(store)
    const everything = writing({
      entries: [line(1)],
      deliveries: [aDelivery('d')],
      incidents: [anIncident('i', at('9:01'))],
      due: [{ kind: 'deliver', key: 'd', at: now }],
    })
    await store.judge(maths, now, () => writing({ incidents: [anIncident('first', at('9:00'))] }))
    const killer = new pg.Client(database.connection)
    await killer.connect()
    await killer.query('begin')
    await killer.query(`update incident_numbers set last = last where school = '${school}'`)
    const killed = expect(store.judge(maths, now, () => everything)).rejects.toThrow('terminating connection')
    const blocked = `from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    while ((await killer.query(`select pg_terminate_backend(pid) ${blocked}`)).rowCount === 0) await pause(5)
    await killed
    await killer.query('commit')
    await killer.end()
    expect((await store.read(maths))?.journal).toEqual([])
    expect(await store.delivery('d')).toBeUndefined()
    expect(await store.nextDueAt()).toBeUndefined()
    await store.judge(maths, now, () => everything)
    expect((await store.read(maths))?.journal).toEqual([line(1)])
    expect((await store.incidents()).map(({ number }) => number)).toEqual(['2026-0001', '2026-0002'])
  })

  test('and an order that is given a second time is carried out once', async () => {
    const store = aStore()
    const maths = await withLesson(store)
    const orders = {
      deliveries: [aDelivery('d'), aDelivery('d')],
      asks: [anAsk('a')],
      removals: [aRemoval('r')],
      incidents: [anIncident('i', now), anIncident('i', now)],
    }
    await store.judge(maths, now, () => writing(orders))
    await store.saveDelivery('d', { state: 'sent', channel: 'personal', message: 'm' })
    await store.climb('a', 1)
    await store.saveRemoval('r', { state: 'attempted', people: [] })
    await store.saveRecordItem('i', 'item', 'lapse ended', 'incidents')
    await store.judge(maths, now, () => writing(orders))
    expect(await store.delivery('d')).toMatchObject({ state: 'sent' })
    expect(await store.ask('a')).toMatchObject({ rung: 1 })
    expect(await store.removal('r')).toMatchObject({ state: 'attempted' })
    expect(await store.incidents()).toEqual([
      {
        ...anIncident('i', now),
        state: 'lapse ended',
        number: '2026-0001',
        recordItem: 'item',
        recordList: 'incidents',
      },
    ])
  })
})
