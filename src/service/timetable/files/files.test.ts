import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { minutes } from '../../../lesson/time.ts'
import { readPolicy } from '../../../policy/read-policy.ts'
import { plainPolicy } from '../../../../test/support/policy.ts'
import { readTimetable } from './read-file.ts'

const group = '0a4f1e1d-0000-4000-8000-000000000403'
const link = 'https://teams.microsoft.com/l/meetup-join/19%3Ameeting_x%40thread.v2/0'
const utc = (text: string): number => Date.parse(text)
const span = { from: utc('2026-10-01T00:00Z'), until: utc('2026-12-01T00:00Z') }

const policy = (() => {
  const text = plainPolicy.replace(
    '{ calendarsOf: staff-group }',
    `{ files: [mis.csv], classes: { 4B: ${group}, 4b@oakfield.example: ${group} } }`,
  )
  const read = readPolicy(text)
  if (read.status !== 'good') throw new Error(read.faults.join())
  return read.policy
})()

const csv = (...rows: readonly string[]) =>
  readTimetable('mis.csv', ['teacher,class,start,end,link,id', ...rows].join('\n'), policy, span)
const faultsOf = (read: ReturnType<typeof csv>) => (read.status === 'faulty' ? read.faults : [])
const lessonsOf = (read: ReturnType<typeof csv>) => (read.status === 'good' ? read.lessons : [])
const startsOf = (read: ReturnType<typeof csv>) =>
  lessonsOf(read).map(({ startsAt }) => `${new Date(startsAt).toISOString().slice(0, 16)}Z`)

describe('a CSV file', () => {
  test('has a lesson on each line, in the school’s own time, summer and winter', () => {
    const read = csv(
      `hall@oakfield.example; osei@oakfield.example,4b,2026-10-23T09:00,2026-10-23T09:50,${link},a`,
      `hall@oakfield.example,4B,2026-10-26 09:00,2026-10-26 09:50,${link},b`,
      `hall@oakfield.example,${group},2026-10-26T09:00+05:30,2026-10-26T04:20Z,${link},c`,
    )
    expect(startsOf(read)).toEqual(['2026-10-23T08:00Z', '2026-10-26T09:00Z', '2026-10-26T03:30Z'])
    expect(lessonsOf(read)[0]).toEqual({
      ...{ line: 2, uid: 'a', organiser: undefined, classGroup: group, link },
      teachers: ['hall@oakfield.example', 'osei@oakfield.example'],
      startsAt: utc('2026-10-23T08:00Z'),
      endsAt: utc('2026-10-23T08:50Z'),
    })
  })

  test('whose bytes are of Excel is read as well', () => {
    const text = `\uFEFFid,link,end,start,class,teacher\r\na,${link},2026-10-26T10:00,2026-10-26T09:00,4B,"hall@oakfield.example"\r\n`
    expect(readTimetable('MIS.CSV', text, policy, span)).toMatchObject({ status: 'good', lessons: [{ line: 2 }] })
  })

  test('without a link is a lesson, and said to be unsafe', () => {
    expect(csv('hall@oakfield.example,4B,2026-10-26T09:00,2026-10-26T09:50,,a')).toMatchObject({
      lessons: [{ link: undefined }],
      notes: ['line 2: has no join link, so it will be unsafe'],
    })
  })

  test('is refused whole, with every fault and its line', () => {
    const good = `hall@oakfield.example,4B,2026-10-26T09:00,2026-10-26T09:50,${link},a`
    expect(faultsOf(csv(good, 'hall@oakfield.example,4B'))).toEqual(['line 3: has 2 cells; the columns are 6'])
    expect(faultsOf(csv(...faulty(good, link)))).toEqual([
      'line 4: class: is neither in timetable.classes of the policy nor the id of a group',
      'line 4: start: is not written as 2026-11-27T09:00',
      'line 4: end: is no day or no time',
      'line 6: start: comes twice that day in Europe/London: write it with its offset, as 2026-10-25T01:30+01:00',
      'line 7: start: is a time that the clocks of Europe/London leave out that day',
      'line 3: nobody teaches it',
      'line 3: does not end after its start',
      'line 5: lasts more than 12 hours',
      'line 5: link: is no join link of Teams (https://teams.microsoft.com/l/meetup-join/… or /meet/…)',
      'line 8: is the same lesson as on line 2',
    ])
  })

  test.each([
    ['an unknown column', 'teacher,class,start,end,link,room\n', 'line 1: there is no column "room"'],
    ['a missing column', 'teacher,class,start,end\n', 'line 1: the column link is missing'],
    ['no row', 'teacher,class,start,end,link\n', 'the file holds no lesson'],
    ['nothing', '', 'line 1: the file is empty'],
  ])('with %s is refused', (_, text, fault) =>
    expect(readTimetable('mis.csv', text, policy, span)).toEqual({ status: 'faulty', faults: [fault] }),
  )

  test('whose lesson has no id is known by when, whose and for whom it is', () => {
    const row = `hall@oakfield.example,4B,2026-10-26T09:00,2026-10-26T09:50,${link},`
    expect(faultsOf(csv(row, row.replace('hall', 'osei'), row))).toEqual(['line 4: is the same lesson as on line 2'])
  })
})

function faulty(good: string, join: string): readonly string[] {
  return [
    good,
    `,4B,2026-10-26T09:00,2026-10-26T08:50,${join},b`,
    `hall@oakfield.example,9Z,26/10/2026 09:00,2026-02-30T09:50,${join},c`,
    'hall@oakfield.example,4B,2026-10-26T09:00,2026-10-26T22:00,https://zoom.example/j/1,d',
    `hall@oakfield.example,4B,2026-10-25T01:30,2026-10-25T03:30,${join},e`,
    `hall@oakfield.example,4B,2026-03-29T01:30,2026-03-29T02:30,${join},f`,
    good,
  ]
}

const whose = ['ORGANIZER:mailto:hall@oakfield.example', 'ATTENDEE:mailto:4b@oakfield.example', `URL:${link}`]
const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, ...whose, 'END:VEVENT']
const ics = (...lines: readonly (readonly string[])[]) =>
  readTimetable(
    'mis.ics',
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:mis', ...lines.flat(), 'END:VCALENDAR'].join('\r\n'),
    policy,
    span,
  )

describe('an iCalendar file', () => {
  const weekly = ['UID:maths', 'DTSTART;TZID=Europe/London:20261012T090000', 'DTEND;TZID=Europe/London:20261012T095000']

  test('has a lesson for each entry: teacher, class and link where MIS and Exchange write them', () => {
    const read = ics(
      event('UID:a', 'DTSTART:20261026T090000Z', 'DURATION:PT50M', 'ATTENDEE;ROLE=CHAIR:mailto:osei@oakfield.example'),
      [
        ...['BEGIN:VEVENT', 'UID:b', 'DTSTART:20261026T100000', 'DTEND:20261026T105000', 'SUMMARY:4B'],
        ...['ORGANIZER:MAILTO:Hall@oakfield.example', `DESCRIPTION:Join: ${link}\\nThank you`, 'END:VEVENT'],
      ],
    )
    expect(lessonsOf(read)).toMatchObject([
      { line: 4, uid: 'a', teachers: ['hall@oakfield.example', 'osei@oakfield.example'], classGroup: group, link },
      { line: 13, uid: 'b', teachers: ['hall@oakfield.example'], startsAt: utc('2026-10-26T10:00Z'), link },
    ])
  })

  test('a series is written out in its own zone over the change of the clocks, without what was left out', () => {
    const read = ics(event(...weekly, 'RRULE:FREQ=WEEKLY;UNTIL=20261116T090000Z', 'EXDATE:20261102T090000Z'))
    expect(startsOf(read)).toEqual([
      ...['2026-10-12T08:00Z', '2026-10-19T08:00Z', '2026-10-26T09:00Z', '2026-11-09T09:00Z', '2026-11-16T09:00Z'],
    ])
    expect(new Set(lessonsOf(read).map(({ uid }) => uid)).size).toBe(5)
  })

  test('an occurrence that was moved keeps its name; a cancelled one is none; one added is one', () => {
    const moved = ['UID:maths', 'RECURRENCE-ID:20261019T080000Z', 'DTSTART:20261020T130000Z', 'DTEND:20261020T135000Z']
    const off = ['UID:maths', 'RECURRENCE-ID:20261026T090000Z', 'DTSTART:20261026T090000Z', 'DTEND:20261026T095000Z']
    const read = ics(
      event(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=3', 'RDATE;TZID=Europe/London:20261030T090000'),
      event(...moved),
      event(...off, 'STATUS:CANCELLED'),
    )
    expect(startsOf(read)).toEqual(['2026-10-12T08:00Z', '2026-10-20T13:00Z', '2026-10-30T09:00Z'])
    expect(lessonsOf(read)[1]).toMatchObject({ uid: 'maths 2026-10-19T08:00:00.000Z', line: 14 })
    expect(read).toMatchObject({ notes: ['line 23: is cancelled'] })
  })

  test.each([
    ['that the file describes, whatever its name', 'School time', '2026-10-12T11:00Z'],
    ['by its IANA name', 'America/New_York', '2026-10-12T13:00Z'],
  ])('a zone %s', (_, zone, starts) => {
    const described = [
      ...['BEGIN:VTIMEZONE', 'TZID:School time', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'],
      ...['TZOFFSETFROM:-0200', 'TZOFFSETTO:-0200', 'END:STANDARD', 'END:VTIMEZONE'],
    ]
    const read = ics(
      described,
      event('UID:a', `DTSTART;TZID=${zone}:20261012T090000`, `DTEND;TZID=${zone}:20261012T095000`),
    )
    expect(startsOf(read)).toEqual([starts])
    const [lesson] = lessonsOf(read)
    expect((lesson?.endsAt ?? 0) - (lesson?.startsAt ?? 0)).toBe(minutes(50))
  })

  test('a series without end reaches as far as is looked ahead; one whole day is no lesson and said so', () => {
    const read = ics(
      event(...weekly, 'RRULE:FREQ=WEEKLY'),
      event('UID:inset', 'DTSTART;VALUE=DATE:20261023', 'DTEND;VALUE=DATE:20261024'),
    )
    expect(startsOf(read)).toHaveLength(8)
    expect(read).toMatchObject({ notes: ['line 13: a whole day is no lesson'] })
  })

  test('is refused whole, with every fault and its line', () => {
    const nobody = ['BEGIN:VEVENT', 'UID:b', 'DTSTART:20261026T090000Z', 'DTEND:20261026T095000Z', 'SUMMARY:9Z']
    expect(
      faultsOf(
        ics(
          event('UID:a', 'DTSTART;TZID=Mars/North:20261026T090000', 'DTEND;TZID=Mars/North:20261026T095000'),
          event('UID:c', 'SUMMARY:4B'),
        ),
      ),
    ).toEqual(Array.from({ length: 2 }, () => expect.stringMatching(/^line 4: is in a time zone that the file/)))
    expect(
      faultsOf(ics([...nobody, 'END:VEVENT'], event('UID:c'), event('UID:d', 'DTSTART:20261026T090000Z'))),
    ).toEqual([
      'line 4: neither its attendees, its categories nor its summary name a class of timetable.classes',
      'line 10: has no start',
      'line 16: does not end after its start',
    ])
    expect(faultsOf(ics(event(...weekly, 'RRULE:FREQ=SECONDLY')))).toEqual([
      'line 4: repeats too often to be written out',
    ])
    expect(faultsOf(ics())).toEqual(['the file holds no lesson'])
    expect(faultsOf(readTimetable('mis.ics', '<html>sign in</html>', policy, span))).toEqual([
      'the file is no iCalendar file',
    ])
  })
})

describe('the examples of docs/administrator.md', () => {
  const page = readFileSync(new URL('../../../../docs/administrator.md', import.meta.url), 'utf8')
  const example = (kind: string) => new RegExp(`\\x60{3}${kind}\\n(.*?)\\x60{3}`, 's').exec(page)?.[1] ?? ''
  const december = { from: utc('2026-11-26T00:00Z'), until: utc('2026-12-31T00:00Z') }

  test.each([
    ['csv', ['2026-11-27T09:00Z', '2026-11-30T09:00Z', '2026-12-01T11:00Z'], 1],
    ['ics', ['2026-11-27T09:00Z', '2026-12-11T09:00Z'], 0],
  ])('%s is read', (kind, starts, unsafe) => {
    const read = readTimetable(`example.${kind}`, example(kind), policy, december)
    expect(faultsOf(read)).toEqual([])
    expect(startsOf(read)).toEqual(starts)
    expect(read.status === 'good' ? read.notes : []).toHaveLength(unsafe)
  })
})
