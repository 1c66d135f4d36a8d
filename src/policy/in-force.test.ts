import { describe, expect, test } from '@jest/globals'
import { wrote } from '../../test/support/chat.ts'
import { given } from '../../test/support/given.ts'
import { plainPolicy } from '../../test/support/policy.ts'
import { ana, ben, hall, osei, zoe } from '../../test/support/people.ts'
import { everySafeguard, usualSafeguards } from '../../test/support/safeguards.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { minutes, seconds } from '../lesson/time.ts'
import { firstPupil } from '../safeguards/first-pupil.ts'
import { invitedOnly } from '../safeguards/invited-only.ts'
import { lonePupil } from '../safeguards/lone-pupil.ts'
import { socialMedia } from '../safeguards/social-media.ts'
import { faultsOf, inForce, sorted } from './in-force.ts'
import type { Policy } from './policy.ts'
import { readPolicy } from './read-policy.ts'

function policy(...lines: readonly string[]): Policy {
  const answer = readPolicy([plainPolicy, ...lines].join('\n'))
  if (answer.status !== 'good') throw new Error(answer.faults.join('\n'))
  return answer.policy
}
const enforce = ['mode: enforce', 'enforce: { decidedBy: lee, on: 2026-11-22 }']
const alone = (rule: Safeguard, ...lines: readonly string[]) =>
  given(...inForce([rule], policy(...lines)))
    .at('9:00')
    .sees(hall, ana, ben)
    .at('9:10')
    .sees(hall, ana)

describe('in enforce', () => {
  test('a safeguard is what its file says', () => {
    const rules = inForce(everySafeguard, policy(...enforce))
    expect(JSON.stringify(rules)).toBe(JSON.stringify(usualSafeguards))
    expect(rules.map(rule => rule.find)).toEqual(usualSafeguards.map(rule => rule.find))
    expect(rules.map(rule => rule.ladder.map(step => step.sooner))).toEqual(
      usualSafeguards.map(rule => rule.ladder.map(step => step.sooner)),
    )
  })
})

describe('in assist', () => {
  test('people are told, and nothing is done to the lesson unasked', () => {
    alone(lonePupil).until('9:40').orders('9:10:30 tell-staff hold second-child', '9:11 alert red')
  })

  test('staff who press for a step have it', () => {
    alone(lonePupil)
      .until('9:11')
      .staffPress('hold')
      .until('9:20')
      .expect('9:10:30 lone-pupil tell', '9:11 lone-pupil alert', '9:11 lone-pupil hold')
  })

  test('what staff began goes on without another press, after the first timer of the alert', () => {
    alone(lonePupil)
      .until('9:11')
      .staffPress('end')
      .until('9:12:59')
      .expect('9:10:30 lone-pupil tell', '9:11 lone-pupil alert', '9:11 lone-pupil end')
      .until('9:13')
      .expect('9:10:30 lone-pupil tell', '9:11 lone-pupil alert', '9:11 lone-pupil end', '9:13 lone-pupil send-away')
  })

  test('what staff began goes on once somebody has undertaken to reach home', () => {
    alone(lonePupil)
      .until('9:11')
      .staffPress('end')
      .at('9:12')
      .acknowledged('end')
      .expect('9:10:30 lone-pupil tell', '9:11 lone-pupil alert', '9:11 lone-pupil end', '9:12 lone-pupil send-away')
  })

  test('nobody is taken out unasked, though no staff are there to ask', () => {
    const rules = inForce([invitedOnly], policy())
    given(...rules)
      .at('9:10')
      .sees(ana, zoe)
      .until('9:40')
      .expect('9:10 invited-only flag')
    given(...inForce([invitedOnly], policy(...enforce)))
      .at('9:10')
      .sees(ana, zoe)
      .expect('9:10 invited-only flag', '9:10 invited-only remove')
  })
})

describe('in watch', () => {
  test('only what is red is told, and nothing is said of what is not done', () => {
    alone(lonePupil, 'mode: watch').until('9:40').orders('9:11 alert red')
    alone(firstPupil, 'mode: watch').until('9:40').orders()
    given(...inForce([invitedOnly], policy('mode: watch')))
      .at('9:10')
      .sees(hall, zoe)
      .until('9:40')
      .orders()
  })

  test('it stands on the record all the same', () => {
    alone(lonePupil, 'mode: watch')
      .until('9:40')
      .expect(
        '9:10:30 lone-pupil tell',
        '9:11 lone-pupil hold',
        '9:11 lone-pupil alert',
        '9:15 lone-pupil end',
        '9:17 lone-pupil send-away',
      )
      .course('9:10 lone-pupil/lesson begins', '9:11 lone-pupil/lesson is red')
  })
})

describe('a rule that a lead has set aside', () => {
  const written = (weight: 'low' | 'high', setAside: ReadonlySet<string>) =>
    given(...inForce([socialMedia], policy(...enforce), setAside))
      .at('9:10')
      .sees(hall, ana, ben)
      .observes(wrote(ana, 'social-media', 'medium'))
      .at('9:12')
      .observes(wrote(ana, 'social-media', weight))
      .until('9:50')

  test('tells neither staff nor a lead, stands on the record, and what weighs most reaches a lead all the same', () => {
    const aside = new Set(['social-media'])
    written('low', aside)
      .orders()
      .course(`9:10 social-media/${ana.person} begins`, `9:10 social-media/${ana.person} is amber`)
    written('high', aside).orders('9:12 alert red')
    written('high', new Set(['lone-pupil'])).orders(
      '9:10 tell-staff clear add-account',
      '9:10 alert amber',
      '9:12 alert red',
    )
  })
})

describe('what a school decides for one safeguard', () => {
  const own = (after: string): string => `safeguards: { lone-pupil: { after: ${after} } }`
  const times = (...lines: readonly string[]): Record<string, number> =>
    Object.fromEntries(
      inForce([lonePupil], policy(...enforce, ...lines))[0]?.ladder.map(step => [step.name, step.after]) ?? [],
    )

  test('may be another mode than that of all the others', () => {
    alone(lonePupil, 'mode: watch', 'safeguards: { lone-pupil: { mode: assist } }')
      .until('9:40')
      .orders('9:10:30 tell-staff hold second-child', '9:11 alert red')
    alone(lonePupil, 'safeguards: { first-pupil: { mode: watch } }')
      .until('9:10:30')
      .orders('9:10:30 tell-staff hold second-child')
  })

  test('may be other graces, for the steps that it names', () => {
    expect(times(own('{ tell: 10s, hold: 20s }'))).toMatchObject({ tell: 10_000, hold: 20_000, alert: minutes(1) })
    expect(times('safeguards: { first-pupil: { after: { tell: 10s } } }')).toMatchObject({ tell: 30_000 })
  })

  test('may be that a second member of staff is as good as a second pupil', () => {
    const cured = 'safeguards: { lone-pupil: { curedBy: secondAdult } }'
    const steps = (...lines: readonly string[]) =>
      given(...inForce([lonePupil], policy(...lines)))
        .at('9:00')
        .sees(hall, ana, ben)
        .at('9:10')
        .sees(hall, osei, ana)
        .until('9:10:40')
    steps(cured).expect()
    steps().expect('9:10:30 lone-pupil tell')
    steps('safeguards: { lone-pupil: { curedBy: pupils } }').expect('9:10:30 lone-pupil tell')
    alone(lonePupil, cured).until('9:10:40').expect('9:10:30 lone-pupil tell')
  })

  test('a child is sent away no earlier than the first timer of the alert that asks to reach home', () => {
    expect(times()['send-away']).toBe(minutes(2))
    expect(times('acknowledge: { red: 30s }')['send-away']).toBe(seconds(30))
    expect(times(own('{ send-away: 1m }'))['send-away']).toBe(minutes(2))
    expect(times(own('{ send-away: 20m }'))['send-away']).toBe(minutes(20))
  })
})

describe('what a policy cannot say', () => {
  const faults = (line: string): readonly string[] => faultsOf([firstPupil, lonePupil], policy(line))

  test.each([
    ['nothing', 'safeguards: {}', []],
    ['other graces in their order', 'safeguards: { lone-pupil: { after: { tell: 0s, hold: 1s } } }', []],
    [
      'a safeguard that there is not',
      'safeguards: { lone-pupils: {} }',
      [
        'safeguards.lone-pupils: there is no such safeguard; known are first-pupil, lone-pupil; did you mean lone-pupil?',
      ],
    ],
    [
      'a step that there is not',
      'safeguards: { first-pupil: { after: { hold: 1m } } }',
      ['safeguards.first-pupil.after.hold: there is no such step; its steps are tell, alert, end, send-away'],
    ],
    [
      'steps out of their order',
      'safeguards: { first-pupil: { after: { tell: 6m } } }',
      [
        'safeguards.first-pupil.after.tell: the steps must keep their order tell, alert, end, send-away; ' +
          'tell (6m) would come after alert (5m); did you mean 5m or less?',
      ],
    ],
  ])('%s', (_, line, expected) => expect(faults(line)).toEqual(expected))

  test('steps at one time are in order, a millisecond apart they are not', () => {
    const [tell, alert] = lonePupil.ladder
    const at = (...times: readonly number[]) =>
      [tell, alert].flatMap((step, index) => (step ? [{ ...step, after: times[index] ?? 0 }] : []))
    expect([sorted(at(5, 5)), sorted(at(5, 4)), sorted([])]).toEqual([true, false, true])
  })

  test('a step that follows another comes after it, whatever its own grace', () => {
    const step = (name: string, following?: string) => ({
      ...{ name, after: 5, actions: [] },
      ...(following === undefined ? {} : { following, after: 1 }),
    })
    expect(sorted([step('end'), step('send-away', 'end')])).toBe(true)
    expect(sorted([step('end'), step('send-away', 'end'), { ...step('late'), after: 6 }])).toBe(true)
    expect(sorted([step('send-away', 'end'), step('end')])).toBe(false)
    expect(sorted([step('end'), step('send-away', 'ends')])).toBe(false)
  })
})
