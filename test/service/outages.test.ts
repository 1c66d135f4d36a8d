import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { ana, ben, cai, cardsIn, cardsOf, hall, inLesson, okafor, strangerIn, zoe } from '../../src/cli/demo/stage.ts'
import { demoPolicy } from '../../src/cli/demo/scene.ts'
import { minutes, seconds } from '../../src/lesson/time.ts'
import { lookFirst } from '../../src/service/act.ts'
import { addPupils, cast, groupIds, stranger } from '../../src/tenant/seed.ts'
import { lessonRecord } from '../../src/chronology/lesson-record.ts'
import { beginSupervision } from '../../src/engine/supervised.ts'
import { testDatabase } from '../support/database.ts'
import { withFullDisk } from '../support/full-disk.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()
const titles = ({ meeting }: School): readonly string[] => cardsIn(meeting).map(({ title }) => title)
const toLead = ({ tenant }: School): readonly string[] => cardsOf(tenant, okafor).map(({ title }) => title)

async function begun(change = {}): Promise<School> {
  const school = await openSchool(database, change)
  for (const person of [hall, ana, ben]) school.tenant.people.join(school.meeting, person)
  await school.pass(minutes(1))
  return school
}

describe('the directory does not answer for ten minutes', () => {
  test('thirty pupils and their teacher stay, and nobody is told more than that', async () => {
    const school = await openSchool(database)
    const { tenant, meeting, pass } = school
    const pupils = addPupils(tenant.world, 30)
    await pass(minutes(1))
    tenant.faults.add({ match: { path: /graph\/v1\.0\/(users|groups)/ }, answer: { status: 500, body: {} } })
    for (const person of [hall, ...pupils]) tenant.people.join(meeting, person)
    await pass(minutes(10))
    expect(pupils.filter(pupil => !inLesson(meeting, pupil))).toEqual([])
    expect(inLesson(meeting, hall)).toBe(true)
    expect(toLead(school)).not.toContain('Somebody uninvited joined a lesson')
    expect(new Set(titles(school))).toEqual(new Set(['Before we begin', 'Chaperone cannot tell who some people are']))
    // Who administers cannot be looked up either: somebody must know all the same, and once.
    const messages = [...tenant.world.personal.values()].flatMap(chat => (chat.user === okafor ? chat.messages : []))
    expect(messages.filter(one => JSON.stringify(one).includes('nobody can be looked up'))).toHaveLength(1)
  })
})

describe('the Connector does not answer for half a minute', () => {
  test('and the class has its ground rules after it', async () => {
    const school = await openSchool(database)
    const { tenant, meeting, pass } = school
    tenant.faults.add({ match: { path: /^\/connector\// }, answer: { status: 503, body: {} } })
    for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
    await pass(seconds(35))
    expect(titles(school)).toEqual([])
    tenant.faults.clear()
    await pass(minutes(2))
    expect(titles(school)).toContain('Before we begin')
  })
})

describe('what was said cannot be written down', () => {
  test('is not said again, and stands as said once there is room', async () => {
    const school = await begun()
    const { tenant, meeting, pass, running, clock } = school
    tenant.faults.add({ match: { path: /communications\/calls/ }, answer: { status: 500, body: {} } })
    const others = `delivery ->> 'state' <> 'sent' or delivery ->> 'channel' <> 'personal'`
    await withFullDisk(database, 'deliveries', () => pass(minutes(4)), others)
    const told = () => toLead(school).filter(title => title === 'A lesson cannot be seen').length
    expect(told()).toBe(1)
    const lesson = await running.service.store.lessonAt(meeting.threadId, clock.at)
    if (!lesson) throw new Error('it is on')
    expect(await running.service.store.unsaid(lesson)).toBe(true)
    await pass(minutes(6))
    expect([told(), await running.service.store.unsaid(lesson)]).toEqual([1, false])
    expect(running.service.sentBefore.size).toBe(0)
  })
})

describe('the roster cannot be read', () => {
  test('nothing is held and nobody removed; staff, lead and administrators are told, and the span stands in the journal', async () => {
    const { people } = parse(demoPolicy()) as { people: object }
    const administrators = { groups: [groupIds.class4b] } // whoever is in it: Cai, who is not in the lesson
    const school = await begun({ people: { ...people, administrators } })
    const { tenant, meeting, pass } = school
    tenant.people.leave(meeting, ben)
    await pass(seconds(5))
    tenant.faults.add({ match: { path: /communications\/calls/ }, answer: { status: 500, body: {} } })
    await pass(minutes(4))
    expect(titles(school)).toContain('Chaperone cannot see this lesson')
    expect(toLead(school)).toContain('A lesson cannot be seen')
    expect(meeting.settings.allowAttendeeToEnableCamera).toBe(true)
    expect(inLesson(meeting, ana)).toBe(true)
    const toAdministrator = () => cardsOf(tenant, cast.cai).map(({ title }) => title)
    expect(toAdministrator()).toEqual(['A part of Microsoft does not answer'])
    tenant.faults.clear()
    tenant.people.join(meeting, ben)
    await pass(minutes(2))
    expect(toAdministrator()).toEqual(['A part of Microsoft does not answer', 'Microsoft answers again'])
    const [lesson] = await school.running.service.store.lessons(0, Number.MAX_SAFE_INTEGER)
    const journal = lesson && (await school.running.service.store.read(lesson.id))?.journal
    const course = journal?.flatMap(({ entry }) =>
      'key' in entry && entry.key === 'watch-lost/lesson' ? [entry.type] : [],
    )
    expect(course?.[0]).toBe('LapseBegan')
    expect(course?.at(-1)).toBe('LapseEnded')
  })
})

test('a pupil of whom events tell, and whom the roster lacks, is looked for by staff, and the span is not assured', async () => {
  const school = await begun()
  const { tenant, meeting, clock, running, pass } = school
  const unseen = tenant.people.join(meeting, cai)
  meeting.legs.delete(unseen.id)
  await pass(minutes(2))
  expect(titles(school)).toContain('Please look who is in this lesson')
  meeting.legs.set(unseen.id, unseen)
  await pass(minutes(1))
  const { store } = running.service
  const id = await store.lessonAt(meeting.threadId, clock.at)
  const open = id && (await store.read(id))
  if (!open) throw new Error('The lesson is not known')
  const { scheduled, journal } = open
  const { unassured } = lessonRecord(beginSupervision(scheduled.id, scheduled.timetable), journal)
  expect(unassured.filter(({ reason }) => reason === 'sources disagree')).toHaveLength(1)
  expect(journal.at(-1)?.entry).not.toMatchObject({ type: 'SourcesDisagree' })
  expect(journal.some(({ entry }) => entry.type === 'SourcesAgree')).toBe(true)
})

describe('a removal', () => {
  test('that the tenant does not allow is asked of staff, and the lead is told why', async () => {
    const school = await begun()
    const { tenant, meeting, pass } = school
    const { world } = tenant
    Object.assign(world.tenancy, { removalAllowed: false })
    tenant.people.changeSettings(meeting, { lobbyBypassSettings: { scope: 'everyone', isDialInBypassEnabled: false } })
    tenant.people.join(meeting, stranger)
    await pass(seconds(75))
    expect(strangerIn(meeting)).toBe(true)
    expect(titles(school)).toContain('Please remove them yourself')
    expect(toLead(school)).toContain('Somebody could not be removed')
  })

  test('is looked for again where one look fails; after four, staff are asked to do it', async () => {
    const failing = async (times: number) => {
      const school = await begun()
      const { tenant, meeting, pass } = school
      tenant.people.changeSettings(meeting, {
        lobbyBypassSettings: { scope: 'everyone', isDialInBypassEnabled: false },
      })
      tenant.people.join(meeting, stranger)
      await pass(seconds(60))
      const answer = { status: 500, body: {} }
      tenant.faults.add({ match: { method: 'GET', path: /participants/ }, times, answer })
      await pass(seconds(15))
      return [strangerIn(meeting), titles(school).includes('Please remove them yourself')]
    }
    expect(await failing(3)).toEqual([false, false])
    expect(await failing(40)).toEqual([true, true])
  })

  test('that is refused for one device takes out the other, and staff are asked for what is left', async () => {
    const school = await begun()
    const { tenant, meeting, pass } = school
    tenant.people.changeSettings(meeting, { lobbyBypassSettings: { scope: 'everyone', isDialInBypassEnabled: false } })
    const [kept, gone] = [tenant.people.join(meeting, zoe), tenant.people.join(meeting, zoe, { device: 'phone' })]
    tenant.faults.add({
      match: { method: 'DELETE', path: new RegExp(`participants/${kept.id}`) },
      answer: { status: 403, body: { error: { code: 'Forbidden', message: '' } } },
    })
    await pass(seconds(75))
    expect([meeting.legs.has(kept.id), meeting.legs.has(gone.id)]).toEqual([true, false])
    expect(titles(school)).toContain('Please remove them yourself')
  })

  test('does not rest on a roster that was asked for eleven seconds ago, because the directory is slow', async () => {
    const { tenant, meeting, clock, running, pass } = await begun()
    const { directory, store } = running.service
    const lesson = await store.lessonAt(meeting.threadId, clock.at)
    if (!lesson) throw new Error('The lesson is not known')
    const takes = (time: number) =>
      Object.assign(directory, {
        place: () => {
          clock.at += time
          return Promise.resolve({ status: 'later', after: undefined, reason: 'slow' })
        },
      })
    takes(0)
    tenant.people.join(meeting, zoe)
    await pass(0)
    expect(await lookFirst(running.service, lesson)).toMatchObject({ status: 'seen' })
    takes(seconds(11))
    expect(await lookFirst(running.service, lesson)).toEqual({ status: 'blind', reason: 'the roster is too old' })
  })

  test('that shows late is confirmed late, and by the roster alone', async () => {
    const school = await begun()
    const { tenant, meeting, pass } = school
    tenant.people.changeSettings(meeting, { lobbyBypassSettings: { scope: 'everyone', isDialInBypassEnabled: false } })
    tenant.people.join(meeting, stranger)
    tenant.faults.add({ match: { method: 'DELETE', path: /participants/ }, times: 1, answer: 'unchanged' })
    await pass(seconds(74))
    const removals = tenant.requests.filter(({ method, path }) => method === 'DELETE' && path.includes('participants'))
    expect([removals.length, strangerIn(meeting)]).toEqual([2, false])
  })
})

describe('a message', () => {
  test('that cannot be whispered is said to all, and one that cannot be posted is said one to one', async () => {
    const school = await begun()
    const { tenant, meeting, pass } = school
    tenant.faults.add({
      match: { method: 'POST', path: /conversations\/19:.*activities/ },
      answer: { status: 403, body: { error: { code: 'Forbidden', message: '' } } },
    })
    tenant.people.leave(meeting, ben)
    await pass(seconds(40))
    expect(cardsOf(tenant, hall).map(({ title }) => title)).toContain('Only one pupil is here')
  })

  test('that is red is never left to a mail: the next person is asked in Teams at once, and one after the other where none can be', async () => {
    const school = await begun()
    const { tenant, meeting, pass } = school
    const { users, mail } = tenant.world
    const reach = (person: string, isInstalled: boolean): void => {
      const one = users.get(person)
      if (one) one.appInstalled = isInstalled
    }
    const [deputy, head] = [cast.lindqvist, cast.marsh]
    for (const person of [okafor, deputy]) reach(person, false)
    tenant.people.leave(meeting, ben)
    await pass(seconds(70))
    const mailed = mail.map(({ to }) => to)
    expect(mailed).toEqual([[users.get(okafor)?.mail], [users.get(deputy)?.mail]])
    const since = (person: string) => cardsOf(tenant, person).length
    expect([since(okafor), since(deputy), since(head)]).toEqual([0, 0, 1])
    // Teams was asked first, each time, and the second time round as well.
    reach(okafor, true)
    await pass(minutes(4))
    expect(since(okafor)).toBeGreaterThan(0)
  })

  test('has four tries on each of its ways', async () => {
    const school = await begun()
    const { tenant, meeting, pass } = school
    const posts = /conversations\/19:.*activities/
    tenant.faults.add({ match: { method: 'POST', path: posts }, answer: { status: 500, body: {} } })
    tenant.people.leave(meeting, ben)
    const before = tenant.requests.length
    await pass(seconds(50))
    const tried = tenant.requests.slice(before).filter(({ method, path }) => method === 'POST' && posts.test(path))
    const whispered = tried.filter(({ query }) => query.includes('isTargetedActivity'))
    expect(whispered.length).toBe(4)
    expect(cardsOf(tenant, hall).map(({ title }) => title)).toContain('Only one pupil is here')
  })
})

test('a class left without staff is told kindly, held, alerted and sent home; only staff reset the clock', async () => {
  const school = await begun()
  const { tenant, meeting, pass } = school
  tenant.people.leave(meeting, hall)
  await pass(minutes(3.2))
  expect(titles(school)).toContain('Your teacher is not here')
  expect(cardsOf(tenant, hall).map(({ title }) => title)).toContain('Pupils are without a member of staff')
  expect(meeting.settings.allowAttendeeToEnableCamera).toBe(false)
  expect(toLead(school)).toContain('Pupils are in a lesson without staff')
  tenant.people.leave(meeting, ana)
  await pass(minutes(1))
  tenant.people.join(meeting, ana)
  await pass(minutes(9))
  expect([inLesson(meeting, ana), inLesson(meeting, ben)]).toEqual([false, false])
  expect(toLead(school).filter(title => title === 'Reach this pupil’s home').length).toBeGreaterThanOrEqual(2)
  expect(tenant.violations).toEqual([])
})
