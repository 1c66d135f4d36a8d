import { describe, expect, test } from '@jest/globals'
import { cardsIn, cardsOf, ana, ben, hall, inLesson, inRecord, okafor } from '../../src/cli/demo/stage.ts'
import { cast } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { minutes, seconds } from '../../src/lesson/time.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()

/** Ana is left alone with Ms Hall at ten past nine. */
async function alone(change: Readonly<Record<string, unknown>> = {}): Promise<School> {
  const school = await openSchool(database, change)
  const { tenant, meeting, pass } = school
  tenant.people.join(meeting, hall)
  tenant.people.join(meeting, ana)
  tenant.people.join(meeting, ben)
  await pass(minutes(10))
  tenant.people.leave(meeting, ben)
  await pass(seconds(2))
  return school
}

const titles = ({ meeting }: School): readonly string[] => cardsIn(meeting).map(({ title }) => title)
const toLead = ({ tenant }: School, lead = okafor): readonly string[] => cardsOf(tenant, lead).map(({ title }) => title)
const state = ({ tenant }: School) =>
  [...tenant.world.sites.values()]
    .flatMap(site => [...site.lists.values()])
    .flatMap(({ items }) => items.map(({ fields }) => fields['State']))

describe('one pupil alone', () => {
  test('is told to staff, held, told to the lead, and sent away kindly, each at its time', async () => {
    const school = await alone()
    const { meeting, pass, tenant } = school
    await pass(seconds(26))
    expect(titles(school)).toEqual(['Before we begin'])
    await pass(seconds(4))
    expect(titles(school)).toEqual(['Before we begin', 'Only one pupil is here'])
    expect(meeting.settings.allowAttendeeToEnableCamera).toBe(true)
    await pass(seconds(35))
    expect(titles(school).slice(2).sort()).toEqual(['The lesson is held', 'We are waiting'])
    expect(meeting.settings).toMatchObject({ allowAttendeeToEnableCamera: false, allowMeetingChat: 'enabled' })
    expect(toLead(school)).toEqual(['One pupil alone in a lesson'])
    expect(state(school)).toEqual(['open'])
    expect(inRecord(tenant, 'V27')).toBe(true)
    await pass(minutes(4))
    expect(toLead(school)).toContain('Please reach home')
    await pass(minutes(1.8))
    expect(inLesson(meeting, ana)).toBe(true)
    await pass(seconds(15))
    expect(inLesson(meeting, ana)).toBe(false)
    expect(toLead(school)).toContain('Reach this pupil’s home')
    await pass(minutes(3))
    expect(state(school)).toEqual(['lapse ended'])
    expect(tenant.violations).toEqual([])
  })

  test('is cured by a second: the hold goes, and so do the buttons of its cards', async () => {
    const school = await alone()
    const { meeting, pass, tenant } = school
    await pass(seconds(70))
    tenant.people.join(meeting, ben)
    await pass(seconds(10))
    expect(meeting.settings.allowAttendeeToEnableCamera).toBe(true)
    expect(titles(school)).toContain('Only one pupil is here')
    await pass(minutes(3))
    expect(titles(school)).toEqual([
      'Before we begin',
      'Over: Only one pupil is here',
      expect.any(String),
      expect.any(String),
    ])
    expect(titles(school)).toContain('Over: The lesson is held')
    expect(state(school)).toEqual(['lapse ended'])
  })

  test('is not sent away where nothing could be said to the pupil: staff are asked to do it', async () => {
    const school = await alone()
    const { meeting, pass, tenant } = school
    await pass(minutes(4.5))
    tenant.people.uninstallPersonal(ana)
    tenant.faults.add({
      match: { method: 'POST', path: /conversations\/19:.*activities/ },
      answer: { status: 500, body: {} },
    })
    await pass(minutes(4))
    expect(inLesson(meeting, ana)).toBe(true)
    expect(toLead(school)).toContain('Somebody could not be removed')
    expect(toLead(school)).not.toContain('Reach this pupil’s home')
  })

  test('alerts climb to the next person, who answers, and then to nobody else', async () => {
    const school = await alone()
    const { pass, tenant } = school
    await pass(seconds(65))
    expect([toLead(school), toLead(school, cast.lindqvist)]).toEqual([['One pupil alone in a lesson'], []])
    await pass(minutes(2))
    expect(toLead(school, cast.lindqvist)).toEqual(['One pupil alone in a lesson'])
    const [card] = cardsOf(tenant, cast.lindqvist)
    await tenant.people.pressButton(cast.lindqvist, card?.id ?? '', 'acknowledge')
    await pass(minutes(1.5))
    expect(toLead(school, cast.marsh)).toEqual([])
  })
})

describe('what Teams refuses is told to people', () => {
  test.each([
    ['is refused', { status: 403, body: { error: { code: 'Forbidden', message: '' } } }],
    ['changes nothing', 'unchanged' as const],
  ])('a hold that %s', async (_, answer) => {
    const school = await alone()
    const { meeting, pass, tenant } = school
    tenant.faults.add({ match: { method: 'PATCH', path: /onlineMeetings/ }, answer })
    await pass(seconds(100))
    expect(titles(school)).toContain('Please hold the lesson yourself')
    expect(JSON.stringify(meeting.chat)).toContain('Pupils can still use microphone and camera')
    expect(toLead(school)).toContain('A lesson could not be held')
    expect(meeting.settings.allowAttendeeToEnableCamera).toBe(true)
  })

  test('a hold that shows after 28 seconds is confirmed late, and nobody is asked to do it by hand', async () => {
    const school = await alone()
    const { meeting, pass, tenant } = school
    const answer = { changedAfterMs: seconds(28) }
    tenant.faults.add({ match: { method: 'PATCH', path: /onlineMeetings/ }, answer })
    await pass(seconds(84))
    expect(meeting.settings.allowAttendeeToEnableCamera).toBe(true)
    await pass(seconds(20))
    expect(meeting.settings.allowAttendeeToEnableCamera).toBe(false)
    expect(titles(school)).not.toContain('Please hold the lesson yourself')
    const { store } = school.running.service
    const lesson = await store.lessonAt(meeting.threadId, school.clock.at)
    const journal = (lesson && (await store.read(lesson)))?.journal ?? []
    const holds = journal.flatMap(({ entry }) =>
      entry.type === 'ActionSettled' && entry.what === 'hold' ? [entry.outcome] : [],
    )
    expect(holds).toEqual(['confirmed'])
  })

  test('a hold is given back, however long Teams will not', async () => {
    const school = await alone()
    const { meeting, pass, tenant } = school
    await pass(seconds(70))
    tenant.faults.add({ match: { method: 'PATCH', path: /onlineMeetings/ }, answer: 'unchanged' })
    tenant.people.join(meeting, ben)
    await pass(minutes(2))
    expect(meeting.settings.allowAttendeeToEnableCamera).toBe(false)
    tenant.faults.clear()
    await pass(seconds(40))
    expect(meeting.settings.allowAttendeeToEnableCamera).toBe(true)
  })
})
