import { describe, expect, test } from '@jest/globals'
import { plainPolicy } from '../../test/support/policy.ts'
import { aDelivery, scheduled } from '../../test/support/scheduled.ts'
import { personId } from '../lesson/people.ts'
import { at } from '../../test/support/lesson.ts'
import { readGroundRules } from '../policy/ground-rules.ts'
import { readPolicy } from '../policy/read-policy.ts'
import { compose } from './compose.ts'
import { ageOf } from './timetable/lessons-of.ts'

const groundRules = readGroundRules()

/** The rules as they are posted to the class, or to one pupil. */
function rulesTo(to: string | undefined, own = '') {
  const read = readPolicy(`${plainPolicy.replace(/^(ages|recording|links):.*\n/gm, '')}\n${own}`)
  if (read.status === 'faulty') throw new Error(read.faults.join('; '))
  const { policy } = read
  const lesson = scheduled('maths', at('9:00'), { age: ageOf(policy, '3B') })
  return compose(aDelivery('rules', { to: to === undefined ? to : personId(to) }), lesson, { policy, groundRules })
}
const ages = 'ages: { default: ks3, classes: { 3B: ks1 }, easyRead: { pupils: [ana] } }\n'
const linesOf = ({ lines = [] }: ReturnType<typeof rulesTo>) => lines.map(({ text }) => text)
const rules = (age: 'ks1' | 'ks3' | 'easy') => groundRules[age].rules.map(({ text }) => text)

describe('the ground rules', () => {
  test.each([
    ['the class, in the band that the policy names for it', undefined, ages, 'ks1'],
    ['a pupil of it', 'ben', ages, 'ks1'],
    ['a pupil who is addressed in easy words, whatever the class', 'ana', ages, 'easy'],
    ['a class of which the policy says nothing', undefined, 'ages: { default: ks3 }\n', 'ks3'],
    ['a class that reads easy words', undefined, 'ages: { default: ks3, easyRead: { classes: [3B] } }\n', 'easy'],
  ] as const)('are said to %s', (_, to, own, age) => {
    expect(linesOf(rulesTo(to, own))).toEqual(rules(age))
  })

  test.each([
    ['required', true],
    ['allowed', true],
    ['off', false],
  ])('tell of recording where lessons may be recorded, and not else: %s', (recording, isSaid) => {
    const { text } = rulesTo(undefined, `${ages}recording: ${recording}\n`).words
    expect(text.includes(groundRules.ks1.recorded)).toBe(isSaid)
  })

  test('come with the school’s policy, how to report, and two buttons', () => {
    const links = 'links: { safeguardingPolicy: https://x.example/policy, report: https://x.example/report }\n'
    expect(rulesTo(undefined, `${ages}${links}`)).toMatchObject({
      ...{ link: 'https://x.example/policy', report: 'https://x.example/report' },
      answers: [{ press: 'rules-read' }, { press: 'help' }],
    })
  })
})
