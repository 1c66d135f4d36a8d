import { describe, expect, test } from '@jest/globals'
import { graphDirectory } from '../../src/adapters/graph/directory.ts'
import { fitsPattern, graphTimetable, type LessonsAre } from '../../src/adapters/graph/timetable.ts'
import { personId, type Evidence, type Place } from '../../src/lesson/people.ts'
import { hours, minutes } from '../../src/lesson/time.ts'
import type { Listed, PeopleList } from '../../src/service/needs.ts'
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
import type { User } from '../../src/tenant/world.ts'

const directoryOf = ({ graph, clock }: School) =>
  graphDirectory({ graph, clock, staff: [groups.staff], pupils: [groups.pupils] })

const placed = (place: Place, evidence: Omit<Evidence, 'readAt'>) => ({
  ...{ status: 'placed', place },
  evidence: { ...evidence, readAt: nine },
})

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
    ['a teacher', hall, placed('staff', { from: 'group', ref: groups.staff })],
    ['a pupil', ana, placed('pupil', { from: 'group', ref: groups.pupils })],
    ['a guest, although in the staff group', dan, placed('guest', { from: 'account', ref: 'Guest' })],
    [
      'somebody whom the directory does not hold',
      '5c4001cc-0000-4000-8000-000000000099',
      placed('unknown', { from: 'account', ref: 'none here' }),
    ],
    ['who has no account', 'anonymous:leg', { status: 'refused', reason: 'not identified' }],
    ['whom we cannot tell', 'unidentified:leg', { status: 'refused', reason: 'not identified' }],
  ])('places %s, and says why', async (_, person, place) => {
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
    expect(await directory.place(personId(ben))).toEqual(placed('unknown', { from: 'nothing' }))
    expect(await directory.place(personId(ana))).toMatchObject({ place: 'pupil' })
  })

  describe('asked for roles of School Data Sync and for licences as well', () => {
    const also = ({ graph, clock }: School) =>
      graphDirectory({
        ...{ graph, clock, staff: [groups.staff], pupils: [groups.pupils] },
        evidence: ['education', 'licences'],
      })
    const becomes = ({ tenant }: School, id: string, change: Partial<User>): void => {
      const known = tenant.world.users.get(id)
      if (known) tenant.world.users.set(id, { ...known, ...change })
    }
    const leave = ({ tenant }: School, id: string): void => {
      for (const group of [groups.staff, groups.pupils]) tenant.world.groups.get(group)?.members.delete(id)
    }
    const place = (school: School, id: string, ofClass?: string) => also(school).place(personId(id), ofClass)
    const granted = async () => {
      const school = await startSchool()
      school.tenant.world.tenancy.permissions.add('EduRoster.Read.All')
      return school
    }

    test.each([
      ['a pupil by role', { primaryRole: 'student' }, 'pupil', { from: 'education role', ref: 'student' }],
      ['staff by role', { primaryRole: 'teacher' }, 'staff', { from: 'education role', ref: 'teacher' }],
      [
        'a pupil by licence',
        { licences: ['M365EDU_A3_STUDENT'] },
        'pupil',
        { from: 'licence', ref: 'M365EDU_A3_STUDENT' },
      ],
      [
        'staff by licence',
        { licences: ['POWER_BI', 'STANDARDWOFFPACK_FACULTY'] },
        'staff',
        { from: 'licence', ref: 'STANDARDWOFFPACK_FACULTY' },
      ],
      [
        'a pupil by one licence of each kind',
        { licences: ['M365EDU_A5_FACULTY', 'X_STU_Y'] },
        'pupil',
        { from: 'licence', ref: 'X_STU_Y' },
      ],
      [
        'staff by role, whose licence is a pupil’s',
        { primaryRole: 'teacher', licences: ['X_STUDENT'] },
        'staff',
        { from: 'education role', ref: 'teacher' },
      ],
      ['nobody by a licence for everybody', { licences: ['M365EDU_A1'] }, 'unknown', { from: 'nothing' }],
    ] as const)('%s', async (_, change, is, evidence) => {
      const school = await granted()
      leave(school, ben)
      becomes(school, ben, change)
      expect(await place(school, ben)).toEqual(placed(is, evidence))
      expect(school.tenant.violations).toEqual([])
    })

    test('who teaches this class is staff in it, and unknown elsewhere; a pupil who owns its team stays a pupil', async () => {
      const school = await granted()
      const year5 = school.tenant.world.groups.get(groups.year5)
      if (year5) school.tenant.world.groups.set(year5.id, { ...year5, teachers: new Set([ben, ana, osei]) })
      leave(school, ben)
      leave(school, osei)
      becomes(school, osei, { primaryRole: 'student' })
      const inClass = { from: 'class teachers', ref: groups.year5 } as const
      expect(await place(school, ben, groups.year5)).toEqual(placed('staff', inClass))
      expect(await place(school, ben)).toMatchObject({ place: 'unknown' })
      expect(await place(school, ana, groups.year5)).toMatchObject({ place: 'pupil', evidence: { from: 'group' } })
      expect(await place(school, osei, groups.year5)).toMatchObject({ place: 'pupil', evidence: { ref: 'student' } })
      expect(await place(school, ben, groups.staff)).toMatchObject({ place: 'unknown' }) // no class has this id
    })

    test('a source that does not answer leaves somebody unplaced; once it has, its answer stands, as old as it is', async () => {
      const school = await granted()
      leave(school, ben)
      becomes(school, ben, { licences: ['X_STUDENT'] })
      school.tenant.world.tenancy.permissions.delete('EduRoster.Read.All')
      expect(await place(school, ben)).toMatchObject({ status: 'refused' })
      const fresh = await granted()
      leave(fresh, ben)
      becomes(fresh, ben, { primaryRole: 'student' })
      const directory = also(fresh)
      const asked = () => fresh.tenant.requests.filter(({ path }) => path.includes('/education/users/')).length
      const began = fresh.clock.at
      await directory.place(personId(ben))
      await directory.place(personId(ben))
      expect(asked()).toBe(1)
      fresh.clock.at += minutes(16)
      answers(fresh.tenant, 'any', /education/, 500)
      expect(await directory.place(personId(ben))).toMatchObject({ place: 'pupil', evidence: { readAt: began } })
      expect(asked()).toBeGreaterThan(1)
    })

    test('contacts of parents are never asked for', async () => {
      const school = await granted()
      leave(school, ben)
      for (const person of [hall, osei, ana, ben]) await place(school, person, groups.year5)
      const paths = school.tenant.requests.map(({ path, query }) => `${path}?${query}`)
      const ofPeople = paths.filter(path => path.includes('/education/'))
      expect(ofPeople.length).toBeGreaterThan(4)
      // Without $select Graph may send what it likes.
      expect(ofPeople.filter(path => !/select=id(%2C|,)?(primaryRole)?$/.test(path))).toEqual([])
    })
  })

  test('the school’s own list makes pupils before anything makes staff, and staff last; unread, it leaves unplaced whom it might make a pupil', async () => {
    const { graph, clock, tenant } = await startSchool()
    const rows = new Map<string, Listed>()
    let list: PeopleList = { status: 'read', people: rows, readAt: nine - minutes(3) }
    const directory = graphDirectory({
      ...{ graph, clock, staff: [groups.staff], pupils: [groups.pupils] },
      listed: () => list,
    })
    const known = tenant.world.groups
    known.get(groups.pupils)?.members.delete(ben)
    rows.set(ben, { place: 'staff', file: 'a.csv' })
    const listed = (place: Place, ref: string) => ({
      ...{ status: 'placed', place, evidence: { from: 'file', ref, readAt: nine - minutes(3) } },
    })
    expect(await directory.place(personId(ben))).toEqual(listed('staff', 'a.csv'))
    rows.set('ben@oakfield.example', { place: 'pupil', file: 'b.csv' }) // the same account by its other name
    expect(await directory.place(personId(ben))).toEqual(listed('pupil', 'b.csv'))
    rows.set('hall@oakfield.example', { place: 'pupil', file: 'b.csv' }).set(ana, { place: 'staff', file: 'b.csv' })
    rows.set(dan, { place: 'staff', file: 'b.csv' })
    expect(await directory.place(personId(hall))).toEqual(listed('pupil', 'b.csv'))
    expect(await directory.place(personId(ana))).toEqual(placed('pupil', { from: 'group', ref: groups.pupils }))
    expect(await directory.place(personId(dan))).toMatchObject({ place: 'guest' })
    list = { status: 'later', after: minutes(1), reason: 'no list' }
    expect(await directory.place(personId(osei))).toEqual(list)
    expect(await directory.place(personId(ana))).toMatchObject({ place: 'pupil' })
    expect(tenant.violations).toEqual([])
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
    expect(await directory.place(personId(hall))).toEqual(placed('staff', { from: 'group', ref: groups.staff })) // as old as it is
    expect(await directoryOf(school).place(personId(hall))).toMatchObject({ status: 'later', reason: 'Broken' })
    const asked = reads()
    await directory.place(personId(osei))
    expect(reads()).toBe(asked)
    tenant.faults.clear()
    clock.at += minutes(1)
    tenant.world.groups.get(groups.staff)?.members.delete(hall)
    expect(await directory.place(personId(hall))).toMatchObject({ place: 'unknown' })
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

const timetableOf = ({ graph, tenant }: School, lessonsAre: Partial<LessonsAre> = {}) =>
  graphTimetable({
    isOurs: () => Promise.resolve({ status: 'read', isOurs: true }),
    ...{
      graph,
      graphUrl: `${tenant.origin}/graph`,
      tenantId,
      directory: { members: () => Promise.reject(new Error()) },
    },
    calendarsOf: groups.staff,
    lessonsAre: { categories: ['lesson'], subjects: [], invitedClasses: false, ...lessonsAre },
    classGroup: mail => (mail === 'year5@oakfield.example' ? groups.year5 : undefined),
    channelClass: thread => (thread === '19:year5@thread.tacv2' ? groups.year5 : undefined),
  })

const span = { from: nine - hours(1), until: nine + hours(48) }

async function eventsIn(school: School, owner = hall, lessonsAre: Partial<LessonsAre> = {}) {
  const read = await timetableOf(school, lessonsAre).events(personId(owner), span)
  if (read.status !== 'read') throw new Error(read.reason)
  return read.events
}

describe('the timetable', () => {
  test('a lesson as the calendar has it, without its subject or anybody’s address', async () => {
    const school = await startSchool()
    school.tenant.world.calendars.push(event({ uid: 'algebra-1' }))
    expect(await eventsIn(school)).toEqual([
      {
        ...{ uid: 'algebra-1', isOrganiser: true, organiser: hall, joinUrl, thread: '19:meeting_OGE4@thread.v2' },
        ...{ startsAt: nine, endsAt: nine + minutes(50), classGroups: [groups.year5] },
      },
    ])
    expect(school.tenant.violations).toEqual([])
  })

  test('an organiser whose calendar it is not is known by the link, or by their address', async () => {
    const school = await startSchool()
    const { calendars, meetings } = school.tenant.world
    calendars.push(event({ owner: osei }))
    expect(await eventsIn(school, osei)).toMatchObject([{ organiser: hall, isOrganiser: false }])
    const short = 'https://teams.microsoft.com/meet/123?p=abc'
    meetings.set(school.meeting.id, { ...school.meeting, joinWebUrl: short })
    calendars.splice(0, 1, event({ owner: osei, joinUrl: short }))
    expect(await eventsIn(school, osei)).toMatchObject([{ organiser: hall, thread: undefined }])
    expect(school.tenant.violations).toEqual([])
  })

  test('an organiser of another tenant is nobody of the school', async () => {
    const school = await startSchool()
    const elsewhere = joinUrl.replace(tenantId, '0e8e4a1d-0000-4000-8000-000000000009')
    school.tenant.world.meetings.set(school.meeting.id, { ...school.meeting, joinWebUrl: elsewhere })
    school.tenant.world.calendars.push(event({ owner: osei, joinUrl: elsewhere }))
    expect(await eventsIn(school, osei)).toMatchObject([{ organiser: `external:${hall}` }])
  })

  test.each([
    ['cancelled', { isCancelled: true }],
    ['of another category', { categories: ['Governors'] }],
    ['after the window', { startsAt: nine + hours(60), endsAt: nine + hours(61) }],
  ])('no lesson: %s', async (_, changes) => {
    const school = await startSchool()
    school.tenant.world.calendars.push(event(changes))
    expect(await eventsIn(school)).toEqual([])
  })

  test.each([
    ['its subject', { subject: '5B Algebra' }, { subjects: ['5? *', '5b *'] }],
    ['a class that it invites', {}, { invitedClasses: true }],
    [
      'the channel of a class’s team',
      { joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3Ayear5%40thread.tacv2/7' },
      {},
    ],
  ])('a lesson by %s', async (_, changes, lessonsAre) => {
    const school = await startSchool()
    school.tenant.world.calendars.push(event({ categories: [], attendees: ['year5@oakfield.example'], ...changes }))
    school.tenant.world.calendars.push(event({ categories: [], attendees: [], subject: 'Governors' }))
    expect(await eventsIn(school, hall, lessonsAre)).toHaveLength(1)
    expect(school.tenant.violations).toEqual([])
  })

  test.each([
    ['Maths 5B', 'maths*', true],
    ['Maths 5B', '*5b', true],
    ['Maths 5B', '*th*5*', true],
    ['Maths 5B', 'maths', false],
    ['ab', 'ab*ab', false],
    ['abab', 'ab*ab', true],
    ['axbxc', 'a*b*c', true],
    ['axcxb', 'a*b*c', false],
    ['aba', 'ab*b*a', false],
  ])('%s fits %s: %s', (subject, pattern, fits) => expect(fitsPattern(subject, pattern)).toBe(fits))

  test('over all pages', async () => {
    const school = await startSchool()
    for (let count = 0; count < 250; count += 1) {
      school.tenant.world.calendars.push(event({ startsAt: nine + minutes(count), endsAt: nine + minutes(count + 1) }))
    }
    expect(await eventsIn(school)).toHaveLength(250)
  })
})

describe('whether a calendar has changed', () => {
  const changed = (school: School, link?: string) => timetableOf(school).changed(personId(hall), span, link)
  const linkOf = (answer: Awaited<ReturnType<typeof changed>>) => ('link' in answer ? answer.link : undefined)

  test('at first it has; then only once something was added, moved or deleted', async () => {
    const school = await startSchool()
    const { calendars } = school.tenant.world
    calendars.push(...Array.from({ length: 30 }, () => event()))
    const first = await changed(school)
    expect(first).toMatchObject({ status: 'read', isChanged: true })
    const second = await changed(school, linkOf(first))
    expect(second).toMatchObject({ isChanged: false })
    const [one] = calendars
    if (one) one.startsAt += minutes(5)
    const third = await changed(school, linkOf(second))
    expect(third).toMatchObject({ isChanged: true })
    calendars.splice(0, 1)
    expect(await changed(school, linkOf(third))).toMatchObject({ isChanged: true })
    expect(school.tenant.violations).toEqual([])
  })

  test('an occurrence of a series that is deleted is told as the series, without a word of it', async () => {
    const school = await startSchool()
    const { calendars } = school.tenant.world
    const occurrence = (after: number) =>
      event({
        ...{ id: `algebra-${after}`, startsAt: nine + hours(after), endsAt: nine + hours(after + 1) },
        series: { master: 'algebra', isException: false },
      })
    calendars.push(occurrence(0), occurrence(24))
    const first = await changed(school)
    calendars.splice(0, 1)
    expect(await changed(school, linkOf(first))).toMatchObject({ isChanged: true })
    const [told] = school.tenant.requests.slice(-1)
    const { value } = told?.answer as { value: readonly Readonly<Record<string, unknown>>[] }
    expect(value.map(({ type, subject }) => [type, subject])).toEqual([
      ['seriesMaster', 'Algebra'],
      ['occurrence', undefined],
    ])
  })

  test('a link that Exchange no longer knows, or that is of another address, is stale', async () => {
    const school = await startSchool()
    const link = linkOf(await changed(school))
    expect(await changed(school, link?.replace(/deltatoken=.*/, 'deltatoken=gone'))).toEqual({ status: 'stale' })
    expect(await changed(school, 'https://elsewhere.example/v1.0/x')).toEqual({ status: 'stale' })
  })

  test('who has no mailbox has no calendar; one that we may not read is refused, one that does not answer is later', async () => {
    const school = await startSchool()
    answers(school.tenant, 'any', /calendarView/, 404)
    expect(await changed(school)).toEqual({ status: 'no calendar' })
    school.tenant.faults.clear()
    answers(school.tenant, 'any', /calendarView/, 429, { retryAfter: '12' })
    expect(await changed(school)).toMatchObject({ status: 'later', after: 12_000 })
    school.tenant.faults.clear()
    school.tenant.world.tenancy.permissions.delete('Calendars.ReadBasic')
    const fresh = await startSchool()
    fresh.tenant.world.tenancy.permissions.delete('Calendars.ReadBasic')
    expect(await changed(fresh)).toMatchObject({ status: 'refused', reason: 'ErrorAccessDenied' })
  })

  test('twenty calendars are asked four at a time', async () => {
    const school = await startSchool()
    await Promise.all(Array.from({ length: 20 }, () => changed(school)))
    expect(school.tenant.requests.filter(({ status }) => status === 429)).toEqual([])
  })
})
