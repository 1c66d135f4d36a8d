import { describe, expect, test } from '@jest/globals'
import { plainPolicy } from '../../test/support/policy.ts'
import { everySafeguard } from '../../test/support/safeguards.ts'
import { adoptedOf, quoted, versionOf } from './adopted.ts'
import { changesOf } from './changes.ts'
import type { Policy } from './policy.ts'
import { readPolicy } from './read-policy.ts'

function policy(...lines: readonly string[]): Policy {
  const answer = readPolicy([plainPolicy, ...lines].join('\n'))
  if (answer.status !== 'good') throw new Error(answer.faults.join('\n'))
  return answer.policy
}
const said = (before: Policy, after: Policy): readonly string[] =>
  changesOf(everySafeguard, before, after).map(({ is, says }) => `${is}: ${says}`)
const lonePupil = (rest: string): string => `safeguards: { lone-pupil: { ${rest} } }`
const enforce = ['mode: enforce', 'enforce: { decidedBy: lee, on: 2026-11-22 }']

describe('what a changed policy makes looser and stricter', () => {
  const longest = '{ ks1: 45m, ks2: 60m, ks3: 90m, ks5: 2h, easy: 45m }'
  test.each([
    ['nothing', [], [], []],
    [
      'a longer grace is looser',
      [],
      [lonePupil('after: { tell: 50s, alert: 60s }')],
      ['looser: lone-pupil: tell, after 50 s; it was after 30 s'],
    ],
    [
      'a shorter one is stricter',
      [],
      [lonePupil('after: { tell: 0s }')],
      ['stricter: lone-pupil: tell, at once; it was after 30 s'],
    ],
    [
      'a second member of staff is enough',
      [],
      [lonePupil('curedBy: secondAdult')],
      ['looser: lone-pupil: a second member of staff is enough'],
    ],
    [
      'and is not any more',
      [lonePupil('curedBy: secondAdult')],
      [],
      ['stricter: lone-pupil: a second member of staff is not enough any more'],
    ],
    [
      'who passes the lobby',
      [],
      ['lessons: { lobby: school }'],
      ['looser: everybody of the school passes the lobby by themselves', 'different: `lessons` is not as it was'],
    ],
    [
      'who does not',
      ['lessons: { lobby: school }'],
      [],
      ['stricter: only organisers pass the lobby by themselves', 'different: `lessons` is not as it was'],
    ],
    [
      'a slower climb',
      [],
      ['acknowledge: { amber: 9h }'],
      ['looser: the next person is asked about amber alerts, after 32400 s; it was after 28800 s'],
    ],
    ['what only people can judge', [], [`lessons: { longest: ${longest} }`], ['different: `lessons` is not as it was']],
  ])('%s', (_, before, after, expected) => {
    expect(said(policy(...before), policy(...after))).toEqual(expected)
  })

  test('a safeguard that looks on only, and acts again', () => {
    const watch = lonePupil('mode: watch')
    expect(said(policy(...enforce), policy(...enforce, watch))).toEqual([
      'looser: lone-pupil: tell does less than before',
      'looser: lone-pupil: hold does less than before',
      'looser: lone-pupil: end does less than before',
      'looser: lone-pupil: send-away does less than before',
    ])
    expect(said(policy(...enforce, watch), policy(...enforce))[0]).toBe(
      'stricter: lone-pupil: tell does more than before',
    )
  })

  test('what waits for a press instead of happening by itself is looser', () => {
    expect(said(policy(...enforce), policy(...enforce, lonePupil('mode: assist')))).toContain(
      'looser: lone-pupil: end, only when staff press for it; it was after 300 s',
    )
  })

  test('a safeguard that is left out, and one that looks from now on', () => {
    expect(said(policy('recording: required'), policy('recording: off'))).toEqual(
      expect.arrayContaining(['looser: recording-on no longer looks', 'stricter: recording-off looks from now on']),
    )
  })
})

describe('a version of the policy', () => {
  const own = policy('clauses: { V27: "Nobody is alone with one pupil." }')
  const version = (text: string, wanted: Policy): string => versionOf(adoptedOf(text, wanted))

  test('is another where the file or the words of a clause are, and the same where neither is', () => {
    expect(version('a', policy())).toBe(version('a', policy()))
    expect(new Set([version('a', policy()), version('b', policy()), version('a', own)]).size).toBe(3)
  })

  test('is quoted with the school’s own words, or with ours', () => {
    const [ours, theirs] = [adoptedOf('a', policy()), adoptedOf('a', own)]
    expect(quoted(['V27', 'B1'], theirs)).toBe(
      `V27: Nobody is alone with one pupil. (policy ${versionOf(theirs)}; also B1)`,
    )
    expect(quoted(['V27'], ours)).toMatch(/^V27: \w.*\(policy [0-9a-f]{8}\)$/)
    expect(quoted([], ours)).toBeUndefined()
  })

  test('is quoted in no more than a line of a list holds', () => {
    const long = adoptedOf('a', policy(`clauses: { V27: "${'a pupil '.repeat(60)}" }`))
    expect(quoted(['V27'], long)).toHaveLength(255)
    expect(quoted(['V27'], long)).toMatch(/…\s?\(policy [0-9a-f]{8}\)$/)
  })

  test('with words for a clause that there is not is no policy', () => {
    expect(readPolicy(`${plainPolicy}clauses: { V99: "No." }\n`)).toMatchObject({
      status: 'faulty',
      faults: ['12:12 clauses.V99: is no clause; docs/policy.md lists them'],
    })
  })
})
