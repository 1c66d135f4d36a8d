import { describe, expect, test } from '@jest/globals'
import { globSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { sql } from 'kysely'
import { migrate, migrationNames, migrations } from '../../src/adapters/postgres/database.ts'
import { openStore } from '../../src/adapters/postgres/store.ts'
import { aSchool, testDatabase } from '../support/database.ts'

const database = testDatabase()

describe('a rolling upgrade', () => {
  test('an old version that starts again after the new one migrated still starts, and changes nothing', async () => {
    const ran = () => database.asOwner('select name from migration.kysely_migration order by name')
    const before = await ran()
    await database.asOwner(
      `insert into migration.kysely_migration (name, timestamp) values ('9999-later', '2026-11-25T19:00:00.000Z')`,
    )
    await migrate(database.connection)
    expect(await ran()).toEqual([...before, { name: '9999-later' }])
    await database.asOwner(`delete from migration.kysely_migration where name = '9999-later'`)
  })

  test('a migration of a lower number that landed later is still run', async () => {
    await database.asOwner(
      `insert into migration.kysely_migration (name, timestamp) values ('0000-earlier', '2026-11-25T19:00:00.000Z')`,
    )
    await expect(migrate(database.connection)).resolves.toBeUndefined()
    await database.asOwner(`delete from migration.kysely_migration where name = '0000-earlier'`)
  })

  test('that needs a table which somebody reads for long waits for it, and lets those pass who judge lessons', async () => {
    const store = openStore(database.db, aSchool())
    await store.schedule({ kind: 'watch', key: 'maths', at: 1 })
    const backup = new pg.Client(database.connection)
    await backup.connect()
    await backup.query('begin; lock table due in access share mode')
    const statement = sql`alter table due add column later text`
    const later = { up: (db: typeof database.db) => statement.execute(db).then(() => undefined) }
    const upgraded = migrate(database.connection, { ...migrations, '9999-later': later })
    while (!(await isQueuing())) await Promise.resolve()
    expect(await store.nextDueAt()).toBe(1)
    await backup.query('commit')
    await backup.end()
    await upgraded
    expect(await store.nextDueAt()).toBe(1)
    await database.asOwner(`alter table due drop column later`)
    await database.asOwner(`delete from migration.kysely_migration where name = '9999-later'`)
  })
})

/** The migration waits for the table, and whoever comes after it waits as well. */
async function isQueuing(): Promise<boolean> {
  const waiting = `select from pg_locks where relation = 'due'::regclass and not granted`
  return (await database.asOwner(waiting)).length > 0
}

/** What an older version that is still at work would stumble over, in SQL as our migrations write it. */
const breaking =
  /\bdrop (table|column|constraint|index|view|not)\b|\brename\b|\balter column \w+ (type|set not null)|\badd column (?:if not exists )?\w+ [^,;`]*\bnot null\b|\brevoke\b|\b(create unique index|add constraint)\b/i

describe('a migration', () => {
  /** These ran before anything was installed anywhere. */
  const first = migrationNames.filter(name => name <= '0016-erasure-reaches')
  const texts = globSync('src/adapters/postgres/migrations/*.ts')
    .filter(file => !first.some(name => file.endsWith(`/${name}.ts`)))
    .map(file => ({ file, text: readFileSync(file, 'utf8') }))

  test('only adds what an older version beside it does not need to know', () => {
    expect(first).toHaveLength(14)
    expect(texts.filter(({ text }) => breaking.test(text)).map(({ file }) => file)).toEqual([])
  })

  test.each([
    'drop table holds',
    'alter table due drop column attempts',
    'alter table due rename column at to "when"',
    'alter table due alter column at type text',
    'alter table chat_texts alter column seq set not null',
    'alter table due add column later text not null',
    'create unique index due_once on due (school, at)',
    'revoke insert on due from chaperone_service',
  ])('the twin is found: %s', statement => {
    expect(breaking.test(statement)).toBe(true)
  })

  test.each(['alter table due add column later text', 'create table later (school text, at bigint not null)'])(
    'and this may be: %s',
    statement => {
      expect(breaking.test(statement)).toBe(false)
    },
  )
})
