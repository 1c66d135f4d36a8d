import { describe, expect, test } from '@jest/globals'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { aSchool, testDatabase } from '../../../test/support/database.ts'
import { at } from '../../../test/support/lesson.ts'
import { aDelivery, anIncident, line, withLesson, writing } from '../../../test/support/scheduled.ts'
import { openStore } from './store.ts'

const database = testDatabase()

describe('every row belongs to a school', () => {
  const indexes = `select c.relname as "table", i.indexrelid::regclass::text as name, i.indisunique as is_unique,
      a.attname as first from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where c.relnamespace = 'public'::regnamespace`

  test('and every key and index begins with it', async () => {
    const found = await database.asOwner(indexes)
    expect(found.filter(({ is_unique }) => is_unique).length).toBeGreaterThan(9)
    expect(found.filter(({ first }) => first !== 'school')).toEqual([])
  })

  test('and every table has a primary key', async () => {
    const without = `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not exists (select from pg_index where indrelid = pg_class.oid and indisprimary)`
    expect(await database.asOwner(without)).toEqual([])
    const tables = `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`
    expect((await database.asOwner(tables)).length).toBeGreaterThan(9)
  })
})

describe('no statement of the store', () => {
  const reading = /\b(?:from|join|update|using)\s+(?:only\s+)?(\w+|\$\{sql\.table)/g
  const within = /\bschool = (?:\$\{school\}|\w+\.school)/g
  const sqlText = /sql(?:<[^`]*?>)?`((?:[^`\\]|\\.)*)`/g
  const built =
    /\.(?:selectFrom|updateTable|deleteFrom)\('\w+'\)([^]*?)(?=\n\n|\.(?:selectFrom|updateTable|deleteFrom)\(|$)/g

  /** Statements that read or change a table, or join one, without saying of which school; each table needs that of its own. */
  function acrossSchools(source: string, tables: ReadonlySet<unknown>): string[] {
    const texts = [...source.matchAll(sqlText)].map(([, text = '']) => text)
    const loose = texts.filter(text => {
      const read = [...text.matchAll(reading)].filter(([, name]) => name === '${sql.table' || tables.has(name))
      return read.length > [...text.matchAll(within)].length
    })
    const chains = [...source.matchAll(built)].map(([, chain = '']) => chain)
    return [...loose, ...chains.filter(chain => !/'(?:\w+\.)?school', '=', school/.test(chain))]
  }

  test('reads, changes or joins rows of more than one school', async () => {
    const all = `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`
    const tables = new Set((await database.asOwner(all)).map(({ relname }) => relname))
    const of = (source: string): string[] => acrossSchools(source, tables)
    const exclude = ['**/*.test.ts', 'migrations/**']
    const sources = globSync('**/*.ts', { cwd: import.meta.dirname, exclude })
    expect(sources).toContain('due.ts')
    expect(sources.flatMap(name => of(readFileSync(join(import.meta.dirname, name), 'utf8')))).toEqual([])

    expect(of('sql`select entry from journal where lesson = ${lesson}`')).toHaveLength(1)
    const joined = 'select from journal j join lessons l on l.id = j.lesson'
    expect(of(`sql\`${joined} where j.school = \${school}\``)).toHaveLength(1)
    expect(of(`sql\`${joined} and l.school = j.school where j.school = \${school}\``)).toEqual([])
    expect(of("db.deleteFrom('asks').where('id', '=', id).execute()")).toHaveLength(1)
    expect(of("db.deleteFrom('asks').where('school', '=', school).execute()")).toEqual([])
  })
})

describe('time is the service’s clock', () => {
  const asksTheTime =
    /\bnow\(\)|current_(time|date)|localtime|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday|Date\.now|new Date\(\)|performance\.now|timestamptz/i

  test('and no source of the store asks another', () => {
    const sources = globSync('**/*.ts', { cwd: import.meta.dirname, exclude: ['**/*.test.ts'] })
    expect(sources).toContain('due.ts')
    expect(sources).toContain(join('migrations', '0001-lessons.ts'))
    const asking = sources.filter(name => asksTheTime.test(readFileSync(join(import.meta.dirname, name), 'utf8')))
    expect(asking).toEqual([])
    expect(asksTheTime.test('at bigint default extract(epoch from now())')).toBe(true)
  })

  test('and no column of the database has a default or a type of its own for it', async () => {
    const columns = `select table_name, column_name from information_schema.columns where table_schema = 'public'
      and (column_default is not null or data_type ~ 'time|date|interval')`
    expect(await database.asOwner(columns)).toEqual([])
  })
})

describe('the service', () => {
  const change = {
    'a line of the journal': `update journal set entry = '{}'`,
    'when a line was written': `update journal set recorded_at = 0`,
    'the number of an incident': `update incidents set ordinal = 7`,
    'what an incident says': `update incidents set incident = '{}'`,
    'to whom an ask went': `update asks set ask = '{}'`,
  }
  const remove = ['journal', 'incidents', 'incident_numbers', 'lessons', 'deliveries', 'removals', 'asks'].map(
    table => `delete from ${table}`,
  )
  const escape = [
    'truncate journal',
    'drop table journal',
    'alter table journal rename to gone',
    'create table mine (id text)',
  ]

  test.each([...Object.values(change), ...remove, ...escape])('is refused: %s', async statement => {
    const store = openStore(database.db, aSchool())
    const maths = await withLesson(store)
    const rows = { entries: [line(1)], deliveries: [aDelivery('d')], incidents: [anIncident('i', at('9:00'))] }
    await store.judge(maths, at('9:00'), () => writing(rows))
    await expect(sql.raw(statement).execute(database.db)).rejects.toThrow(/permission denied|must be owner/)
    expect((await store.read(maths))?.journal).toEqual([line(1)])
  })

  test('is no owner of anything, and no superuser', async () => {
    const { rows } = await sql`select current_user as me, rolsuper, rolcreaterole, rolbypassrls
      from pg_roles where rolname = current_user`.execute(database.db)
    expect(rows).toEqual([{ me: 'chaperone_service', rolsuper: false, rolcreaterole: false, rolbypassrls: false }])
  })
})
