import { expect, test } from '@jest/globals'
import { activities, nine, startRig } from './rig.ts'
import { cast } from './seed.ts'

const texts = (rig: Awaited<ReturnType<typeof startRig>>): unknown[] => activities(rig).map(({ text }) => text)

test.each([
  ['lose', ['two', 'three']],
  ['repeat', ['one', 'one', 'two', 'three']],
  ['reorder', ['two', 'one', 'three']],
] as const)('a delivery under "%s" reaches the bot as %j', async (how, heard) => {
  const rig = await startRig()
  rig.tenant.faults.addDelivery({ match: () => true, times: 1, how })
  for (const text of ['one', 'two', 'three']) rig.tenant.people.speak(rig.meeting, cast.ana, text)
  await rig.tenant.settle()
  expect(texts(rig)).toEqual(heard)
})

test('a reordered delivery without a successor is late, not lost', async () => {
  const rig = await startRig()
  rig.tenant.faults.addDelivery({ match: () => true, how: 'reorder' })
  rig.tenant.people.speak(rig.meeting, cast.ana, 'one')
  await rig.tenant.settle()
  expect(texts(rig)).toEqual(['one'])
})

test('a delayed delivery waits for the clock while others pass it', async () => {
  const rig = await startRig()
  rig.tenant.faults.addDelivery({ match: () => true, times: 1, how: { until: nine + 60_000 } })
  for (const text of ['one', 'two']) rig.tenant.people.speak(rig.meeting, cast.ana, text)
  await rig.tenant.settle()
  expect(texts(rig)).toEqual(['two'])
  rig.clock.at += 60_000
  await rig.tenant.settle()
  expect(texts(rig)).toEqual(['two', 'one'])
})

test('what the bot refuses is kept with its status, and not sent again', async () => {
  const rig = await startRig()
  rig.bot = () => Promise.resolve({ status: 500 })
  rig.tenant.people.speak(rig.meeting, cast.ana, 'one')
  await rig.tenant.settle()
  expect(rig.received).toHaveLength(1)
  expect(rig.tenant.undelivered).toMatchObject([{ status: 500, delivery: { lane: rig.meeting.threadId } }])
})

test('a fault answers in place of the route, so often as it says', async () => {
  const rig = await startRig()
  const answer = { status: 503, headers: { 'retry-after': '7' } }
  rig.tenant.faults.add({ match: { method: 'GET', path: /^\/connector\/.*@thread.v2\/members$/ }, times: 1, answer })
  const [first, second] = [await rig.ask('GET', `${rig.chat}/members`), await rig.ask('GET', `${rig.chat}/members`)]
  expect([first.status, first.headers?.['retry-after'], second.status]).toEqual([503, '7', 200])
  expect(rig.tenant.requests.filter(({ path }) => path.endsWith('/members')).map(({ status }) => status)).toEqual([
    503, 200,
  ])
})

test('under a timeout no answer ever comes', async () => {
  const rig = await startRig()
  rig.tenant.faults.add({ match: { path: /^\/botframework/ }, answer: 'timeout' })
  const url = `${rig.tenant.origin}/botframework/v1/.well-known/openidconfiguration`
  await expect(fetch(url, { signal: AbortSignal.timeout(50) })).rejects.toThrow('timeout')
  expect(rig.tenant.requests).toMatchObject([{ status: 'no answer' }])
})
