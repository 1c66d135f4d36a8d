import { expect, test } from '@jest/globals'
import { tenThousand, tenYears } from '../../bench/support/ten-thousand.ts'
import { matterPage, type MatterRow } from '../../src/web/api/console.ts'
import { charts } from '../../src/web/api/charts.ts'
import { registerPage } from '../../src/web/api/registers.ts'
import { searchFound } from '../../src/web/api/search.ts'
import { cast } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool } from '../support/school.ts'

const database = testDatabase()
const { okafor, devi } = cast

test('of ten thousand matters and entries each is on one page, and whoever has none is told so', async () => {
  const { running, tenant } = await openSchool(database)
  const { service } = running
  const school = service.policy.school.urn
  const now = service.clock.now()
  for (const rows of tenYears(school, now)) await database.asOwner(rows)
  const tokens = new Map([okafor, devi].map(user => [user, tenant.userToken(user)]))
  const ask = async (user: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${String(running.port)}/api/v1/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${(await tokens.get(user)) ?? ''}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return answer.json()
  }

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
  expect(charts.parse(await ask(okafor, 'charts')).weeks.reduce((sum, { amber }) => sum + amber, 0)).toBe(tenThousand)
  expect(registerPage.parse(await ask(okafor, 'registers/training')).entries).toHaveLength(50)
})
