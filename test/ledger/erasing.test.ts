/** What is erased, by whom and when, and that the record proves itself afterwards. */
import { describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { checkSignature } from '../../src/cli/record/key-file.ts'
import { personId, type LessonId } from '../../src/lesson/people.ts'
import { hours, minutes, seconds } from '../../src/lesson/time.ts'
import { matterOf, type Matter } from '../../src/matters/matter.ts'
import { handle, type Step } from '../../src/service/matters/handle.ts'
import { raiseConcern } from '../../src/service/matters/raise.ts'
import { readMatter } from '../../src/service/matters/read.ts'
import { verifyRecord } from '../../src/service/ledger/verify.ts'
import { erase, type Wanted } from '../../src/service/retention/erase.ts'
import { keptUntil, matterUntil } from '../../src/service/retention/kept-until.ts'
import { retain } from '../../src/service/retention/job.ts'
import { cast } from '../../src/tenant/seed.ts'
import { at } from '../support/lesson.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()
const lead = personId(cast.okafor)
const years = (count: number): number => hours(24 * 365) * count

/** Rows of what was sent, asked and written that name somebody. */
async function rowsNaming({ running }: School, person: string): Promise<number> {
  const { urn } = running.service.policy.school
  const counts = ['deliveries', 'asks', 'removals', 'chat_texts'].map(
    table => `(select count(*) from ${table} t where school = '${urn}' and to_jsonb(t.*)::text like '%${person}%')`,
  )
  const [row] = await database.asOwner(`select (${counts.join(' + ')})::int as count`)
  return Number(row?.['count'])
}

async function aLessonThatEnded(): Promise<School & { readonly lesson: LessonId }> {
  const school = await openSchool(database)
  for (const who of ['hall', 'ana', 'ben'] as const) school.tenant.people.join(school.meeting, cast[who])
  await school.pass(minutes(6))
  school.tenant.people.endMeeting(school.meeting, cast.hall)
  await school.pass(minutes(1))
  const [lesson] = await school.running.service.store.lessons(at('0:00'), at('24:00'))
  if (!lesson) throw new Error('There is a lesson')
  const text = {
    version: '1',
    part: 'before',
    writtenAt: school.clock.at,
    fetched: false,
    deletedAt: undefined,
  } as const
  await school.running.service.store.keepTexts(
    lesson.id,
    [cast.ana, cast.ben].map(who => ({ ...text, message: who, author: personId(who), text: `hello from ${who}` })),
    school.clock.at,
  )
  school.running.service.nudge()
  await school.pass(seconds(1))
  return { ...school, lesson: lesson.id }
}

const asked = (school: School, erasure: Wanted, change = {}) =>
  erase(school.running.service, { by: lead, reason: 'its time is over', erasure, isDry: false, ...change })
const fault = async ({ running }: School) => (await verifyRecord(running.service.store, checkSignature)).fault
const kept = async ({ running }: School): Promise<string> => JSON.stringify(await running.service.store.leaves(0))
const nightly = ({ running }: School) =>
  retain(running.service, { kind: 'retain', key: 'all', at: 0, attempts: 1, version: 1 })

describe('a lead erases', () => {
  test('one pupil from a lesson whose time is over: the record proves itself, and the lesson can still be read', async () => {
    const school = await aLessonThatEnded()
    school.clock.at += years(3)
    const erasure = { what: 'person', lesson: school.lesson, person: personId(cast.ben) } as const
    const dry = await asked(school, erasure, { isDry: true })
    expect(await kept(school)).toContain(`hello from ${cast.ben}`)
    expect(dry).toEqual({ status: 'would erase', fields: expect.any(Number), rows: expect.any(Number) })
    expect(await rowsNaming(school, cast.ben)).toBeGreaterThan(0)
    expect(await asked(school, erasure)).toEqual({ ...dry, status: 'erased' })
    const { store } = school.running.service
    expect((await kept(school)).includes(cast.ben)).toBe(false)
    expect(await kept(school)).toContain(`hello from ${cast.ana}`)
    expect([await rowsNaming(school, cast.ben), await rowsNaming(school, cast.hall)]).toEqual([0, expect.any(Number)])
    expect(await fault(school)).toBeUndefined()
    expect((await store.read(school.lesson))?.journal.length).toBeGreaterThan(5)
    expect(await store.acts()).toContainEqual(
      expect.objectContaining({ type: 'Erased', by: lead, reason: 'its time is over' }),
    )
  })

  test('a whole lesson: nothing of it is left but its tombstones', async () => {
    const school = await aLessonThatEnded()
    school.clock.at += years(3)
    expect(await asked(school, { what: 'lesson', lesson: school.lesson })).toMatchObject({ status: 'erased' })
    expect((await kept(school)).includes(cast.ana)).toBe(false)
    expect((await school.running.service.store.read(school.lesson))?.journal).toEqual([])
    expect([await rowsNaming(school, cast.ana), await rowsNaming(school, cast.hall)]).toEqual([0, 0])
    expect(await fault(school)).toBeUndefined()
  })
})

describe('a matter', () => {
  const wish = { notTo: [lead], words: 'They call me names.' }
  const closing: readonly Step[] = [
    { type: 'DecisionTaken', what: 'talk', reason: 'first time' },
    { type: 'ParentsAnswered', told: 'yes', reason: 'by telephone' },
    { type: 'OutcomeRecorded', text: 'settled', isConcern: true, reason: 'talked' },
    { type: 'SignedOff' },
  ]

  test('is erased once its time is over, by somebody whose it is: nothing that was said, sent or asked of it is left', async () => {
    const school = await openSchool(database)
    const { service } = school.running
    const [deputy, head] = [personId(cast.lindqvist), personId(cast.marsh)]
    const matter = await raiseConcern(service, personId(cast.ana), wish, school.clock.at)
    await school.pass(minutes(3))
    const erasure = { what: 'matter', matter } as const
    const tried = (change = {}) => asked(school, erasure, { by: deputy, ...change })
    expect(await tried()).toEqual({ status: 'refused', reason: 'still open' })
    for (const step of closing) await handle(service, deputy, matter, step)
    await handle(service, head, matter, { type: 'SignedOff' })
    await school.pass(minutes(1))
    expect(await tried()).toMatchObject({ status: 'refused', reason: 'to be kept until' })
    school.clock.at += years(27)
    expect(await tried({ by: lead })).toEqual({ status: 'refused', reason: 'nothing there' })
    await service.store.placeHold(`person/${cast.ana}`, school.clock.at, deputy, 'a court asked')
    expect(await tried()).toEqual({ status: 'refused', reason: 'a hold stands' })
    await service.store.liftHold(`person/${cast.ana}`, school.clock.at, deputy, 'the court is done')
    const dry = await tried({ isDry: true })
    expect(await readMatter(service, deputy, matter)).toBeDefined()
    expect(await tried()).toEqual({ ...dry, status: 'erased' })
    expect([await readMatter(service, deputy, matter), await service.store.asksOf(matter)]).toEqual([undefined, []])
    expect(await kept(school)).not.toMatch(/call me names|first time/)
    expect(await rowsNaming(school, matter)).toBe(0)
    expect(await fault(school)).toBeUndefined()
  })
})

describe('nothing is erased', () => {
  test.each([
    ['by somebody who is no lead', { by: personId(cast.hall) }, 'not a lead'],
    ['without a reason', { reason: '' }, 'no reason given'],
  ])('%s', async (_, change, reason) => {
    const school = await aLessonThatEnded()
    school.clock.at += years(3)
    expect(await asked(school, { what: 'lesson', lesson: school.lesson }, change)).toEqual({
      status: 'refused',
      reason,
    })
    expect(await kept(school)).toContain(cast.ana)
  })

  test('before the policy’s time has passed', async () => {
    const school = await aLessonThatEnded()
    const until = Date.UTC(2027, 8, 1) + years(1)
    const refused = { status: 'refused', reason: 'to be kept until', until }
    expect(await asked(school, { what: 'lesson', lesson: school.lesson })).toEqual(refused)
    school.clock.at = until - 1
    await nightly(school)
    expect(await kept(school)).toContain(cast.ana)
  })

  test('of a lesson that names somebody on whom a hold stands', async () => {
    const school = await aLessonThatEnded()
    const { store } = school.running.service
    await store.placeHold(`person/${cast.ben}`, school.clock.at, lead, 'a court asked')
    await store.placeHold(`person/${cast.zoe}`, school.clock.at, lead, 'of another class')
    school.clock.at += years(3)
    await nightly(school)
    const erasure = { what: 'lesson', lesson: school.lesson } as const
    expect(await asked(school, erasure)).toEqual({ status: 'refused', reason: 'a hold stands' })
    expect(await kept(school)).toContain(cast.ana)
    const other = { what: 'person', lesson: school.lesson, person: personId(cast.ana) } as const
    expect(await asked(school, other, { isDry: true })).toMatchObject({ status: 'would erase' })
  })

  test('while a hold stands, by a lead or by the night’s work; once it is lifted, the night takes it', async () => {
    const school = await aLessonThatEnded()
    const { store } = school.running.service
    await store.placeHold(`lesson/${school.lesson}`, school.clock.at, lead, 'a court asked')
    school.clock.at += years(3)
    const refused = { status: 'refused', reason: 'a hold stands' }
    expect(await asked(school, { what: 'lesson', lesson: school.lesson })).toEqual(refused)
    await nightly(school)
    expect(await kept(school)).toContain(cast.ana)
    await store.liftHold(`lesson/${school.lesson}`, school.clock.at, lead, 'the court is done')
    await nightly(school)
    expect((await kept(school)).includes(cast.ana)).toBe(false)
    expect(await fault(school)).toBeUndefined()
    const acts = (await store.acts()).map(({ type }) => type)
    expect(acts.filter(type => type !== 'KeyTaken')).toEqual(['HoldPlaced', 'HoldLifted', 'Erased'])
  })
})

test('a salt that is deleted without a tombstone is found', async () => {
  const school = await aLessonThatEnded()
  const { urn } = school.running.service.policy.school
  await database.asOwner(
    `update ledger_salts set salts = '{}' where school = '${urn}' and leaf_index = (
       select min(leaf_index) from ledger_salts where school = '${urn}' and salts::text <> '{}')`,
  )
  expect(await fault(school)).toMatch(/leaf \d+ /)
})

test('the role that erases can neither sign nor seal', async () => {
  await sql`select 1`.execute(database.db)
  for (const table of ['checkpoints', 'ledger_keys', 'ledger_leaves'])
    expect(
      await database.asOwner(`select has_table_privilege('chaperone_retention', '${table}', 'insert') as may`),
    ).toEqual([{ may: false }])
})

test('what stands on the school record is kept for 25 years beyond its school year', () => {
  const policy = { lessons: years(1), incidents: years(25), adults: years(10), recordings: 0 }
  const lesson = { lesson: 'x' as LessonId, endsAt: Date.UTC(2026, 7, 31) }
  expect(keptUntil({ ...lesson, hasIncident: false }, policy)).toBe(Date.UTC(2026, 8, 1) + years(1))
  expect(keptUntil({ ...lesson, hasIncident: true }, policy)).toBe(Date.UTC(2026, 8, 1) + years(25))
  const matter = (subjects: readonly string[], adults: readonly string[]) =>
    matterOf([
      {
        ...{ type: 'MatterRaised', at: lesson.endsAt, by: 'chaperone', origin: 'report', band: 'amber' },
        ...{ subjects: subjects.map(personId), adults: adults.map(personId), unseenBy: [], clauses: [] },
      },
    ])
  const kept = (of: Matter | undefined, adults: number) => of && matterUntil(lesson.endsAt, of, { ...policy, adults })
  const until = (count: number) => Date.UTC(2026, 8, 1) + years(count)
  expect(kept(matter([], []), years(10))).toBe(until(25))
  expect(kept(matter(['ben'], []), years(10))).toBe(until(25))
  // About an adult alone it has a time of its own; where it is about a pupil too, the longer of both.
  expect(kept(matter([], ['hall']), years(10))).toBe(until(10))
  expect(kept(matter(['ben'], ['hall']), years(10))).toBe(until(25))
  expect(kept(matter(['ben'], ['hall']), years(40))).toBe(until(40))
})
