import { expect, test } from '@jest/globals'
import { aDelivery, line, scheduled, writing } from '../../test/support/scheduled.ts'
import type { Entry } from '../engine/supervised.ts'
import { personId } from '../lesson/people.ts'
import type { Message, Messages, Sent, Store } from '../service/needs.ts'
import { serviceMetrics } from './metrics.ts'

const clock = { at: 10_000, now: () => clock.at }
const lesson = scheduled('maths of Ana')
const message: Message = {
  ...{ id: 'm', words: { title: 'Ana is alone', text: 'Ana' }, answers: [] },
  ...{ lesson: lesson.id, lapse: 'p', about: 'ana', urgency: 'see' },
}

test('deliveries are counted by way and outcome, and by nothing that is anybody’s', async () => {
  const { counted, registry } = serviceMetrics({ nextDueAt: () => Promise.resolve(undefined) }, clock)
  let outcome: Sent = { status: 'sent', message: 'id of Ana' }
  const messages: Messages = counted({ send: () => Promise.resolve(outcome) })
  expect(await messages.send('public', lesson, personId('ana'), message)).toBe(outcome)
  outcome = { status: 'refused', reason: 'Ana' }
  await messages.send('mail', lesson, personId('ana'), message)
  const text = await registry.metrics()
  expect(text).toContain('chaperone_deliveries_total{channel="public",outcome="sent"} 1')
  expect(text).toContain('chaperone_deliveries_total{channel="mail",outcome="refused"} 1')
  expect(text).not.toMatch(/ana/i)
})

test.each([
  [12_000, 0],
  [7_500, 2.5],
])('of what is due at %s the lag is %s s', async (at, lag) => {
  const { registry } = serviceMetrics({ nextDueAt: () => Promise.resolve(at) }, clock)
  expect(await registry.metrics()).toContain(`chaperone_due_lag_seconds ${lag}\n`)
})

test('while the database does not answer nobody is told that nothing waits, and the other figures are there', async () => {
  const { registry } = serviceMetrics({ nextDueAt: () => Promise.reject(new Error('gone')) }, clock)
  const text = await registry.metrics()
  expect(text).toMatch(/^chaperone_due_lag_seconds nan$/im)
  expect(text).toContain('chaperone_deliveries_total')
})

test('lapses are counted once they are written', async () => {
  const { watched, registry } = serviceMetrics({ nextDueAt: () => Promise.resolve(undefined) }, clock)
  const key = 'lone-pupil/lesson'
  const entries: Entry[] = [
    line(1),
    {
      asOf: 1,
      entry: { type: 'LapseBegan', key, safeguard: 'lone-pupil', about: 'lesson', clauses: [], since: 1, evidence: [] },
    },
    { asOf: 2, entry: { type: 'LapseEnded', key, at: 2 } },
  ]
  const written = writing({ entries, deliveries: [aDelivery('d')] })
  const store = watched({ judge: () => Promise.resolve(written) } as Partial<Store> as Store)
  expect(await store.judge(lesson.id, 1, () => written)).toBe(written)
  const unknown = watched({ judge: () => Promise.resolve(undefined) } as Partial<Store> as Store)
  expect(await unknown.judge(lesson.id, 1, () => written)).toBeUndefined()
  const text = await registry.metrics()
  expect(text).toContain('chaperone_lapses_total{safeguard="lone-pupil",event="began"} 1')
  expect(text).toContain('chaperone_lapses_total{safeguard="lone-pupil",event="ended"} 1')
})
