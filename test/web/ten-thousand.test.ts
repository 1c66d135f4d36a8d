/** A school of ten years: ten thousand matters, and ten thousand entries of a register. */
import { expect, test } from '@jest/globals'
import { matterPage, type MatterRow } from '../../src/web/api/console.ts'
import { charts } from '../../src/web/api/charts.ts'
import { registerPage } from '../../src/web/api/registers.ts'
import { searchFound } from '../../src/web/api/search.ts'
import { cast } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool } from '../support/school.ts'

const database = testDatabase()
const { okafor, devi, ben, hall } = cast
const many = 10_000

/**
 * Far above what it takes on an idle machine (docs/screens.md has the figures), for others work beside a test; and far below what
 * reading all of it row by row would take.
 */
const soon = 2_000

test('of ten thousand matters and entries every page comes soon, each is on one page, and whoever has none is told so soon', async () => {
  const { running, tenant } = await openSchool(database)
  const { service } = running
  const school = service.policy.school.urn
  const now = service.clock.now()
  await database.asOwner(`
    insert into matters (school, id, raised_at, row)
    select '${school}', 'm' || n, ${now} - n * 60000, jsonb_build_object(
      'id', 'm' || n, 'origin', 'report', 'raisedAt', ${now} - n * 60000, 'raisedBy', '${hall}', 'clauses', '["V19"]'::jsonb,
      'category', 'Behaviour', 'band', 'amber', 'state', case when n % 3 = 0 then 'closed' else 'raised' end,
      'subjects', case when n % 100 = 0 then '["${ben}"]'::jsonb else '[]'::jsonb end,
      'adults', '[]'::jsonb, 'unseenBy', '[]'::jsonb, 'opened', '[]'::jsonb, 'signedOff', '[]'::jsonb, 'openTasks', 0)
    from generate_series(1, ${many}) n`)
  await database.asOwner(`
    insert into registers (school, kind, id, entry, added_at, added_by)
    select '${school}', 'training', 'e' || n,
      jsonb_build_object('person', '${hall}', 'course', 'Level ' || n, 'until', '2027-01-01'), ${now} - n, '${okafor}'
    from generate_series(1, ${many}) n`)
  const tokens = new Map([okafor, devi].map(user => [user, tenant.userToken(user)]))
  const ask = async (user: string, path: string, body?: unknown): Promise<unknown> => {
    const began = performance.now()
    const answer = await fetch(`http://127.0.0.1:${String(running.port)}/api/v1/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${(await tokens.get(user)) ?? ''}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const read: unknown = await answer.json()
    took.set(`${path.split('?')[0] ?? ''} ${String(took.size)}`, Math.round(performance.now() - began))
    return read
  }
  const took = new Map<string, number>()

  const seen: MatterRow[] = []
  let after: string | null = ''
  for (let page = 0; page < 20 && after !== null; page += 1) {
    const read: ReturnType<typeof matterPage.parse> = matterPage.parse(
      await ask(okafor, `matters?open=true&after=${after}`),
    )
    seen.push(...read.matters)
    after = read.next
  }
  expect([seen.length, new Set(seen.map(({ id }) => id)).size]).toEqual([1000, 1000])
  const deep = Buffer.from(`${String(now - 9_980 * 60_000)} m9980`).toString('base64url')
  expect(matterPage.parse(await ask(okafor, `matters?after=${deep}`))).toMatchObject({
    matters: { length: 20 },
    next: null,
  })
  expect(matterPage.parse(await ask(devi, 'matters'))).toEqual({ matters: [], next: null })
  const found = searchFound.parse(await ask(okafor, 'search', { text: 'walsh' }))
  expect(found.matters).toHaveLength(20)
  expect(searchFound.parse(await ask(okafor, 'search', { text: 'nothing like it' })).matters).toEqual([])
  expect(charts.parse(await ask(okafor, 'charts')).weeks.reduce((sum, { amber }) => sum + amber, 0)).toBe(many)
  expect(registerPage.parse(await ask(okafor, 'registers/training')).entries).toHaveLength(50)
  expect([...took].filter(([, time]) => time > soon)).toEqual([])
  if (process.env['FIGURES']) process.stdout.write(`${JSON.stringify([...took])}\n`)
})
