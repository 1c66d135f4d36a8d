/** What becomes due in the very moment in which a service decides how long it may rest. */
import { expect, jest, test } from '@jest/globals'
import { setImmediate as turn } from 'node:timers/promises'
import { ana, ben, cai, hall } from '../../src/cli/demo/stage.ts'
import { hours, minutes } from '../../src/lesson/time.ts'
import { putOnList } from '../../src/adapters/postgres/due-list.ts'
import type { Store } from '../../src/service/needs.ts'
import { supervise } from '../../src/service/supervise.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool } from '../support/school.ts'

const database = testDatabase()

test('somebody who is to be told while the service asks what comes next does not wait for its timer', async () => {
  const { clock, running } = await openSchool(database)
  const { service } = running
  const { store } = service
  const row = { kind: 'tidy', key: 'just now' } as const
  const claim = store.claim.bind(store)
  let isAsked = false
  const asking: Pick<Store, 'claim'> = {
    async claim(...asked) {
      const claimed = await claim(...asked)
      if (isAsked) return claimed
      isAsked = true
      await store.schedule({ ...row, at: clock.at })
      service.nudge()
      return claimed
    },
  }
  Object.assign(store, asking)
  service.nudge()
  await running.settled()
  expect(isAsked).toBe(true)
  expect(await store.dueAt(row.kind, row.key)).not.toBe(clock.at)

  // And a row of a newer version, while an upgrade rolls: it waits for whoever knows it.
  const unknown = 'of tomorrow' as 'tidy'
  await store.schedule({ kind: unknown, key: 'one', at: clock.at })
  service.nudge()
  await running.settled()
  expect(await store.dueAt(unknown, 'one')).toBeGreaterThan(clock.at)
})

test('a lesson in which nothing is new is looked at, and nothing is locked or written', async () => {
  const { tenant, meeting, running, pass } = await openSchool(database)
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await pass(minutes(10))
  const { store } = running.service
  const judge = jest.spyOn(store, 'judge')
  const looks = () => tenant.requests.filter(({ method, path }) => method === 'GET' && path.endsWith('/participants'))
  const before = looks().length
  await pass(minutes(5))
  expect([looks().length - before, judge.mock.calls.length]).toEqual([10, 0])
  tenant.people.join(meeting, cai)
  await pass(minutes(1))
  expect(judge).toHaveBeenCalled()
})

test('lessons that begin together are soon not looked at together, nor their options', async () => {
  const subjects = Array.from({ length: 8 }, (_, index) => `Class ${String(index)}`)
  const { running, pass, clock } = await openSchool(database, {}, undefined, undefined, { subjects })
  const { store } = running.service
  await pass(minutes(2))
  const lessons = await store.lessons(clock.at - hours(1), clock.at + hours(1))
  for (const kind of ['watch', 'reconcile'] as const) {
    const next = await Promise.all(lessons.map(({ id }) => store.dueAt(kind, id)))
    expect(next).toHaveLength(8)
    expect(new Set(next).size).toBeGreaterThan(3)
    expect(next.every(at => at !== undefined && at % 1000 === 0 && at <= clock.at + minutes(0.5))).toBe(true)
  }
})

test('who nudges in a burst is answered by one question, and whoever nudges alone by one as well', async () => {
  const { running } = await openSchool(database)
  const { service } = running
  await running.settled()
  const claim = jest.spyOn(service.store, 'claim')
  for (let nudge = 0; nudge < 3; nudge += 1) {
    service.nudge()
    await turn()
  }
  await running.settled()
  expect(claim).toHaveBeenCalledTimes(1)
  service.nudge()
  await running.settled()
  expect(claim).toHaveBeenCalledTimes(2)
})

test('what is put on the list wakes the loop, and a row that is finished asks for no other', async () => {
  const { clock, running } = await openSchool(database)
  const { store } = running.service
  await running.settled()
  const claim = jest.spyOn(store, 'claim')
  await store.schedule({ kind: 'tidy', key: 'just now', at: clock.at })
  await running.settled()
  expect(await store.dueAt('tidy', 'just now')).not.toBe(clock.at)
  expect(claim).toHaveBeenCalledTimes(1)
})

test('what was asked for while it was worked on is taken again, though nobody nudges', async () => {
  const { clock, running } = await openSchool(database)
  const { store } = running.service
  const { db } = database
  await running.settled()
  const done = store.done.bind(store)
  let finished = 0
  const twice: Pick<Store, 'done'> = {
    async done(row) {
      if (row.kind === 'registers') finished += 1
      const again = { kind: 'registers', key: 'of no lesson', at: clock.at } as const
      if (finished === 1) await putOnList(db, running.service.policy.school.urn, [again])
      return done(row)
    },
  }
  Object.assign(store, twice)
  await store.schedule({ kind: 'registers', key: 'of no lesson', at: clock.at })
  await running.settled()
  expect(finished).toBe(2)
})

test('what is new for certain is judged without reading the lesson before its lock is taken', async () => {
  const { tenant, meeting, running, pass, clock } = await openSchool(database)
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await pass(minutes(1))
  const { service } = running
  const { store } = service
  const [lesson] = await store.lessons(clock.at - hours(1), clock.at + hours(1))
  const readSince = jest.spyOn(store, 'readSince')
  const ended = { type: 'MeetingEnded', at: clock.at } as const
  const after = lesson && (await supervise(service, lesson.id, [ended]))
  expect(after).toBeDefined()
  expect(readSince).toHaveBeenCalledTimes(0)
})

test('a message in which nothing is marked asks for nothing that is due', async () => {
  const { tenant, meeting, running, pass } = await openSchool(database)
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await pass(minutes(1))
  const { store } = running.service
  const claim = jest.spyOn(store, 'claim')
  tenant.people.speak(meeting, ana, 'is it seven?')
  await tenant.settle()
  await running.settled()
  expect(claim).toHaveBeenCalledTimes(0)
  tenant.people.speak(meeting, ana, 'my number is 07700 900123')
  await tenant.settle()
  await running.settled()
  expect(claim).toHaveBeenCalled()
})
