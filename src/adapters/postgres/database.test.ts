import { describe, expect, test } from '@jest/globals'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { sql } from 'kysely'
import { setTimeout as pause } from 'node:timers/promises'
import { aSchool, testDatabase } from '../../../test/support/database.ts'
import { at } from '../../../test/support/lesson.ts'
import { line, withLesson, writing } from '../../../test/support/scheduled.ts'
import { migrate, openDatabase } from './database.ts'
import { DatabaseFailure } from './failure.ts'
import { openStore } from './store.ts'
import { inTransaction } from './transaction.ts'

const database = testDatabase()
const endOthers = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`

describe('the database', () => {
  test('is migrated as often as one likes, and by many at once', async () => {
    await Promise.all([1, 2, 3].map(() => migrate(database.connection)))
    const ran = await database.asOwner('select name from migration.kysely_migration order by name')
    const written = readdirSync(join(import.meta.dirname, 'migrations')).sort()
    expect(ran).toEqual(written.map(file => ({ name: basename(file, '.ts') })))
  })

  test('that was never migrated says so', async () => {
    const db = openDatabase({ ...database.connection, database: 'template1' })
    await expect(openStore(db, 'school').nextDueAt()).rejects.toThrow(/relation "due" does not exist/)
    await db.destroy()
  })

  test('that is not there rejects with the reason', async () => {
    const db = openDatabase({ ...database.connection, host: '/nowhere' })
    const asked = openStore(db, 'school').nextDueAt()
    await expect(asked).rejects.toThrow(DatabaseFailure)
    await expect(asked).rejects.toThrow(/cannot be reached: .*ENOENT/)
    await db.destroy()
    const missing = migrate({ ...database.connection, database: 'missing' })
    await expect(missing).rejects.toThrow(/cannot be reached: database "missing" does not exist/)
  })

  test('is entered as the service whatever options its URL has', async () => {
    const { host, database: name, user } = database.connection
    const url = `postgresql://${user}@/${name}?host=${encodeURIComponent(host)}&options=-c%20role%3D${user}`
    const db = openDatabase({ url })
    expect((await sql`select current_user as me`.execute(db)).rows).toEqual([{ me: 'chaperone_service' }])
    await db.destroy()
  })

  test('reads bigint as a number', async () => {
    expect((await sql`select 1790000000000::bigint as at`.execute(database.db)).rows).toEqual([
      { at: 1_790_000_000_000 },
    ])
  })
})

describe('the plan of a statement', () => {
  const kept = sql<{ statement: string }>`select statement, count(*) from pg_prepared_statements group by 1`

  test('is kept on a connection that asks it often, and goes on where a column is added meanwhile', async () => {
    await database.db.connection().execute(async one => {
      const store = openStore(one, aSchool())
      for (let asked = 0; asked < 12; asked += 1) {
        if (asked === 8) await database.asOwner('alter table due add column of_tomorrow text')
        await store.schedule({ kind: 'watch', key: 'maths', at: asked })
        expect((await store.claim(asked, 1, 1)).rows).toMatchObject([{ key: 'maths', at: asked }])
        await sql`select * from due limit 1`.execute(one)
      }
      const statements = (await kept.execute(one)).rows.map(({ statement }) => statement)
      expect(statements.some(text => text.includes('skip locked'))).toBe(true)
      expect(statements.filter(text => text.includes('*'))).toEqual([])
    })
    await database.asOwner('alter table due drop column of_tomorrow')
  })

  test('is made once for any values, and of a long list only what is due is read', async () => {
    const school = aSchool()
    const maths = await withLesson(openStore(database.db, school))
    const due = Array.from({ length: 20_000 }, (_, key) => ({ kind: 'watch' as const, key: String(key), at: key }))
    await openStore(database.db, school).schedule(...due)
    await database.asOwner('analyze due')
    await database.db.transaction().execute(async one => {
      const store = openStore(one, school)
      const counted = async () => {
        const { rows } = await sql<{ madeAnew: number; read: number }>`
          select (select coalesce(sum(custom_plans), 0)::int from pg_prepared_statements) as "madeAnew",
            (select (seq_tup_read + idx_tup_fetch)::int from pg_stat_xact_user_tables where relname = 'due') as "read"`.execute(
          one,
        )
        return rows[0]
      }
      const before = await counted()
      for (let asked = 0; asked < 20; asked += 1) {
        expect((await store.claim(asked, 1, 1)).rows).toHaveLength(1)
        expect(await store.readSince(maths, 0)).toBeDefined()
      }
      const after = await counted()
      expect(after?.madeAnew).toBe(before?.madeAnew)
      expect((after?.read ?? NaN) - (before?.read ?? NaN)).toBeLessThan(20 * 10)
    })
  })

  test('is kept of a hundred statements, and of none that is asked now and then', async () => {
    await database.db.connection().execute(async one => {
      const before = (await kept.execute(one)).rows.length
      const ask = async (count: number, times: number) => {
        for (let number = 0; number < count; number += 1)
          for (let asked = 0; asked < times; asked += 1)
            await sql.raw(`select ${number} as "${times} times"`).execute(one)
      }
      await ask(600, 4)
      expect((await kept.execute(one)).rows).toHaveLength(before)
      await ask(120, 5)
      expect((await kept.execute(one)).rows).toHaveLength(100)
    })
  })
})

describe('a connection that is lost', () => {
  test('while nobody uses it is replaced', async () => {
    const store = openStore(database.db, aSchool())
    await store.schedule({ kind: 'watch', key: 'maths', at: 1 })
    await database.asOwner(endOthers)
    await pause(50)
    expect(await store.nextDueAt()).toBe(1)
  })

  test('in the middle of a transaction rejects with the reason, and leaves nothing behind', async () => {
    const store = openStore(database.db, aSchool())
    const maths = await withLesson(store)
    const lost = store.judge(maths, at('9:00'), () => writing({ entries: [line(1)] }))
    await lost
    const middle = inTransaction(database.db, async transaction => {
      await sql`update lessons set scheduled = scheduled`.execute(transaction)
      await database.asOwner(endOthers)
      await pause(50) // idle in its transaction: nobody is asking when the news comes
      await sql`select 1`.execute(transaction)
    })
    await expect(middle).rejects.toThrow(/connection/i)
    expect((await store.read(maths))?.journal).toEqual([line(1)])
  })
})

describe('a transaction that PostgreSQL undoes', () => {
  const failing = (code: string) => sql.raw(`do $$ begin raise exception 'undone' using errcode = '${code}'; end $$`)

  test.each([
    ['40001', 3],
    ['40P01', 3],
    ['23505', 1],
  ])('with %s is tried %d times', async (code, times) => {
    let tried = 0
    const work = inTransaction(database.db, async transaction => {
      tried++
      await failing(code).execute(transaction)
    })
    await expect(work).rejects.toThrow('undone')
    expect(tried).toBe(times)
  })

  test('once succeeds the second time', async () => {
    let tried = 0
    const work = inTransaction(database.db, async transaction => {
      if (++tried === 1) await failing('40P01').execute(transaction)
      return 'written'
    })
    expect(await work).toBe('written')
  })
})
