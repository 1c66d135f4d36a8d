import { describe, expect, test } from '@jest/globals'
import { plainPolicy } from '../../test/support/policy.ts'
import { everySafeguard } from '../../test/support/safeguards.ts'
import { readPolicy } from './read-policy.ts'

const faultsIn = (text: string): readonly string[] => {
  const read = readPolicy(text, everySafeguard)
  return read.status === 'faulty' ? read.faults : []
}
/** Line 12 of the plain policy is the first that is free. */
const adding = (...lines: readonly string[]): readonly string[] => faultsIn(`${plainPolicy}${lines.join('\n')}\n`)
const saying = (from: string, to: string): readonly string[] => {
  expect(plainPolicy).toContain(from)
  return faultsIn(plainPolicy.replace(from, to))
}

describe('each fault of a policy is told with line, column, key and what was probably meant', () => {
  test.each([
    ['nothing', '', []],
    [
      'a key that is misspelt',
      'recordings: off',
      [
        expect.stringMatching(
          /^12:1 recordings: there is no such key; there are school, .*; did you mean recording\?$/,
        ),
      ],
    ],
    [
      'a key within another',
      'lessons: { gather: 5m, erly: 15m }',
      [
        '12:24 lessons.erly: there is no such key; there are gather, early, undo, record, longest, lobby; did you mean early?',
      ],
    ],
    [
      'a key of a safeguard',
      'safeguards:\n  lone-pupil:\n    afer: { tell: 10s }',
      ['14:5 safeguards.lone-pupil.afer: there is no such key; there are mode, after, curedBy; did you mean after?'],
    ],
    [
      'a key that is like no other',
      'acknowledge: { colour: 2m }',
      ['12:16 acknowledge.colour: there is no such key; there are red, amber'],
    ],
    [
      'a misspelt mode',
      'mode: asist',
      ['12:7 mode: is not what it can be: it is one of watch, assist, enforce; did you mean assist?'],
    ],
    [
      'a day in full',
      'digests: { weekly: { day: friday } }',
      [
        '12:27 digests.weekly.day: is not what it can be: it is one of mon, tue, wed, thu, fri, sat, sun; did you mean fri?',
      ],
    ],
    [
      'a time without a unit',
      'lessons: { gather: 5 }',
      ['12:20 lessons.gather: is not a duration: write a number and s, m, h or d; did you mean 5m?'],
    ],
    [
      'a time in words',
      'lessons: { gather: 90 seconds }',
      [
        '12:20 lessons.gather: is not a duration: write a number and s, m, h or d, such as 30s or 5m; did you mean 90s?',
      ],
    ],
    [
      'a time that nobody can guess',
      'lessons: { gather: soon }',
      ['12:20 lessons.gather: is not a duration: write a number and s, m, h or d, such as 30s or 5m'],
    ],
    [
      'an hour as people write it',
      'digests: { morning: 8.30h }',
      ['12:21 digests.morning: is not a time of day: write it as 08:30'],
    ],
    [
      'an hour with one digit',
      'digests: { morning: "8:30" }',
      ["12:21 digests.morning: is not a time of day: write it as 08:30; did you mean '08:30'?"],
    ],
    [
      'a budget in words',
      'digests: { interruptions: few }',
      ['12:27 digests.interruptions: is not what it can be: it needs a number'],
    ],
    [
      'a budget of nothing',
      'digests: { interruptions: 0 }',
      ['12:27 digests.interruptions: is empty or too small: at least one is needed'],
    ],
    [
      'a clause in small letters',
      'clauses: { v27: "No." }',
      ['12:12 clauses.v27: is no clause; docs/policy.md lists them; did you mean V27?'],
    ],
    [
      'a clause that there is not',
      'clauses: { V99: "No." }',
      ['12:12 clauses.V99: is no clause; docs/policy.md lists them'],
    ],
    [
      'a clause without words',
      'clauses: { V27: "" }',
      ['12:17 clauses.V27: is empty or too small: at least one is needed'],
    ],
    [
      'a safeguard that is misspelt',
      'safeguards: { lonepupil: {} }',
      [
        expect.stringMatching(
          /^12:15 safeguards\.lonepupil: there is no such safeguard; known are abuse-removal, .*; did you mean lone-pupil\?$/,
        ),
      ],
    ],
    [
      'a step that is misspelt',
      'safeguards:\n  lone-pupil:\n    after: { tel: 10s }',
      [
        '14:14 safeguards.lone-pupil.after.tel: there is no such step; its steps are tell, hold, alert, end, send-away; did you mean tell?',
      ],
    ],
    [
      'a ladder whose earlier step is put too late',
      'safeguards:\n  lone-pupil:\n    after:\n      tell: 90s',
      [
        '15:13 safeguards.lone-pupil.after.tell: the steps must keep their order tell, hold, alert, end, send-away; ' +
          'tell (90s) would come after hold (1m); did you mean 1m or less?',
      ],
    ],
    [
      'a ladder whose later step is put too early',
      'safeguards: { lone-pupil: { after: { end: 45s } } }',
      [
        '12:43 safeguards.lone-pupil.after.end: the steps must keep their order tell, hold, alert, end, send-away; ' +
          'alert (1m) would come after end (45s); did you mean 1m or more?',
      ],
    ],
    [
      'who decided, misspelt',
      'mode: enforce\nenforce: { decidedBy: lea, on: 2026-11-22 }',
      ['13:23 enforce.decidedBy: is not one of people.leads; did you mean lee?'],
    ],
  ])('%s', (_, line, expected) => expect(adding(line)).toEqual(expected))

  test.each([
    [
      'a number that is a text',
      'urn: "123456"',
      'urn: 123456',
      ['1:40 school.urn: is not what it can be: it needs a text; did you mean "123456"?'],
    ],
    [
      'one where a list is needed',
      '[lee, dev]',
      'lee',
      ['6:10 people.leads: is not what it can be: it needs a list; did you mean [lee]?'],
    ],
    [
      'a switch in words',
      'calendarsOf: staff-group',
      'calendarsOf: staff-group, lessonsAre: { invitedClasses: yes }',
      ['9:70 timetable.lessonsAre.invitedClasses: is not what it can be: it needs true or false; did you mean true?'],
    ],
    ['what is missing', 'profile: primary\n', '', ['1:1 profile: is missing: it is one of primary, college']],
    ['a person who is missing', '  headteacher: head\n', '', ['4:3 people.headteacher: is missing: it needs a text']],
    [
      'a misspelt person',
      '  headteacher: head\n',
      '  headtecher: head\n',
      [
        '4:3 people.headteacher: is missing: it needs a text',
        expect.stringMatching(/^7:3 people\.headtecher: there is no such key; .*; did you mean headteacher\?$/),
      ],
    ],
    [
      'a misspelt profile',
      'profile: primary',
      'profile: primery',
      ['2:10 profile: is not what it can be: it is one of primary, college; did you mean primary?'],
    ],
    [
      'a misspelt time zone',
      'urn: "123456"',
      'urn: "123456", timezone: Europe/Londn',
      ['1:60 school.timezone: is no time zone, such as Europe/London; did you mean Europe/London?'],
    ],
    [
      'hours the wrong way round',
      'urn: "123456"',
      "urn: \"123456\", hours: { from: '16:00', to: '08:00' }",
      [
        "1:57 school.hours: end before they begin, so nobody would ever read what a pupil sends; did you mean from: '08:00', to: '16:00'?",
      ],
    ],
  ])('%s', (_, from, to, expected) => expect(saying(from, to)).toEqual(expected))
})

describe('nobody’s being the subject of a matter may leave nobody to tell', () => {
  test.each([
    [
      'nobody leads',
      'leads: [lee, dev]',
      'leads: []',
      ['6:10 people.leads: is empty or too small: at least one is needed'],
    ],
    [
      'the headteacher is the chair',
      'chair: chair',
      'chair: head',
      [expect.stringMatching(/^8:10 people\.chair: is the headteacher: .*; name the chair of governors$/)],
    ],
    [
      'nobody reads the weekly digest',
      'chair: chair',
      'chair: chair\n  leadership: []',
      ['9:15 people.leadership: is empty or too small: at least one is needed'],
    ],
    [
      'no day is a school day',
      'urn: "123456"',
      'urn: "123456", hours: { days: [] }',
      ['1:65 school.hours.days: is empty or too small: at least one is needed'],
    ],
    [
      'every pupil would be staff',
      'pupils: { groups: [pupil-group] }',
      'pupils: { groups: [staff-group] }',
      [expect.stringMatching(/^5:22 people\.pupils\.groups\.0: is in people\.staff\.groups as well/)],
    ],
  ])('where %s', (_, from, to, expected) => expect(saying(from, to)).toEqual(expected))

  test('where one person has every part, as much as the file says', () => {
    const alone = plainPolicy.replace('[lee, dev]', '[head]').replace('chair: chair', 'chair: head')
    expect(faultsIn(alone)).toEqual([
      expect.stringMatching(/^4:3 people: names one person for every role: .*; name another lead/),
      expect.stringMatching(/^8:10 people\.chair: is the headteacher/),
    ])
  })
})
