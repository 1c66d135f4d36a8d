import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { plainPolicy } from '../../test/support/policy.ts'
import { personId, type PersonId } from '../lesson/people.ts'
import { readPolicy } from './read-policy.ts'
import {
  handlersOf,
  holdsGlass,
  mayBreakGlass,
  mayDecide,
  mayRead,
  mayTakeAway,
  rolesOf,
  sharersOf,
  signersOf,
  toldOf,
  type Concerning,
  type Standing,
} from './roles.ts'

const read = readPolicy(plainPolicy) // leads lee, dev; headteacher head; chair chair
if (read.status !== 'good') throw new Error(read.faults.join('; '))
const { policy } = read
const withOutside = { ...policy, people: { ...policy.people, outside: [personId('out'), personId('far')] } }
const ids = (...names: readonly string[]): PersonId[] => names.map(personId)
/** With everybody whom a policy can name; `head` and `lee` are in two of the lists. */
const withAll = {
  ...withOutside,
  people: { ...withOutside.people, governors: ids('gov', 'lee'), dpo: ids('dpo'), sencos: ids('sen', 'head') },
}

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
  test.each([
    ['a governor for safeguarding', 'gov', 'unknown', ['governor']],
    ['a data protection officer', 'dpo', 'unknown', ['dpo']],
    ['a SENCO who teaches', 'sen', 'staff', ['staff', 'senco']],
    ['whoever is named in several lists is all of it', 'lee', 'staff', ['staff', 'lead', 'leadership', 'governor']],
    ['a pupil whom a list names by mistake', 'sen', 'pupil', ['pupil']],
    ['a guest whom a list names', 'dpo', 'guest', []],
  ] as const)('%s', (_, person, place, expected) =>
    expect([...rolesOf(withAll, personId(person), place, false)]).toEqual(expected),
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

describe('who may sign that it is closed', () => {
  test.each([
    ['about a pupil: whoever handles it', about(['ana']), ['lee', 'dev', 'head']],
    ['about an adult: the headteacher, and the chair beside them', about([], ['hall']), ['head', 'chair']],
    ['about the headteacher: the chair, and a lead', about([], ['head']), ['chair', 'lee']],
    ['about a lead and the headteacher: the chair, and the other lead', about([], ['head', 'lee']), ['chair', 'dev']],
    [
      'kept from all but the chair: somebody from outside beside them',
      about([], [], ['lee', 'dev', 'head']),
      ['chair', 'out'],
    ],
    [
      'kept from all whom the school names: those from outside',
      about([], [], ['lee', 'dev', 'head', 'chair']),
      ['out', 'far'],
    ],
  ])('%s', (_, matter, expected) => expect(signersOf(withOutside, matter)).toEqual(expected))
})

describe('who may read it', () => {
  const waiting = { opened: set(), sharedWith: set(), signedOff: [personId('head')], state: 'outcome recorded' }
  test.each([
    ['the second signer, once the first has signed', 'chair', { ...about([], ['hall']), ...waiting }, true],
    ['not before', 'chair', { ...about([], ['hall']), ...waiting, signedOff: [] }, false],
    ['not after it was closed without them', 'chair', { ...about([], ['hall']), ...waiting, state: 'closed' }, false],
    ['whoever signed it, for good', 'head', { ...about([], ['hall']), ...waiting, state: 'closed' }, true],
    ['whoever opened it', 'chair', { ...about(['ana']), ...waiting, opened: set('chair') }, true],
    [
      'not one who opened it and whom it turned out to be about',
      'chair',
      { ...about(['chair']), ...waiting, opened: set('chair') },
      false,
    ],
  ])('%s', (_, person, matter, expected) => expect(mayRead(policy, personId(person), matter)).toBe(expected))
})

describe('with whom it is shared', () => {
  const standing = (matter: Concerning, sharedWith: readonly string[]): Standing => ({
    ...{ ...matter, opened: set(), sharedWith: set(...sharedWith), signedOff: [], state: 'raised' },
  })
  test.each([
    ['a SENCO, a pupil’s', 'sen', about(['ana']), ['sen'], true],
    ['not before it is shared', 'sen', about(['ana']), [], false],
    ['not one that is about them', 'sen', about(['ana', 'sen']), ['sen'], false],
    ['not one that a child keeps from them', 'sen', about(['ana'], [], ['sen']), ['sen'], false],
    ['not once it is about an adult', 'sen', about(['ana'], ['hall']), ['sen'], false],
    ['not whoever is no SENCO any more', 'hall', about(['ana']), ['hall'], false],
    ['not a governor, nor a data protection officer', 'dpo', about(['ana']), ['dpo', 'gov'], false],
  ])('%s: reads it, decides nothing, takes nothing away', (_, person, matter, sharedWith, expected) => {
    const it = standing(matter, sharedWith)
    const may = [mayRead, mayDecide, mayTakeAway].map(asked => asked(withAll, personId(person), it))
    expect(may).toEqual([expected, false, false])
  })
  test('where it is shared with somebody who decides it, they still do', () =>
    expect(mayTakeAway(withAll, personId('head'), standing(about(['ana']), ['head']))).toBe(true))
})

describe('who may open a matter that is not theirs', () => {
  const keptFromHead = about(['ana'], [], ['head'])
  test.each([
    ['the chair, what lies with the headteacher alone', 'chair', about([], ['hall']), false, true],
    ['the chair, a pupil’s that has climbed to them', 'chair', about(['ana']), true, true],
    ['the chair, no other of a pupil', 'chair', about(['ana']), false, false],
    ['the chair, not their own', 'chair', about([], ['chair']), true, false],
    ['the headteacher, not what is theirs already', 'head', about(['ana']), true, false],
    ['the headteacher, not their own', 'head', about([], ['head']), true, false],
    ['a lead, none', 'lee', about([], ['hall']), true, false],
    ['the headteacher, not one that a pupil asked to be kept from them', 'head', keptFromHead, true, false],
    ['the data protection officer, any', 'dpo', about(['ana']), false, true],
    ['the data protection officer, one about an adult', 'dpo', about([], ['hall']), false, true],
    ['the data protection officer, not their own', 'dpo', about([], ['dpo']), true, false],
    ['the data protection officer, not one kept from them', 'dpo', about(['ana'], [], ['dpo']), true, false],
    ['a governor, none', 'gov', about(['ana']), true, false],
    ['a SENCO, none', 'sen', about(['ana']), true, false],
  ])('%s', (_, person, matter, wasAsked, expected) =>
    expect(mayBreakGlass(withAll, personId(person), matter, wasAsked)).toBe(expected),
  )
})

const everybody = ['lee', 'dev', 'head', 'chair', 'out', 'hall', 'ana', 'gov', 'dpo', 'sen']
const some = fc.subarray(everybody)

describe('over all combinations of subjects, adults among them, and people whom it is kept from', () => {
  const matters = fc.record({ subjects: some, adults: some, unseenBy: some })
  const isKept = (choose: (matter: Concerning) => readonly PersonId[]) =>
    fc.check(
      fc.property(matters, ({ subjects, adults, unseenBy }) => {
        const matter = about(subjects, adults, unseenBy)
        const kept = new Set([...subjects, ...adults, ...unseenBy])
        const chosen = choose(matter)
        return chosen.length > 0 && chosen.every(person => !kept.has(person)) // `far` is never kept from it
      }),
      { seed: 20_261_125, numRuns: 5_000 },
    ).failed

  test('those who are told are some, and nobody whom it is about', () =>
    expect(isKept(each => toldOf(withOutside, each) ?? [])).toBe(false))
  test('nor are those who read it', () => expect(isKept(each => handlersOf(withOutside, each))).toBe(false))
  test('nor are those who sign it', () => expect(isKept(each => signersOf(withOutside, each))).toBe(false))
  test('two can sign, unless nobody but one is left', () =>
    expect(
      isKept(each => {
        const left = ['lee', 'dev', 'head', 'chair', 'out', 'far'].filter(
          one => !each.subjects.has(personId(one)) && !each.unseenBy.has(personId(one)),
        )
        const signers = signersOf(withOutside, each)
        return new Set(signers).size >= Math.min(left.length, 2) ? signers : []
      }),
    ).toBe(false))
  test('governors, data protection officers and SENCOs are told of nothing, and decide and sign nothing, for being that', () =>
    expect(
      isKept(each =>
        [toldOf, handlersOf, signersOf].every(
          choose => String(choose(withAll, each)) === String(choose(withOutside, each)),
        )
          ? ids('far')
          : [],
      ),
    ).toBe(false))
  test('whoever may be shared with, may open it, or reads it because it was shared or opened, is nobody whom it is about', () =>
    expect(
      isKept(each => {
        const all = ids(...everybody)
        const it = {
          ...each,
          opened: set(...everybody),
          sharedWith: set(...everybody),
          signedOff: all,
          state: 'raised',
        }
        const glass = all.filter(one => mayBreakGlass(withAll, one, each, true))
        const readers = all.filter(one => mayRead(withAll, one, it))
        const strangers = glass.filter(one => !holdsGlass(withAll, one))
        return strangers.length ? [] : [...sharersOf(withAll, each), ...glass, ...readers, personId('far')]
      }),
    ).toBe(false))
  test('the twin: leads who are told whatever it is about', () => expect(isKept(() => policy.people.leads)).toBe(true))
  test('the twin: nobody is told', () => expect(isKept(() => [])).toBe(true))
  test('the twin: where nobody from outside is named, somebody may be left without a reader', () =>
    expect(isKept(each => toldOf(policy, each) ?? [])).toBe(true))
})
