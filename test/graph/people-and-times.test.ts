import { describe, expect, test } from '@jest/globals'
import { graphDirectory } from '../../src/adapters/graph/directory.ts'
import { graphTimetable, occurrenceId } from '../../src/adapters/graph/timetable.ts'
import { personId } from '../../src/lesson/people.ts'
import { hours, minutes } from '../../src/lesson/time.ts'
import {
  ana,
  answers,
  ben,
  dan,
  event,
  groups,
  hall,
  joinUrl,
  nine,
  osei,
  startSchool,
  tenantId,
  type School,
} from './school.ts'

const directoryOf = ({ graph, clock }: School) =>
  graphDirectory({ graph, clock, staff: [groups.staff], pupils: [groups.pupils] })

describe('the directory', () => {
  test('members of a group, over all pages', async () => {
    const school = await startSchool()
    const many = Array.from(
      { length: 1200 },
      (_, index) => `5c4001dd-0000-4000-8000-${String(index).padStart(12, '0')}`,
    )
    const { users } = school.tenant.world
    const hallHerself = users.get(hall)
    if (hallHerself) for (const id of many) users.set(id, { ...hallHerself, id })
    school.tenant.world.groups.set('big', { id: 'big', displayName: 'big', members: new Set(many) })
    expect(await directoryOf(school).members('big')).toEqual({ status: 'read', people: many })
    expect(await directoryOf(school).members('none')).toMatchObject({
      status: 'refused',
      reason: 'Request_ResourceNotFound',
    })
    expect(school.tenant.violations).toEqual([])
  })

  test.each([
    ['a teacher', hall, { status: 'placed', place: 'staff' }],
    ['a pupil', ana, { status: 'placed', place: 'pupil' }],
    ['a guest, although in the staff group', dan, { status: 'placed', place: 'guest' }],
    [
      'somebody whom the directory does not hold',
      '5c4001cc-0000-4000-8000-000000000099',
      { status: 'placed', place: 'unknown' },
    ],
    ['who has no account', 'anonymous:leg', { status: 'refused', reason: 'not identified' }],
    ['whom we cannot tell', 'unidentified:leg', { status: 'refused', reason: 'not identified' }],
  ])('places %s', async (_, person, place) => {
    const school = await startSchool()
    expect(await directoryOf(school).place(personId(person))).toEqual(place)
    expect(school.tenant.violations).toEqual([])
  })

  test('a member of neither group is unknown; of both, a pupil', async () => {
    const school = await startSchool()
    const { groups: known } = school.tenant.world
    known.get(groups.pupils)?.members.delete(ben)
    known.get(groups.staff)?.members.add(ana)
    const directory = directoryOf(school)
    expect(await directory.place(personId(ben))).toEqual({ status: 'placed', place: 'unknown' })
    expect(await directory.place(personId(ana))).toEqual({ status: 'placed', place: 'pupil' })
  })

  test('nobody is placed while guests cannot be told from members', async () => {
    const school = await startSchool()
    const { permissions } = school.tenant.world.tenancy
    permissions.delete('User.Read.All')
    permissions.add('User.ReadBasic.All')
    expect(await directoryOf(school).place(personId(hall))).toEqual({
      status: 'refused',
      reason: 'userType cannot be read',
    })
  })

  test('groups are read once in 15 minutes; an old reading stands while there is no new one', async () => {
    const school = await startSchool()
    const { tenant, clock } = school
    const directory = directoryOf(school)
    const reads = () => tenant.requests.filter(({ path }) => path.includes('/groups/')).length
    await Promise.all([hall, osei, ana].map(person => directory.place(personId(person))))
    expect(reads()).toBe(2)
    clock.at += minutes(16)
    answers(tenant, 'any', /groups/, 500)
    expect(await directory.place(personId(hall))).toEqual({ status: 'placed', place: 'staff' })
    expect(await directoryOf(school).place(personId(hall))).toMatchObject({ status: 'later', reason: 'Broken' })
    const asked = reads()
    await directory.place(personId(osei))
    expect(reads()).toBe(asked)
    tenant.faults.clear()
    clock.at += minutes(1)
    tenant.world.groups.get(groups.staff)?.members.delete(hall)
    expect(await directory.place(personId(hall))).toEqual({ status: 'placed', place: 'unknown' })
  })

  test.each([
    [403, { status: 'refused', reason: 'Broken' }],
    [429, { status: 'later', after: 9000 }],
    [500, { status: 'later', reason: 'Broken' }],
  ])('answered %i: a value', async (status, trouble) => {
    const school = await startSchool()
    answers(school.tenant, 'any', /users/, status, { retryAfter: '9' })
    expect(await directoryOf(school).place(personId(hall))).toMatchObject(trouble)
  })
})

const timetableOf = (school: School) =>
  graphTimetable({
    graph: school.graph,
    tenantId,
    directory: directoryOf(school),
    calendarsOf: groups.staff,
    categories: ['lesson'],
    gather: minutes(5),
    early: minutes(15),
    classGroup: mail => (mail === 'year5@oakfield.example' ? groups.year5 : undefined),
    age: group => (group === groups.year5 ? 'ks2' : 'ks3'),
  })

async function lessonsIn(school: School, from = nine - hours(1), to = nine + hours(48)) {
  const read = await timetableOf(school).lessons(from, to)
  if (read.status !== 'read') throw new Error(read.reason)
  return read.lessons
}

describe('the timetable', () => {
  test('a lesson as the calendar has it', async () => {
    const school = await startSchool()
    school.tenant.world.calendars.push(event())
    expect(await lessonsIn(school)).toEqual([
      {
        id: occurrenceId(joinUrl, nine),
        timetable: {
          startsAt: nine,
          endsAt: nine + minutes(50),
          gatheredAt: nine + minutes(5),
          overAt: nine + minutes(50) + hours(24),
        },
        meeting: { meeting: undefined, thread: '19:meeting_OGE4@thread.v2', joinUrl, organiser: hall },
        classGroup: groups.year5,
        age: 'ks2',
      },
    ])
    expect(school.tenant.violations).toEqual([])
  })

  test('the same event in two calendars is one lesson, of its organiser', async () => {
    const school = await startSchool()
    school.tenant.world.calendars.push(event({ owner: osei }), event())
    expect(await lessonsIn(school)).toMatchObject([{ meeting: { organiser: hall } }])
  })

  test('an organiser outside the group is known by the link, or by their address', async () => {
    const school = await startSchool()
    const { calendars, meetings, groups: known } = school.tenant.world
    known.get(groups.staff)?.members.delete(hall)
    calendars.push(event({ owner: osei }))
    expect(await lessonsIn(school)).toMatchObject([{ meeting: { organiser: hall } }])
    const short = 'https://teams.microsoft.com/meet/123?p=abc'
    meetings.set(school.meeting.id, { ...school.meeting, joinWebUrl: short })
    calendars.splice(0, 1, event({ owner: osei, joinUrl: short }))
    expect(await lessonsIn(school)).toMatchObject([{ meeting: { organiser: hall, thread: undefined } }])
    expect(school.tenant.violations).toEqual([])
  })

  test('a series: each is over when the next one’s window begins', async () => {
    const school = await startSchool()
    school.tenant.world.calendars.push(
      ...[0, 2, 26].map(after => event({ startsAt: nine + hours(after), endsAt: nine + hours(after + 1) })),
    )
    const over = (await lessonsIn(school, nine, nine + hours(3))).map(({ timetable }) => timetable.overAt)
    expect(over).toEqual([nine + hours(2) - minutes(15), nine + hours(26) - minutes(15)])
  })

  test('back to back, none is over before its end', async () => {
    const school = await startSchool()
    school.tenant.world.calendars.push(
      ...[0, 1].map(after => event({ startsAt: nine + hours(after), endsAt: nine + hours(after + 1) })),
    )
    const [first] = await lessonsIn(school)
    expect(first?.timetable.overAt).toBe(nine + hours(1))
  })

  test.each([
    ['cancelled', { isCancelled: true }],
    ['of another category', { categories: ['Governors'] }],
    ['after the window', { startsAt: nine + hours(60), endsAt: nine + hours(61) }],
  ])('no lesson: %s', async (_, changes) => {
    const school = await startSchool()
    school.tenant.world.calendars.push(event(changes))
    expect(await lessonsIn(school)).toEqual([])
  })

  test('all calendars are read, four at a time, over all pages', async () => {
    const school = await startSchool()
    const { world } = school.tenant
    const hallHerself = world.users.get(hall)
    for (let count = 0; count < 20; count += 1) {
      const id = `5c4001ee-0000-4000-8000-${String(count).padStart(12, '0')}`
      if (hallHerself) world.users.set(id, { ...hallHerself, id })
      world.groups.get(groups.staff)?.members.add(id)
    }
    for (let count = 0; count < 250; count += 1) {
      world.calendars.push(event({ startsAt: nine + minutes(count), endsAt: nine + minutes(count + 1) }))
    }
    expect(await lessonsIn(school)).toHaveLength(250)
    expect(school.tenant.requests.filter(({ status }) => status === 429)).toEqual([])
  })

  test('a calendar that we may not read is named, and the others are read', async () => {
    const school = await startSchool()
    school.tenant.world.calendars.push(event())
    answers(school.tenant, 'any', new RegExp(`${osei}/calendarView`), 403)
    expect(await timetableOf(school).lessons(nine, nine + 1)).toMatchObject({ lessons: [{}], unread: [osei] })
  })

  test('who has no mailbox is left out; a calendar that does not answer now makes it later', async () => {
    const school = await startSchool()
    school.tenant.world.calendars.push(event())
    answers(school.tenant, 'any', new RegExp(`${osei}/calendarView`), 404)
    expect(await lessonsIn(school)).toHaveLength(1)
    answers(school.tenant, 'any', new RegExp(`${dan}/calendarView`), 429, { retryAfter: '12' })
    expect(await timetableOf(school).lessons(nine, nine + 1)).toMatchObject({ status: 'later', after: 12_000 })
  })

  test('all refused is refused', async () => {
    const school = await startSchool()
    school.tenant.world.tenancy.permissions.delete('Calendars.ReadBasic')
    expect(await timetableOf(school).lessons(nine, nine + 1)).toMatchObject({
      status: 'refused',
      reason: 'ErrorAccessDenied',
    })
  })
})
