import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Delivery } from './context.ts'
import { makeFaults } from './faults.ts'
import { makeServer } from './http.ts'
import { makeOutbox } from './outbox.ts'

let status = 503
let came = 0
const server = makeServer(() => {
  came += 1
  return Promise.resolve({ status })
})
let url = ''
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

function outbox() {
  const clock = { at: 0, now: () => clock.at }
  const box = makeOutbox({ clock, faults: makeFaults() })
  return {
    send: (kind: Delivery['kind']) => {
      box.queue({ kind, lane: 'one', url, body: {} })
    },
    arrivedBy: async (at: number) => {
      clock.at = at
      await box.settle()
      return came
    },
    box,
  }
}

test('a change that is not taken comes again after ten seconds, and then ever later, for four hours', async () => {
  ;[status, came] = [503, 0]
  const { send, arrivedBy, box } = outbox()
  send('subscription')
  expect(await arrivedBy(0)).toBe(1)
  expect(await arrivedBy(9_999)).toBe(1)
  expect(await arrivedBy(10_000)).toBe(2)
  for (let minute = 1; minute < 240; minute += 1) await arrivedBy(minute * 60_000)
  const inFourHours = came
  expect(inFourHours).toBeLessThan(15)
  expect(await arrivedBy(24 * 3_600_000)).toBe(inFourHours)
  box.stop()
})

test('once it is taken it does not come again, and neither does an activity that is refused', async () => {
  ;[status, came] = [503, 0]
  const { send, arrivedBy, box } = outbox()
  send('subscription')
  send('activity')
  expect(await arrivedBy(0)).toBe(2)
  status = 202
  expect(await arrivedBy(10_000)).toBe(3)
  expect(await arrivedBy(3_600_000)).toBe(3)
  expect(box.undelivered.map(({ delivery }) => delivery.kind)).toEqual(['subscription', 'activity'])
  box.stop()
})
