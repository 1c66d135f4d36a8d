import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { plainPolicy } from '../../test/support/policy.ts'
import { personId } from '../lesson/people.ts'
import type { Policy } from './policy.ts'
import { readPolicy } from './read-policy.ts'
import { recipients } from './recipients.ts'

const people = (...names: readonly string[]) => names.map(personId)

function policyOf(leads: readonly string[], headteacher: string, chair: string): Policy | undefined {
  const answer = readPolicy(
    plainPolicy
      .replace('[lee, dev]', JSON.stringify(leads))
      .replace('headteacher: head', `headteacher: ${headteacher}`)
      .replace('chair: chair', `chair: ${chair}`),
  )
  return answer.status === 'good' ? answer.policy : undefined
}

const school = policyOf(['lee', 'dev'], 'head', 'chair')
const told = (subjects: readonly string[], staff: readonly string[] = []): readonly string[] =>
  school ? recipients(school, { subjects: people(...subjects), staffInLesson: people(...staff) }) : []

describe('who is told', () => {
  test.each([
    ['everybody, in the policy’s order', told([]), ['lee', 'dev', 'head', 'chair']],
    ['nobody whom it is about', told(['lee', 'ana']), ['dev', 'head', 'chair']],
    ['nobody who is in the lesson', told(['ana'], ['hall', 'dev']), ['lee', 'head', 'chair']],
    ['those in the lesson, where nobody else is left', told(['lee', 'chair'], ['dev', 'head']), ['dev', 'head']],
  ])('%s', (_, actual, expected) => expect(actual).toEqual(expected))

  test.each([
    ['is the headteacher’s alone', ['hall'], [], ['head']],
    ['is the chair’s, where it is about the headteacher', ['head'], [], ['chair']],
    ['is the headteacher’s, who teaches that very lesson', ['hall'], ['head'], ['head']],
    ['is the first lead’s, where it is about both', ['head', 'chair'], [], ['lee']],
  ])('what is about an adult %s', (_, subjects, staff, expected) => {
    const matter = { subjects: people(...subjects), staffInLesson: people(...staff), isAboutAdult: true }
    expect(school && recipients(school, matter)).toEqual(expected)
  })

  test('each person once, whatever parts they have', () => {
    const small = policyOf(['lee', 'head', 'lee'], 'head', 'chair')
    expect(small && recipients(small, { subjects: [], staffInLesson: [] })).toEqual(['lee', 'head', 'chair'])
  })

  test('where everybody is a subject it says so rather than tell nobody', () => {
    expect(() => told(['lee', 'dev', 'head', 'chair'])).toThrow('nobody can be told')
  })
})

const names = ['a', 'b', 'c', 'd']
const name = fc.constantFrom(...names)

test('whatever policy is accepted, a matter about any one person reaches somebody, and never that person', () => {
  fc.assert(
    fc.property(
      fc.record({ leads: fc.array(name, { minLength: 1, maxLength: 3 }), head: name, chair: name }),
      name,
      fc.subarray(names),
      ({ leads, head, chair }, subject, staff) => {
        const policy = policyOf(leads, head, chair)
        if (!policy) return head === chair
        const reached = recipients(policy, { subjects: people(subject), staffInLesson: people(...staff) })
        return reached.length > 0 && !reached.includes(personId(subject)) && new Set(reached).size === reached.length
      },
    ),
    { seed: 20_260_302, numRuns: 500 },
  )
})
