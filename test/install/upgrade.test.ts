import { describe, expect, test } from '@jest/globals'
import { migrate } from '../../src/adapters/postgres/database.ts'
import { testDatabase } from '../support/database.ts'

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
})
