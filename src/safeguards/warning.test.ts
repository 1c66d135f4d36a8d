import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
import { ana, ben, hall, osei, unknown } from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { warning } from './warning.ts'

const warned = (known: Lesson, ...people: readonly (typeof ana)[]): Lesson => ({
  ...known,
  conduct: { ...known.conduct, warned: new Set(people.map(({ person }) => person)) },
})

describe('a warning that is not known to have reached its reader is found', () => {
  test.each([
    ['nobody is warned', lesson('under way', hall, osei, ana, ben, unknown), []],
    ['one pupil', warned(lesson('under way', hall, ana, ben), ana), ['ana:']],
    ['two pupils, each by themselves', warned(lesson('under way', hall, ana, ben), ben, ana), ['ana:', 'ben:']],
    ['a pupil who has left meanwhile', warned(lesson('under way', hall, ben), ana), ['ana:']],
    ['while they gather', warned(lesson('gathering', hall, ana), ana), ['ana:']],
    ['when it is over', warned(lesson('ended', hall, ana), ana), []],
  ])('%s', (_, known, expected) => expectFound(warning, known, expected))
})

const begun = given(warning)
  .at('9:10')
  .sees(hall, ana, ben)
  .observes({ type: 'PupilWarned', person: ana.person, by: hall.person })

const sent = { type: 'ActionSettled', what: 'message', outcome: 'confirmed' } as const

describe('what follows when staff warn a pupil', () => {
  test('they are told privately and given the rules; staff say it themselves where it could not be sent', () => {
    begun
      .until('9:10:09')
      .orders()
      .until('9:11:59')
      .orders('9:10:10 tell-one warned', '9:10:10 say-rules')
      .until('9:20')
      .orders('9:10:10 tell-one warned', '9:10:10 say-rules', '9:12 tell-staff')
  })

  test('nothing at all where it is taken back before it was sent', () => {
    begun
      .at('9:10:09')
      .observes({ type: 'WarningWithdrawn', person: ana.person, by: hall.person })
      .until('9:20')
      .orders()
      .course('9:10 warning/ana begins', '9:10:09 warning/ana ends')
  })

  test('staff, who say it themselves, where the rules went out and the warning did not', () => {
    const saying = begun.until('9:10:10')
    const [action = ''] = saying.entries.flatMap(({ entry }) =>
      'type' in entry && entry.type === 'ActionOrdered' && entry.action.kind === 'say-rules' ? [entry.id] : [],
    )
    saying
      .at('9:10:12')
      .observes({ ...sent, action })
      .until('9:20')
      .orders('9:10:10 tell-one warned', '9:10:10 say-rules', '9:12 tell-staff')
  })

  test('nothing more once it is known to have been sent', () => {
    const saying = begun.until('9:10:10')
    const [action = ''] = saying.entries.flatMap(({ entry }) =>
      'type' in entry && entry.type === 'ActionOrdered' && entry.action.kind === 'tell-one' ? [entry.id] : [],
    )
    saying
      .at('9:10:12')
      .observes({ ...sent, action })
      .until('9:20')
      .expect('9:10:10 warning say')
      .course('9:10 warning/ana begins', '9:10:12 warning/ana ends')
  })
})
