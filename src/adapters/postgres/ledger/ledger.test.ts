import { expect, test } from '@jest/globals'
import pg from 'pg'
import { countingStatements } from '../../../../test/support/counting.ts'
import { testDatabase, aSchool } from '../../../../test/support/database.ts'
import { at } from '../../../../test/support/lesson.ts'
import { line, scheduled, withLesson, writing } from '../../../../test/support/scheduled.ts'
import { personId, type LessonId } from '../../../lesson/people.ts'
import { seconds } from '../../../lesson/time.ts'
import { sealRows } from '../../../service/ledger/seal.ts'
import { openDatabase } from '../database.ts'
import { openStore } from '../store.ts'
import { retentionTable } from './retention.ts'

const database = testDatabase()
const now = at('9:00')

test('streams of every source that are sealed at once are read by one statement for each source, and each in its order', async () => {
  const counted = countingStatements()
  const store = openStore(database.db.withPlugin(counted), aSchool())
  const [maths, art] = [await withLesson(store), await withLesson(store, scheduled('art'))]
  const write = (lesson: LessonId, ...lines: number[]) =>
    store.judge(lesson, now, () => writing({ entries: lines.map(each => line(each)) }))
  await write(maths, 1)
  await store.sealRows('journal', maths, sealRows)
  for (let many = 0; many < 3; many += 1) await write(maths, 2 + many)
  await write(art, 1, 2)
  const text = { message: 'm', version: '1', author: undefined, writtenAt: now, text: 'no', fetched: false }
  const kept = { ...text, part: 'marked' as const, deletedAt: undefined }
  await store.keepTexts(art, [kept], now)
  await store.placeHold('lesson/maths', now, personId('okafor'), 'a reason')
  counted.asked = 0
  const sealed = await Promise.all([
    store.sealRows('journal', maths, sealRows),
    store.sealRows('acts', '', sealRows),
    store.sealRows('texts', art, sealRows),
    store.sealRows('journal', art, sealRows),
  ])
  expect(counted.asked).toBe(2 + 3 + 2) // the head; journals, acts, texts; the leaves and the head again
  expect(sealed.map(({ rows }) => rows.map(({ source, stream, seq }) => `${source} ${stream} ${String(seq)}`))).toEqual(
    [
      [2, 3, 4].map(seq => `journal ${maths} ${String(seq)}`),
      ['acts  1'],
      [`texts ${art} 1`],
      [1, 2].map(seq => `journal ${art} ${String(seq)}`),
    ],
  )
  expect(await store.unsealed()).toBe(0)
})

test('twenty streams that wait for the head of the ledger hold up nobody who asks for something else', async () => {
  const school = aSchool()
  const store = openStore(database.db, school)
  const matters = Array.from({ length: 20 }, (_, index) => `matter-${String(index)}`)
  for (const matter of matters) await raise(matter)
  await store.sealRows('acts', '', sealRows)

  const [held, release] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()]
  const holding = database.db.transaction().execute(async transaction => {
    await transaction.selectFrom('ledger_heads').selectAll().where('school', '=', school).forUpdate().execute()
    held.resolve(undefined)
    await release.promise
  })
  await held.promise
  const sealing = matters.map(matter => store.sealRows('matters', matter, sealRows))
  // Eight connections are all that there are: were each waited for by one, this would not be answered.
  expect(await store.dueAt('look', 'nothing')).toBeUndefined()
  release.resolve(undefined)
  await holding
  const sealed = await Promise.all(sealing)
  expect(sealed.map(({ rows, more }) => [rows.length, more])).toEqual(matters.map(() => [1, false]))
  expect(await store.unsealed()).toBe(0)
  const leaves = (await store.leaves(0)).filter(({ source }) => source === 'matters')
  expect(new Set(leaves.map(({ row }) => JSON.stringify(row?.entry))).size).toBe(20)

  async function raise(matter: string) {
    await database.db.insertInto('matters').values({ school, id: matter, raised_at: 0, row: '{}' }).execute()
    const entry = JSON.stringify({ type: 'MatterRaised', category: matter })
    await database.db.insertInto('matter_entries').values({ school, matter, seq: 1, at: 0, entry }).execute()
  }
})

test('what is counted or erased for long holds up nobody who finishes something', async () => {
  const school = aSchool()
  const store = openStore(database.db, school)
  const maths = await withLesson(store)
  await store.judge(maths, now, () => writing({ entries: [line(1)] }))
  await store.sealRows('journal', maths, sealRows)
  await store.act({ type: 'Erased', at: now, by: 'retention', reason: 'x', about: 'y', fields: 0 })
  const [acts, ...others] = (await store.claim(now, seconds(10), 10)).rows
  if (!acts) throw new Error('the acts are not due')
  expect([acts.kind, acts.key, others.length]).toEqual(['ledger', 'acts/', 0])

  const [owner, erasing] = [
    new pg.Client(database.connection),
    openDatabase(database.connection, 'chaperone_retention'),
  ]
  await owner.connect()
  await owner.query('begin; lock table ledger_tombstones in access exclusive mode')
  const counting = retentionTable(erasing, school).count([{ what: 'lesson', lesson: maths }])
  while (!(await waits())) await store.dueAt('look', 'nothing')
  await store.done(acts)
  await owner.query('rollback')
  await owner.end()
  expect(await counting).toMatchObject({ fields: 1 })
  await erasing.destroy()
  expect(await store.dueAt('ledger', 'acts/')).toBeUndefined()

  async function waits(): Promise<boolean> {
    const waiting = "select from pg_locks where not granted and relation = 'ledger_tombstones'::regclass"
    return (await database.asOwner(waiting)).length > 0
  }
})
