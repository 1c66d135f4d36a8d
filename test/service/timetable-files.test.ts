import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { cardsIn, cardsOf, hall, okafor } from '../../src/cli/demo/stage.ts'
import { readinessInWords } from '../../src/lesson/readiness.ts'
import { hours, minutes, seconds, type Instant } from '../../src/lesson/time.ts'
import { weekPage } from '../../src/service/register/week-page.ts'
import { weekOf } from '../../src/service/register/week.ts'
import { stateOf } from '../../src/service/supervise.ts'
import { cast, groupIds } from '../../src/tenant/seed.ts'
import type { World } from '../../src/tenant/world.ts'
import { testDatabase } from '../support/database.ts'
import { withFullDisk } from '../support/full-disk.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'chaperone-mis-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const write = (text: string, name = 'mis.csv'): void => {
  writeFileSync(join(folder, name), text)
}
const when = (at: Instant): string => new Date(at).toISOString().slice(0, 16)
const row = (id: string, startsAt: Instant, link: string, teacher = 'hall@oakfield.example'): string =>
  `${teacher},4B,${when(startsAt)},${when(startsAt + hours(1))},${link},${id}`
const file = (...rows: readonly string[]): string => ['teacher,class,start,end,link,id', ...rows].join('\n')

/** A school that gives no access to its calendars; its lesson is at half past nine. */
const open = (files: readonly string[] = ['mis.csv'], policyNow = (written: string) => written) =>
  openSchool(
    database,
    { timetable: { files, lookahead: '1d', classes: { '4B': groupIds.class4b } } },
    (world: World) => {
      for (const meeting of world.meetings.values()) {
        meeting.startsAt += minutes(30)
        meeting.endsAt += minutes(30)
      }
      world.tenancy.permissions.delete('Calendars.ReadBasic')
    },
    undefined,
    { timetableFiles: folder, policyNow },
  )

const register = ({ running }: School) => running.service.store.register(0, Number.MAX_SAFE_INTEGER)
async function changes(school: School) {
  const [lesson] = await register(school)
  return (lesson ? await school.running.service.store.changesOf(lesson.id) : []).map(({ what }) => what)
}
/** The last card that somebody got, word for word. */
const lastTold = ({ tenant }: School, person: string): string =>
  JSON.stringify([...tenant.world.personal.values()].find(({ user }) => user === person)?.messages.at(-1)?.attachments)
const told = ({ tenant }: School, person: string) => cardsOf(tenant, person).map(({ title }) => title)

describe('a school that refuses access to its calendars', () => {
  test('has its lessons from a file: made ready and watched, moved and cancelled as the file is; no calendar is asked for', async () => {
    write(file())
    const school = await open()
    const { tenant, meeting, pass, clock } = school
    expect(meeting.startsAt).toBe(clock.at + minutes(30))
    const link = meeting.joinWebUrl
    write(file(row('a', meeting.startsAt, link)))
    await pass(minutes(3))
    const [lesson] = await register(school)
    expect(lesson).toMatchObject({
      ...{ staff: [hall], classGroup: groupIds.class4b, meeting: { organiser: hall, joinUrl: link } },
      timetable: { startsAt: meeting.startsAt, endsAt: meeting.endsAt },
    })
    write(file(row('a', meeting.startsAt + minutes(15), link, 'hall@oakfield.example;osei@oakfield.example')))
    await pass(minutes(3))
    expect(await register(school)).toMatchObject([
      { id: lesson?.id, staff: [hall, cast.osei].sort(), timetable: { startsAt: meeting.startsAt + minutes(15) } },
    ])
    write(file(row('b', meeting.startsAt + minutes(20), link)))
    await pass(minutes(3))
    expect(await changes(school)).toEqual(['found', 'moved', 'cancelled'])
    expect(cardsIn(meeting).map(({ title }) => title)).toEqual(['The lesson has a new time', 'No lesson this time'])
    await pass(minutes(27))
    expect(meeting.appCalls.size).toBe(1)
    expect(tenant.requests.filter(({ path }) => path.includes('calendar'))).toEqual([])
    expect(tenant.violations).toEqual([])
  })

  test('is told of a file with faults as soon as that can be written down', async () => {
    const school = await open()
    write('no such column')
    await withFullDisk(database, 'deliveries', () => school.pass(minutes(4)))
    expect(told(school, okafor)).toEqual([])
    await school.pass(minutes(6))
    expect(told(school, okafor)).toEqual(['The timetable file has faults'])
  })

  test('is told once of a file with faults, of which nothing is taken; mended in the file or in the directory, it is', async () => {
    const school = await open()
    const { tenant, meeting, pass } = school
    const [startsAt, link] = [meeting.startsAt, meeting.joinWebUrl]
    write(
      file(
        row('a', startsAt, link),
        row('b', startsAt + hours(3), link, 'ana@oakfield.example'),
        row('c', startsAt, 'no'),
      ),
    )
    await pass(minutes(4))
    expect(await register(school)).toEqual([])
    expect(told(school, okafor)).toEqual(['The timetable file has faults'])
    expect(lastTold(school, okafor)).toMatch(/mis\.csv cannot be used.*line 4: link: is no join link/)
    write(file(row('a', startsAt, link), row('b', startsAt + hours(3), link, 'supply@oakfield.example')))
    const supply = tenant.world.users.get(cast.zoe)
    await pass(minutes(4))
    expect(lastTold(school, okafor)).toContain('line 3: teacher: no account of the school has this address')
    if (supply) tenant.world.users.set('supply', { ...supply, id: 'supply', mail: 'supply@oakfield.example' })
    await pass(minutes(16))
    expect(lastTold(school, okafor)).toContain('line 3: teacher: is not in the groups of people.staff')
    tenant.world.groups.get(groupIds.staff)?.members.add('supply')
    await pass(minutes(31))
    expect(await register(school)).toMatchObject([{ staff: [hall] }, { staff: ['supply'] }])
    rmSync(join(folder, 'mis.csv'))
    await pass(minutes(4))
    expect(lastTold(school, okafor)).toContain('it is not in the folder')
    expect((await register(school)).filter(({ cancelledAt }) => cancelledAt !== undefined)).toEqual([])
    expect(told(school, okafor)).toHaveLength(4)
    expect(tenant.violations).toEqual([])
  })

  test('has a lesson without a link in the register as unsafe, and its teacher is told before; with its link it is ready', async () => {
    const school = await open()
    const { tenant, meeting, pass, running } = school
    write(file(row('a', meeting.startsAt, '')))
    const readiness = async () => {
      const [lesson] = await register(school)
      const known = lesson && (await running.service.store.read(lesson.id))
      const shown = known && stateOf(known).lesson.readiness
      return shown && readinessInWords(shown)
    }
    await pass(minutes(15) + seconds(10))
    expect(await readiness()).toBe('unsafe: no meeting')
    const shown = await weekOf(running.service, school.clock.at)
    expect(shown).toMatchObject([{ hasLink: false }])
    expect(JSON.stringify(shown)).not.toContain('none:')
    const page = weekPage(shown, () => 'Maths', { title: 'The week', timezone: 'Europe/London', language: 'en' })
    expect(page).toContain('no link; unsafe: no meeting')
    expect(told(school, hall)).toEqual(['This lesson is not fully set up'])
    expect(lastTold(school, hall)).toContain('The timetable has no join link for it.')
    const [before] = await register(school)
    if (!before) throw new Error('There is no lesson')
    const linked = { ...before, meeting: { ...before.meeting, joinUrl: meeting.joinWebUrl } }
    const [key, now] = [before.id, school.clock.at]
    const due = [{ kind: 'watch', key, at: now } as const, { kind: 'ready', key, at: now + seconds(5) } as const]
    await running.service.store.saveLesson(linked, due)
    await pass(seconds(4))
    expect(meeting.appCalls.size).toBe(0) // once we are in, its options are refused: it is made ready first
    write(file(row('a', meeting.startsAt, meeting.joinWebUrl)))
    await pass(minutes(4))
    expect(await readiness()).toBe('ready')
    expect(meeting.appCalls.size).toBe(1)
    expect(await weekOf(running.service, school.clock.at)).toMatchObject([{ hasLink: true }])
    expect(await register(school)).toMatchObject([{ id: before.id, meeting: { joinUrl: meeting.joinWebUrl } }])
    expect(tenant.violations).toEqual([])
  })

  test('may have several files, which have no id twice; one that the policy no longer names goes with its lessons', async () => {
    let files = ['mis.csv', 'more.ics']
    const policyNow = (written: string) => written.replace('more.ics', files[1] ?? 'mis.csv')
    const school = await open(files, policyNow)
    const { meeting, pass, running } = school
    const later = (at: Instant) => `${when(at).replaceAll(/[-:]/g, '')}00Z`
    const [startsAt, link] = [meeting.startsAt + hours(3), meeting.joinWebUrl]
    const ics = (uid: string) =>
      [
        ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', `UID:${uid}`, `DTSTART:${later(startsAt)}`],
        ...[
          `DTEND:${later(startsAt + hours(1))}`,
          'SUMMARY:4B',
          'ORGANIZER:mailto:osei@oakfield.example',
          `URL:${link}`,
        ],
        ...['END:VEVENT', 'END:VCALENDAR'],
      ].join('\r\n')
    write(file(row('a', meeting.startsAt, link)))
    await pass(minutes(3))
    write(ics('a'), 'more.ics')
    await pass(minutes(3))
    expect(lastTold(school, okafor)).toContain('another file has a lesson of the same id')
    write(ics('b'), 'more.ics')
    await pass(minutes(4))
    expect(await register(school)).toMatchObject([{ staff: [hall] }, { staff: [cast.osei] }])
    files = ['mis.csv']
    await pass(minutes(4))
    expect(running.service.policy.timetable.files).toEqual(['mis.csv', 'mis.csv'])
    expect((await register(school)).map(({ cancelledAt }) => cancelledAt === undefined)).toEqual([true, false])
  })
})
