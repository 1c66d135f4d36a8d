import { describe, expect, test } from '@jest/globals'
import { plainPolicy } from '../../test/support/policy.ts'
import { hours, minutes, seconds } from '../lesson/time.ts'
import { readPolicy } from './read-policy.ts'

const read = (text: string): unknown => {
  const answer = readPolicy(text)
  return answer.status === 'good' ? 'good' : answer.faults
}
const changed = (from: string, to: string): string => {
  expect(plainPolicy).toContain(from)
  return plainPolicy.replace(from, to)
}

describe('a policy that is in order', () => {
  test('has everything that it does not say filled in', () => {
    expect(readPolicy(plainPolicy)).toMatchObject({
      status: 'good',
      policy: {
        school: { timezone: 'Europe/London', languages: ['en'] },
        mode: 'assist',
        recording: 'allowed',
        lessons: { gather: minutes(5), early: minutes(15), undo: seconds(10) },
        acknowledge: { red: minutes(2), amber: hours(8) },
        safeguards: {},
        timetable: { lookahead: hours(24 * 14), lessonsAre: { categories: ['Lesson'] }, classes: {} },
      },
    })
  })

  test.each([
    ['10s', seconds(10)],
    ['2.5m', minutes(2.5)],
    ['24h', hours(24)],
    ['14d', hours(24 * 14)],
    ['0s', 0],
  ])('may say %s', (text, expected) => {
    const answer = readPolicy(`${plainPolicy}safeguards: { lone-pupil: { after: { tell: ${text} } } }\n`)
    expect(answer).toMatchObject({ policy: { safeguards: { 'lone-pupil': { after: { tell: expected } } } } })
  })

  test('may enforce, where it names the lead who decided it', () => {
    expect(read(`${plainPolicy}mode: enforce\nenforce: { decidedBy: dev, on: 2026-11-22 }\n`)).toBe('good')
  })
})

describe('each fault names its line, its column and its key', () => {
  test.each([
    ['a mode that there is not', `${plainPolicy}mode: strict\n`, ['12:7 mode: ']],
    ['a duration without a unit', `${plainPolicy}lessons:\n  gather: 5\n`, ['13:11 lessons.gather: ']],
    [
      'a duration in words',
      `${plainPolicy}lessons:\n  early: soon\n`,
      ['13:10 lessons.early: is not a duration: write a number and s, m, h or d, such as 30s or 5m'],
    ],
    ['no lead', changed('[lee, dev]', '[]'), ['6:10 people.leads: ']],
    ['a lead without a name', changed('[lee, dev]', '[lee, ""]'), ['6:16 people.leads.1: ']],
    [
      'a key that there is not',
      changed('ages: {', 'ages: { adults: 1,'),
      ['10:9 ages.adults: there is no such key; there are default, classes, easyRead'],
    ],
    [
      'a key that is missing stands at what should hold it',
      changed('record: { site: site-1 }', 'record: {}'),
      ['11:9 record.site: '],
    ],
    [
      'enforcing, decided by nobody',
      `${plainPolicy}mode: enforce\n`,
      ['12:7 mode: is enforce, so `enforce: { decidedBy, on }` must name the lead who decided it and when'],
    ],
    [
      'enforcing, decided by somebody who is no lead',
      `${plainPolicy}mode: enforce\nenforce: { decidedBy: head, on: today }\n`,
      ['13:23 enforce.decidedBy: is not one of people.leads'],
    ],
    [
      'the headteacher as chair',
      changed('chair: chair', 'chair: head'),
      ['8:10 people.chair: is the headteacher: a matter about the headteacher would reach nobody'],
    ],
    [
      'one person for everything',
      plainPolicy.replace('[lee, dev]', '[head]').replace('chair: chair', 'chair: head'),
      ['4:3 people: names one person for every role', '8:10 people.chair: is the headteacher'],
    ],
    [
      'several at once',
      `${changed('urn: "123456"', 'urn: ""')}mode: strict\nrecording: never\n`,
      ['1:40 school.urn: ', '12:7 mode: ', '13:12 recording: '],
    ],
    ['an empty file', '', ['1:1 the file: ']],
    ['a list in place of the keys', '- school', ['1:1 the file: ']],
    ['what is no YAML', 'school: { name: [ }\n', ['1:19 the file: ', '1:20 the file: ']],
    ['a key that is there twice', `${plainPolicy}profile: college\n`, ['12:1 the file: Map keys must be unique']],
  ])('%s', (_, text, expected) => {
    const answer = readPolicy(text)
    const faults = answer.status === 'faulty' ? answer.faults : []
    expect(faults.map((fault, index) => fault.slice(0, expected[index]?.length))).toEqual(expected)
  })

  test('and says each place once', () => {
    expect(read('school: { name: [ }\n')).not.toEqual([expect.stringContaining('line 1')])
  })
})
