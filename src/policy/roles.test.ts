import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { plainPolicy } from '../../test/support/policy.ts'
import { personId, type PersonId } from '../lesson/people.ts'
import { readPolicy } from './read-policy.ts'
import { handlersOf, mayBreakGlass, rolesOf, toldOf, type Concerning } from './roles.ts'

const read = readPolicy(plainPolicy) // leads lee, dev; headteacher head; chair chair
if (read.status !== 'good') throw new Error(read.faults.join('; '))
const { policy } = read

const set = (...names: readonly string[]): ReadonlySet<PersonId> => new Set(names.map(personId))
const about = (
  subjects: readonly string[],
  adults: readonly string[] = [],
  unseenBy: readonly string[] = [],
): Concerning => ({
  subjects: set(...subjects, ...adults),
  adults: set(...adults),
  unseenBy: set(...unseenBy),
})

describe('what somebody is', () => {
  test.each([
    ['a pupil, and nothing else', 'ana', 'pupil', false, ['pupil']],
    ['a pupil whom the policy names by mistake', 'lee', 'pupil', true, ['pupil']],
    ['a guest of the tenant', 'lee', 'guest', false, []],
    ['a member of staff', 'hall', 'staff', false, ['staff']],
    ['a lead who teaches', 'lee', 'staff', false, ['staff', 'lead', 'leadership']],
    ['the headteacher', 'head', 'staff', false, ['staff', 'headteacher', 'leadership']],
    ['a chair who is not in the directory’s groups', 'chair', 'unknown', false, ['chair']],
    ['an administrator', 'ict', 'unknown', true, ['administrator']],
    ['somebody whom the directory does not know', 'zoe', undefined, false, []],
  ] as const)('%s', (_, person, place, isAdministrator, expected) =>
    expect([...rolesOf(policy, personId(person), place, isAdministrator)]).toEqual(expected),
  )
})

describe('whose a matter is', () => {
  test.each([
    ['about a pupil: the leads’ and the headteacher’s', about(['ana']), ['lee', 'dev', 'head']],
    ['about a lead’s own child, who asked that the lead not see it', about(['ana'], [], ['lee']), ['dev', 'head']],
    ['about a member of staff: the headteacher’s alone', about(['ana'], ['hall']), ['head']],
    ['about a lead: the headteacher’s alone', about([], ['lee']), ['head']],
    ['about the headteacher: the chair’s', about([], ['head']), ['chair']],
    ['kept from all but the chair', about(['ana'], [], ['lee', 'dev', 'head']), ['chair']],
  ])('%s', (_, matter, expected) => expect(handlersOf(policy, matter)).toEqual(expected))

  test('the chair is told of one that nobody has answered, and may not read it', () => {
    expect(toldOf(policy, about(['ana']))).toEqual(['lee', 'dev', 'head', 'chair'])
    expect(handlersOf(policy, about(['ana']))).not.toContain('chair')
  })
})

describe('who may open a matter that is not theirs', () => {
  test.each([
    ['the headteacher, a pupil’s', 'head', about(['ana']), true],
    ['a lead, none', 'lee', about([], ['hall']), false],
    ['the headteacher, not their own', 'head', about([], ['head']), false],
    ['the chair, the headteacher’s', 'chair', about([], ['head']), true],
    ['the chair, no other', 'chair', about(['ana']), false],
    ['the headteacher, not one that a pupil asked to be kept from them', 'head', about(['ana'], [], ['head']), false],
  ])('%s', (_, person, matter, expected) => expect(mayBreakGlass(policy, personId(person), matter)).toBe(expected))
})

const everybody = ['lee', 'dev', 'head', 'chair', 'hall', 'ana']
const some = fc.subarray(everybody)

describe('over all combinations of subjects, adults among them, and people whom it is kept from', () => {
  const matters = fc.record({ subjects: some, adults: some, unseenBy: some })
  const isKept = (choose: (matter: Concerning) => readonly PersonId[]) =>
    fc.check(
      fc.property(matters, ({ subjects, adults, unseenBy }) => {
        const matter = about(subjects, adults, unseenBy)
        const kept = new Set([...subjects, ...adults, ...unseenBy])
        if (['lee', 'dev', 'head', 'chair'].every(person => kept.has(person))) return true // a policy has nobody else
        const chosen = choose(matter)
        return chosen.length > 0 && chosen.every(person => !kept.has(person))
      }),
      { seed: 20_261_125, numRuns: 5_000 },
    ).failed

  test('those who are told are some, and nobody whom it is about', () =>
    expect(isKept(each => toldOf(policy, each))).toBe(false))
  test('nor are those who read it', () => expect(isKept(each => handlersOf(policy, each))).toBe(false))
  test('the twin: leads who are told whatever it is about', () => expect(isKept(() => policy.people.leads)).toBe(true))
  test('the twin: nobody is told', () => expect(isKept(() => [])).toBe(true))
})
