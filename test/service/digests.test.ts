import { expect, test } from '@jest/globals'
import { openStore } from '../../src/adapters/postgres/store.ts'
import { hall } from '../../src/cli/demo/stage.ts'
import { personId } from '../../src/lesson/people.ts'
import { hours } from '../../src/lesson/time.ts'
import { climb } from '../../src/service/due/climb.ts'
import { deliver } from '../../src/service/due/deliver.ts'
import { digest } from '../../src/service/digests/digest.ts'
import { signWeek, toldWeek, weekUntil } from '../../src/service/digests/weekly.ts'
import { handle } from '../../src/service/matters/handle.ts'
import { reportByStaff } from '../../src/service/matters/raise.ts'
import type { Delivery, ScheduledLesson } from '../../src/service/needs.ts'
import type { Service } from '../../src/service/service.ts'
import { cast } from '../../src/tenant/seed.ts'
import { aSchool, testDatabase } from '../support/database.ts'
import { openSchool } from '../support/school.ts'

const database = testDatabase()
const [okafor, lindqvist, marsh, devi] = [cast.okafor, cast.lindqvist, cast.marsh, cast.devi].map(personId)
const fridayAtThree = Date.parse('2026-11-27T15:00:00Z')

/** The service, in a school that knows of nothing else, and whom it has told what. */
async function quiet(at: number) {
  const { running, clock } = await openSchool(database)
  const told: Delivery[] = []
  const kept = openStore(database.db, `quiet ${aSchool()}`)
  const addDelivery = (one: Delivery, when: number) => {
    told.push(one)
    return kept.addDelivery(one, when)
  }
  clock.at = at
  const service: Service = { ...running.service, store: { ...kept, addDelivery }, nudge: () => undefined }
  const turn = (key: string) => digest(service, { kind: 'digest', key, at: clock.at, attempts: 0, version: 0 })
  const saidTo = (person: string | undefined) =>
    told.flatMap(({ to, action }) => (to === person && action.kind === 'tell-staff' ? [action.words] : []))
  return { service, clock, turn, saidTo, sent: told }
}

const lesson = (running: Service, id: string, startsAt: number): ScheduledLesson => ({
  id: id as ScheduledLesson['id'],
  timetable: { startsAt, gatheredAt: startsAt, endsAt: startsAt + hours(1), overAt: startsAt + hours(25) },
  meeting: { meeting: undefined, thread: undefined, joinUrl: 'https://teams.example/x', organiser: personId(hall) },
  classGroup: undefined,
  age: running.policy.ages.default,
})

test('each morning everybody hears of what waits for them and of nothing else; red is never among it', async () => {
  const { service, clock, turn, saidTo } = await quiet(Date.parse('2026-11-25T08:00:00Z'))
  const report = (band: 'red' | 'amber' | 'yellow', adults: readonly (typeof okafor)[] = []) =>
    reportByStaff(service, personId(hall), {
      ...{ facts: 'x', band, category: 'other', clauses: [], subjects: [] },
      adults: adults.flatMap(one => (one === undefined ? [] : [one])),
    })
  await report('red')
  await turn('morning')
  expect(saidTo(okafor)).toEqual([])
  const seen = await report('amber')
  await report('amber', [okafor])
  await report('yellow')
  clock.at += hours(24)
  expect(await turn('morning')).toEqual({ next: clock.at + hours(24) })
  expect(saidTo(okafor).map(({ text }) => text)).toEqual(['1 amber, 1 yellow. Please open Chaperone.'])
  expect(saidTo(marsh).map(({ text }) => text)).toEqual(['2 amber, 1 yellow. Please open Chaperone.'])
  expect(saidTo(devi)).toEqual([])
  if (lindqvist) await handle(service, lindqvist, seen, { type: 'MatterTriaged', band: 'amber', reason: 'looked at' })
  clock.at += hours(24)
  await turn('morning') // Friday; and the next is Monday’s
  expect(saidTo(okafor).at(-1)?.text).toBe('1 yellow. Please open Chaperone.')
  expect(await turn('morning')).toEqual({ next: clock.at + hours(72) })
})

test('on Friday the leadership is told of the week; it is asked for each day until one of them signs it', async () => {
  const { service, clock, turn, saidTo } = await quiet(fridayAtThree)
  const { store } = service
  await store.saveLesson(lesson(service, 'monday', fridayAtThree - hours(96)), [])
  await store.saveLesson({ ...lesson(service, 'extra', fridayAtThree - hours(48)), origin: 'ad hoc' }, [])
  await store.saveLesson(lesson(service, 'next-week', fridayAtThree + hours(96)), [])
  expect(await toldWeek(service, fridayAtThree)).toBeUndefined()
  expect(await turn('weekly')).toEqual({ next: fridayAtThree + hours(168) })
  for (const person of [marsh, okafor, lindqvist])
    expect(saidTo(person)).toMatchObject([
      { title: 'The week’s lessons', text: expect.stringMatching(/^1 lessons were/) },
    ])
  expect([saidTo(devi), saidTo(hall)]).toEqual([[], []])
  await turn('unsigned-week')
  expect(saidTo(marsh)).toHaveLength(1)
  clock.at += hours(72)
  await turn('unsigned-week')
  expect(saidTo(marsh).at(-1)?.title).toBe('The week’s lessons are not signed')

  expect(await signWeek(service, personId(hall), '2026-11-27', true)).toBe('forbidden')
  expect(await signWeek(service, personId(cast.marsh), '2026-11-20', true)).toBe('no such week')
  expect(await signWeek(service, personId(cast.marsh), '2026-11-27', true)).toBe('signed')
  expect(await signWeek(service, personId(cast.okafor), '2026-11-27', false)).toBe('signed before')
  // Four days on, what is read is still the week that was told, and not the one that is under way.
  expect(await toldWeek(service, fridayAtThree + hours(97))).toEqual(await weekUntil(service, fridayAtThree))
  expect(await toldWeek(service, fridayAtThree + hours(169))).toBeUndefined()
  expect(await weekUntil(service, fridayAtThree)).toMatchObject({
    scheduled: 1,
    offTheTimetable: 1,
    signed: { by: marsh, shared: true },
  })
  clock.at += hours(24)
  await turn('unsigned-week')
  expect(saidTo(marsh)).toHaveLength(2)

  // The service was down on the next Friday: on Saturday it tells of the week until then, which can be read and signed.
  clock.at = fridayAtThree + hours(168 + 19)
  expect(await turn('weekly')).toEqual({ next: fridayAtThree + hours(2 * 168) })
  expect(await toldWeek(service, clock.at)).toMatchObject({ day: '2026-12-04', scheduled: 1 })
  expect(await signWeek(service, personId(cast.marsh), '2026-12-04', false)).toBe('signed')
})

test('what is not red waits until school opens and interrupts nobody too often; red does neither', async () => {
  const { service, clock, sent } = await quiet(Date.parse('2026-11-24T20:00:00Z'))
  const limited = {
    ...service,
    policy: { ...service.policy, digests: { ...service.policy.digests, interruptions: 1 } },
  }
  const raise = async (band: 'red' | 'amber' | 'yellow') => {
    const id = await reportByStaff(service, personId(hall), {
      ...{ facts: 'x', band, category: 'other', clauses: [], subjects: [], adults: [] },
    })
    return () => climb(limited, { kind: 'climb', key: `${id}/alert`, at: clock.at, attempts: 0, version: 0 })
  }
  const toldBy = async (turn: () => Promise<unknown>) => {
    const before = sent.length
    await turn()
    return sent.slice(before).map(({ to }) => to)
  }
  const [red, amber, second, third, fourth, yellow] = [
    await raise('red'),
    await raise('amber'),
    await raise('amber'),
    await raise('amber'),
    await raise('amber'),
    await raise('yellow'),
  ]
  expect(await toldBy(red)).toEqual([okafor])
  expect(await amber()).toEqual({ again: Date.parse('2026-11-25T08:00:00Z'), reason: 'school is closed' })
  clock.at = Date.parse('2026-11-25T09:00:00Z')
  expect(await toldBy(amber)).toEqual([okafor])
  expect(await toldBy(second)).toEqual([lindqvist])
  expect(await toldBy(third)).toEqual([marsh])
  expect(await toldBy(fourth)).toEqual([devi])
  expect(await toldBy(yellow)).toEqual([]) // in the morning, with what else waits
  expect(await toldBy(red)).toEqual([lindqvist])
  clock.at += hours(24)
  expect(await toldBy(yellow)).toEqual([lindqvist]) // the next one's turn, on a day with a budget of its own

  // Nor does red wait behind the rest on its way to Teams.
  const urgencies: string[] = []
  const send: Service['messages']['send'] = (_channel, _lesson, _to, { urgency }) => {
    urgencies.push(urgency)
    return Promise.resolve({ status: 'sent', message: 'm' })
  }
  const sending = { ...service, messages: { send } }
  for (const { id } of sent) await deliver(sending, { kind: 'deliver', key: id, at: clock.at, attempts: 0, version: 0 })
  const isRed = ({ action }: Delivery): boolean => action.kind === 'alert' && action.band === 'red'
  expect(urgencies).toEqual(sent.map(each => (isRed(each) ? 'protect' : 'see')))
  expect(new Set(urgencies).size).toBe(2)
})
