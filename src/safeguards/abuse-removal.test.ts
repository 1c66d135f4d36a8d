import { describe, expect, test } from '@jest/globals'
import { given, wrote } from '../../test/support/chat.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
import { plainPolicy } from '../../test/support/policy.ts'
import { ana, ben, hall, stranger, waits, type Someone } from '../../test/support/people.ts'
import { fold, type Lesson } from '../lesson/lesson.ts'
import { faultsOf, inForce } from '../policy/in-force.ts'
import { abuseRemoval } from './abuse-removal.ts'
import { readPolicy } from '../policy/read-policy.ts'

const wroteIn = (known: Lesson, who: Someone, weight: 'low' | 'medium' | 'high', as?: 'staff' | 'unknown'): Lesson =>
  fold(known, { ...wrote(who, 'abusive-language', weight, as), at: known.asOf }, known.asOf)
const classroom = lesson('under way', hall, ana, ben)

describe('a pupil whose words weigh is found while they are in the lesson', () => {
  test.each<readonly [string, Lesson, readonly string[]]>([
    ['nobody writes', classroom, []],
    ['a passing rudeness', wroteIn(classroom, ana, 'low'), []],
    ['what weighs more', wroteIn(classroom, ana, 'medium'), ['ana: ana']],
    ['what weighs most', wroteIn(classroom, ben, 'high'), ['ben: ben']],
    ['rude first and then worse', wroteIn(wroteIn(classroom, ana, 'low'), ana, 'high'), ['ana: ana']],
    ['a member of staff', wroteIn(classroom, hall, 'high', 'staff'), []],
    ['a stranger', wroteIn(lesson('under way', hall, ana, stranger), stranger, 'high', 'unknown'), []],
    ['who waits at the door', wroteIn(lesson('under way', hall, waits(ana)), ana, 'high'), []],
    ['who has left', wroteIn(lesson('under way', hall, ben), ana, 'high'), []],
    ['when it is over', wroteIn(lesson('ended', hall, ana), ana, 'high'), []],
  ])('%s', (_, known, expected) => expectFound(abuseRemoval, known, expected))
})

const schoolPolicy = (after: string, mode = 'enforce') => {
  const answer = readPolicy(
    [
      plainPolicy,
      `mode: ${mode}`,
      'enforce: { decidedBy: lee, on: 2026-11-22 }',
      `safeguards: { abuse-removal: { after: ${after} } }`,
    ].join('\n'),
  )
  if (answer.status !== 'good') throw new Error(answer.faults.join('\n'))
  return answer.policy
}
const atOnce = '{ say: 0s, remove: 5s }'
const written = (after: string) => {
  const [rule = abuseRemoval] = inForce([abuseRemoval], schoolPolicy(after))
  return given(rule)
    .at('9:10')
    .sees(hall, ana, ben)
    .observes(wrote(ana, 'abusive-language', 'high'))
}

describe('what follows', () => {
  test('nothing, where the school has not said so', () => {
    written('{}').until('9:50').expect()
  })

  test('told first, home is reached, then out, where it has', () => {
    written(atOnce)
      .until('9:12')
      .orders('9:10 tell-one break-now', '9:10 tell-staff', '9:10 alert red', '9:10:05 remove pupil')
  })

  test('and nothing more once staff say that there is nothing in it', () => {
    written(atOnce)
      .at('9:10:03')
      .observes({
        type: 'MarkCleared',
        mark: 'abusive-language',
        author: ana.person,
        by: hall.person,
        reason: 'a joke',
      })
      .until('9:50')
      .expect('9:10 abuse-removal say')
  })

  test('whoever staff let in again stays, until they write anew', () => {
    const letIn = written(atOnce).at('9:10:02').observes({ type: 'LetBackIn', person: ana.person, by: hall.person })
    letIn.until('9:50').expect('9:10 abuse-removal say')
    letIn
      .at('9:20')
      .observes(wrote(ana, 'abusive-language', 'high'))
      .until('9:50')
      .expect('9:10 abuse-removal say', '9:20 abuse-removal say', '9:20:05 abuse-removal remove')
  })

  test('a school cannot have a pupil taken out untold', () => {
    expect(faultsOf([abuseRemoval], schoolPolicy('{ remove: 0s }'))).toHaveLength(1)
    expect(faultsOf([abuseRemoval], schoolPolicy(atOnce))).toEqual([])
  })

  test('nor have them told that they leave where nobody would take them out', () => {
    const [fault] = faultsOf([abuseRemoval], schoolPolicy(atOnce, 'assist'))
    expect(fault).toContain('no time brings this in `assist`')
    expect(faultsOf([abuseRemoval], schoolPolicy('{}', 'assist'))).toEqual([])
  })
})
