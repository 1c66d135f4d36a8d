import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
import {
  ana,
  ben,
  bot,
  cai,
  guest,
  hall,
  knownToStaff,
  onPhone,
  osei,
  stranger,
  unknown,
  unresolvedPerson,
  waits,
  zoe,
} from '../../test/support/people.ts'
import { withRegisters } from '../../test/support/registers.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { ids } from '../../test/support/lesson.ts'
import { groundRules } from './ground-rules.ts'

const well: string[] = []
const said = (known: Lesson): Lesson => ({ ...known, rulesSaid: new Set(['class']) })
const late = (known: Lesson, ...people: readonly (typeof ana)[]): Lesson => ({
  ...said(known),
  cameLate: new Set(ids(people)),
})

const easy = (known: Lesson, ...people: readonly (typeof ana)[]): Lesson =>
  withRegisters(known, { easyRead: ids(people) })

describe('a lesson under way without its ground rules is found', () => {
  test.each([
    ['nobody is left', lesson('under way'), ['class:']],
    ['not yet said', lesson('under way', hall, ana, ben), ['class:']],
    ['two staff', lesson('under way', hall, osei), ['class:']],
    ['said', said(lesson('under way', hall, ana, ben)), well],
    ['said, and one came late', late(lesson('under way', hall, ana, ben, cai), cai), ['cai:']],
    [
      'not yet said, and one came late',
      { ...lesson('under way', hall, cai), cameLate: new Set(ids([cai])) },
      ['class:'],
    ],
    ['two came late', late(lesson('under way', hall, ana, ben, cai), ben, cai), ['ben:', 'cai:']],
    ['a latecomer on two devices', late(lesson('under way', hall, cai, onPhone(cai)), cai), ['cai:']],
    ['a latecomer in the lobby', late(lesson('under way', hall, ana, waits(cai)), cai), well],
    ['a latecomer who has left', late(lesson('under way', hall, ana), cai), well],
    [
      'a latecomer who was told',
      { ...late(lesson('under way', hall, cai), cai), rulesSaid: new Set(['class', cai.person] as const) },
      well,
    ],
    [
      'staff, a bot and people who are no pupils of the class may be late',
      late(
        lesson('under way', hall, bot, zoe, guest, unknown, unresolvedPerson, knownToStaff(stranger)),
        ...[hall, bot, zoe, guest, unknown, unresolvedPerson, stranger],
      ),
      well,
    ],
    ['said, and one has easy words', easy(said(lesson('under way', hall, ana, ben)), ana), ['ana:']],
    ['not yet said, and one has easy words', easy(lesson('under way', hall, ana, ben), ana), ['class:']],
    [
      'said, and who has easy words was told, is not here, or is staff',
      easy({ ...lesson('under way', hall, ana), rulesSaid: new Set(['class', ana.person] as const) }, ana, ben, hall),
      well,
    ],
    ['due', lesson('due'), well],
    ['gathering', lesson('gathering', hall, ana), well],
    ['closing', lesson('closing', hall, ana, ben), well],
    ['closed', lesson('closed', hall, ana), well],
    ['ended', lesson('ended', hall, ana), well],
  ])('%s', (_, known, expected) => expectFound(groundRules, known, expected))
})

const begun = given(groundRules).at('9:00').sees(hall, ana, ben)

describe('what follows where the rules are not known to be said', () => {
  test('they are ordered at once, and after two minutes staff are asked to read them aloud', () => {
    begun
      .until('9:20')
      .orders('9:00 say-rules', '9:02 tell-staff')
      .course('9:00 ground-rules/class begins', '9:02 ground-rules/class is yellow')
  })

  test('once they are seen to be posted nothing follows', () => {
    begun
      .at('9:01:59')
      .observes({ type: 'RulesSaid', to: 'class' })
      .until('9:20')
      .orders('9:00 say-rules')
      .course('9:00 ground-rules/class begins', '9:01:59 ground-rules/class ends')
  })

  test('who comes two minutes later is in time, and who comes after that is told alone, with a clock of their own', () => {
    const posted = begun.at('9:00:05').observes({ type: 'RulesSaid', to: 'class' })
    posted.at('9:02').sees(hall, ana, ben, cai).until('9:10').orders('9:00 say-rules')
    posted
      .at('9:02:01')
      .sees(hall, ana, ben, cai)
      .until('9:10')
      .orders('9:00 say-rules', '9:02:01 say-rules', '9:04:01 tell-staff')
      .observes({ type: 'RulesSaid', to: cai.person })
      .course(
        '9:00 ground-rules/class begins',
        '9:00:05 ground-rules/class ends',
        '9:02:01 ground-rules/cai begins',
        '9:04:01 ground-rules/cai is yellow',
        '9:10 ground-rules/cai ends',
      )
  })

  test('a pupil who was there from the beginning and returns late is not told again', () => {
    begun
      .observes({ type: 'RulesSaid', to: 'class' })
      .at('9:10')
      .sees(hall, ben)
      .at('9:20')
      .sees(hall, ana, ben)
      .orders('9:00 say-rules')
  })

  test('they are said when the lesson gets under way, not while the class gathers', () => {
    given(groundRules).at('8:50').sees(hall, ana).until('8:59').orders().until('9:05').orders('9:05 say-rules')
  })
})
