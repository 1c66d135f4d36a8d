import { describe, expect, test } from '@jest/globals'
import { ana, ben, cardsOf, hall, okafor } from '../../src/cli/demo/stage.ts'
import { personId, type PersonId } from '../../src/lesson/people.ts'
import { hours, minutes, seconds } from '../../src/lesson/time.ts'
import { breakGlass } from '../../src/service/matters/glass.ts'
import { handle, type Step } from '../../src/service/matters/handle.ts'
import { raiseConcern, reportByStaff } from '../../src/service/matters/raise.ts'
import { listMatters, readMatter } from '../../src/service/matters/read.ts'
import { cast } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()
const { lindqvist, marsh, devi, osei } = cast
const who = (person: string): PersonId => personId(person)
const homeTitle = 'Reach this pupil’s home'
const told = ({ tenant }: School, person: string): readonly string[] =>
  cardsOf(tenant, person).map(({ title }) => title)

async function begun(): Promise<School> {
  const school = await openSchool(database)
  for (const person of [hall, ana, ben]) school.tenant.people.join(school.meeting, person)
  await school.pass(minutes(1))
  return school
}
const service = ({ running }: School) => running.service
const matters = async (school: School, person: string) =>
  (await listMatters(service(school), who(person), undefined, 50)).rows
const step = (school: School, person: string, id: string, entry: Step) =>
  handle(service(school), who(person), id, entry)

describe('an incident of a lesson', () => {
  async function alone(): Promise<School & { readonly id: string }> {
    const school = await begun()
    school.tenant.people.leave(school.meeting, ben)
    await school.pass(seconds(65))
    const [row] = await matters(school, okafor)
    return { ...school, id: row?.id ?? '' }
  }

  test('is a matter of the leads and the headteacher, about whoever it rested on; of nobody else', async () => {
    const school = await alone()
    expect(await matters(school, okafor)).toMatchObject([
      { origin: 'lesson', band: 'red', state: 'raised', category: 'lone-pupil' },
    ])
    expect(await readMatter(service(school), who(marsh), school.id)).toMatchObject({
      subjects: new Set([ana]),
      raisedBy: 'chaperone',
    })
    for (const person of [hall, osei, ana, ben]) {
      expect(await matters(school, person)).toEqual([])
      expect(await readMatter(service(school), who(person), school.id)).toBeUndefined()
      expect(await step(school, person, school.id, { type: 'MatterAcknowledged' })).toEqual({ status: 'unknown' })
    }
  })

  test('is acknowledged with its alert', async () => {
    const school = await alone()
    const [card] = cardsOf(school.tenant, okafor)
    await school.tenant.people.pressButton(okafor, card?.id ?? '', 'acknowledge')
    expect(await matters(school, okafor)).toMatchObject([{ state: 'acknowledged' }])
  })

  test('is not closed before somebody has reached the home of whoever was sent away, and by two', async () => {
    const school = await alone()
    await school.pass(minutes(8))
    expect(await matters(school, okafor)).toMatchObject([{ openTasks: 1 }])
    await step(school, okafor, school.id, { type: 'DecisionTaken', what: 'talk', reason: 'first time' })
    await step(school, okafor, school.id, { type: 'ParentsAnswered', told: 'yes', reason: 'by telephone' })
    await step(school, okafor, school.id, {
      type: 'OutcomeRecorded',
      text: 'settled',
      isConcern: true,
      reason: 'talked',
    })
    expect(await step(school, okafor, school.id, { type: 'SignedOff' })).toMatchObject({
      status: 'refused',
      why: expect.stringContaining('tasks'),
    })
    const home = cardsOf(school.tenant, okafor).find(({ title }) => title === homeTitle)
    await school.tenant.people.pressButton(okafor, home?.id ?? '', 'reached-home', { how: 'at ten, by telephone' })
    await step(school, okafor, school.id, { type: 'SignedOff' })
    expect(await step(school, okafor, school.id, { type: 'SignedOff' })).toMatchObject({ status: 'refused' })
    expect(await step(school, marsh, school.id, { type: 'SignedOff' })).toMatchObject({
      status: 'added',
      matter: { state: 'closed' },
    })
  })
})

test('a home that was reached by somebody whom it turns out to be about is to be reached again, by somebody else', async () => {
  const school = await begun()
  school.tenant.people.leave(school.meeting, ben)
  await school.pass(minutes(9))
  const [{ id } = { id: '' }] = await matters(school, okafor)
  const homes = (person: string) => cardsOf(school.tenant, person).filter(({ title }) => title === homeTitle)
  await school.tenant.people.pressButton(okafor, homes(okafor)[0]?.id ?? '', 'reached-home', { how: 'by telephone' })
  expect(await matters(school, marsh)).toMatchObject([{ openTasks: 0 }])
  await step(school, marsh, id, { type: 'SubjectAdded', person: who(okafor), isAdult: true })
  await school.pass(seconds(5))
  expect([homes(okafor).length, homes(marsh).length]).toEqual([1, 1])
  expect(await matters(school, marsh)).toMatchObject([{ openTasks: 1 }])
  await step(school, marsh, id, { type: 'SubjectAdded', person: who(lindqvist), isAdult: true })
  await school.pass(seconds(5))
  // In the console, this time: whatever it was written down in, nobody is asked for it again.
  const [, again] = (await readMatter(service(school), who(marsh), id))?.tasks.keys() ?? []
  await step(school, marsh, id, { type: 'TaskDone', task: again ?? '', how: 'I went there' })
  await school.pass(minutes(11))
  expect([homes(marsh).length, await matters(school, marsh)]).toMatchObject([1, [{ openTasks: 0 }]])
})

describe('somebody asks to talk', () => {
  const wish = { notTo: [who(okafor)], words: 'I do not want to be alone in there' }

  test('past the lead whom they named: the deputy is asked, then the next, and the alert says nothing of it', async () => {
    const school = await begun()
    const id = await raiseConcern(service(school), who(ana), wish, school.clock.at)
    await school.pass(seconds(5))
    expect([told(school, okafor), told(school, lindqvist)]).toEqual([[], ['Someone asks to talk']])
    await school.pass(minutes(3))
    expect([told(school, okafor), told(school, marsh)]).toEqual([[], ['Someone asks to talk']])
    expect(JSON.stringify([...school.tenant.world.personal.values()])).not.toMatch(/alone in there|Lima.*asks/)
    expect(await matters(school, okafor)).toEqual([])
    expect(await readMatter(service(school), who(okafor), id)).toBeUndefined()
    expect(await breakGlass(service(school), who(okafor), id, 'I must know')).toEqual({ status: 'unknown' })
    expect(await readMatter(service(school), who(lindqvist), id)).toMatchObject({
      accounts: [{ words: wish.words, by: ana }],
    })
  })

  test('at night is kept for the morning', async () => {
    const school = await openSchool(database)
    const morning = school.clock.at + hours(12)
    const id = await raiseConcern(service(school), who(ana), { notTo: [] }, morning)
    await school.pass(minutes(3))
    expect(told(school, okafor)).not.toContain('Someone asks to talk')
    expect(await database.asOwner(`select at from due where kind = 'climb' and key = '${id}/alert'`)).toEqual([
      { at: String(morning) },
    ])
  })

  test('while a lead teaches them: the others are asked, and nothing comes up on the lead’s screen', async () => {
    const school = await begun()
    school.tenant.people.join(school.meeting, lindqvist)
    await school.pass(seconds(30))
    await raiseConcern(service(school), who(ana), { notTo: [] }, school.clock.at)
    await school.pass(minutes(12))
    expect([told(school, okafor), told(school, marsh)].every(titles => titles.includes('Someone asks to talk'))).toBe(
      true,
    )
    expect(told(school, lindqvist)).toEqual([])
    expect(await matters(school, lindqvist)).toHaveLength(1)
  })
})

describe('a member of staff reports', () => {
  const report = {
    facts: 'He wrote to a pupil at night.',
    opinion: 'I am uneasy.',
    band: 'red',
    category: 'boundary',
    clauses: ['V36'],
    subjects: [who(ben)],
  } as const

  test('of another adult: it is the headteacher’s alone', async () => {
    const school = await begun()
    const id = await reportByStaff(service(school), who(osei), { ...report, adults: [who(okafor)] })
    await school.pass(minutes(10))
    expect(told(school, marsh)).toContain('A report was made')
    expect([told(school, okafor), told(school, lindqvist)]).toEqual([[], []])
    for (const person of [okafor, lindqvist, osei, hall])
      expect(await readMatter(service(school), who(person), id)).toBeUndefined()
    expect(await readMatter(service(school), who(marsh), id)).toMatchObject({
      accounts: [{ facts: report.facts, opinion: report.opinion }],
    })

    // The chair opens it: with a reason, and the headteacher hears of it at once; nobody else does.
    const open = (reason: string) => breakGlass(service(school), who(devi), id, reason)
    expect(await open(' ')).toMatchObject({ status: 'refused', why: 'Please give the reason.' })
    expect(await open('she is away')).toMatchObject({ status: 'added' })
    await school.pass(seconds(1))
    const wereTold = [marsh, devi, okafor, lindqvist].filter(one => told(school, one).includes('A matter was opened'))
    expect(wereTold).toEqual([marsh])
    const entries = await service(school).store.matterEntries(id)
    expect(entries.at(-1)).toMatchObject({ type: 'GlassBroken', by: devi, reason: 'she is away' })
  })

  test('of a pupil, which climbs to the chair, who opens it: leads and headteacher hear of it the same day', async () => {
    const school = await begun()
    const id = await reportByStaff(service(school), who(hall), { ...report, adults: [] })
    await school.pass(minutes(7))
    expect(await breakGlass(service(school), who(devi), id, 'nobody answers')).toMatchObject({ status: 'added' })
    await school.pass(seconds(1))
    const wereTold = [okafor, lindqvist, marsh, hall].filter(one => told(school, one).includes('A matter was opened'))
    expect(wereTold).toEqual([okafor, lindqvist, marsh])
  })

  test('of what turns out to be about a lead, who loses sight of it at that moment', async () => {
    const school = await begun()
    const id = await reportByStaff(service(school), who(hall), { ...report, adults: [] })
    expect(await matters(school, okafor)).toHaveLength(1)
    await step(school, marsh, id, { type: 'SubjectAdded', person: who(okafor), isAdult: true })
    expect(await matters(school, okafor)).toEqual([])
    expect(await step(school, okafor, id, { type: 'DecisionTaken', what: 'x', reason: 'y' })).toEqual({
      status: 'unknown',
    })
  })

  test('two at the same moment are both written', async () => {
    const school = await begun()
    const id = await reportByStaff(service(school), who(hall), { ...report, adults: [] })
    const added = await Promise.all(
      [okafor, lindqvist, marsh].map(person =>
        step(school, person, id, { type: 'AccountAdded', facts: 'I know of it.' }),
      ),
    )
    expect(added.map(({ status }) => status)).toEqual(['added', 'added', 'added'])
    expect((await readMatter(service(school), who(okafor), id))?.entries).toBe(4)
  })
})

test('a list goes on where it ended, and does not say how many are somebody else’s', async () => {
  const school = await begun()
  for (let number = 0; number < 5; number += 1) {
    school.clock.at += 1000
    const adults = number % 2 ? [who(okafor)] : []
    await reportByStaff(service(school), who(hall), {
      facts: 'x',
      band: 'yellow',
      category: String(number),
      clauses: [],
      subjects: [],
      adults,
    })
  }
  const first = await listMatters(service(school), who(okafor), undefined, 2)
  const second = await listMatters(service(school), who(okafor), first.next, 2)
  expect([first, second].map(({ rows }) => rows.map(({ category }) => category))).toEqual([['4', '2'], ['0']])
  expect(second.next).toBeUndefined()
  await database.asOwner(`update matters set row = row - 'opened' - 'signedOff'`) // as an older version writes them
  expect(await listMatters(service(school), who(okafor), undefined, 2)).toEqual(first)
})
