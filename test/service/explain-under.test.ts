import { expect, test } from '@jest/globals'
import { explainUnder, shown } from '../../src/cli/explain.ts'
import { minutes } from '../../src/lesson/time.ts'
import type { Policy } from '../../src/policy/policy.ts'
import { cast } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool } from '../support/school.ts'

const database = testDatabase()
const { hall, ana, ben } = cast

test('a lesson that has been is judged by a changed policy, and only what would have been different is said', async () => {
  const { running, tenant, meeting, pass, clock } = await openSchool(database)
  const { store, policy, rules } = running.service
  for (const who of [hall, ana, ben]) tenant.people.join(meeting, who)
  await pass(minutes(1))
  tenant.people.leave(meeting, ben)
  await pass(minutes(9))
  const [lesson] = await store.lessons(0, Number.MAX_SAFE_INTEGER)
  const id = lesson?.id ?? ''
  const under = async (changed: Policy) =>
    [...shown(await explainUnder(store, id, { rules, policy: changed, now: clock.at }), false)].map(line =>
      line.slice(26),
    )
  const underWith = (of: Policy['safeguards'], change: Partial<Policy> = {}) =>
    under({ ...policy, ...change, safeguards: of })

  expect(await under(policy)).toEqual([])
  expect(await underWith({ 'lone-pupil': { after: { hold: minutes(2) } } })).toEqual([
    'later    lone-pupil/lesson: hold: tell class, tell staff, hold, 60 s later',
  ])
  const watched = await underWith({ 'lone-pupil': { mode: 'watch', after: {} } })
  expect(watched).toContainEqual(expect.stringMatching(/^other .*lone-pupil.*hold: nothing instead of .*hold/))
  expect(await underWith({}, { mode: 'assist' })).toContainEqual(
    expect.stringMatching(/^gone .*lone-pupil.*: end would not have been/),
  )

  // The times of the lesson are that policy's too.
  const lessons = { ...policy.lessons, longest: { ...policy.lessons.longest, ks2: minutes(5) } }
  expect(await underWith({}, { lessons })).toEqual([expect.stringMatching(/^new +lesson-length.* would have been: /)])
})
