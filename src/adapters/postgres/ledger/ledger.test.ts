import { expect, test } from '@jest/globals'
import { testDatabase, aSchool } from '../../../../test/support/database.ts'
import { sealRows } from '../../../service/ledger/seal.ts'
import { openStore } from '../store.ts'

const database = testDatabase()

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
