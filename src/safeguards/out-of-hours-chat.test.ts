import { describe, expect, test } from '@jest/globals'
import { given } from '../../test/support/chat.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
import { ana, ben, hall, osei, stranger, type Someone } from '../../test/support/people.ts'
import type { Writer } from '../lesson/chat.ts'
import { noChat } from '../lesson/chat.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Phase } from '../lesson/phase.ts'
import { outOfHoursChat } from './out-of-hours-chat.ts'

const late = (phase: Phase, ...wrote: readonly (readonly [Someone, Writer])[]): Lesson => ({
  ...lesson(phase, ...(phase === 'ended' ? [] : [hall, ana])),
  chat: { ...noChat, wroteOutOfHours: new Map(wrote.map(([{ person }, as]) => [person, as])) },
})

describe('whoever writes when there is no lesson is found', () => {
  test.each<readonly [string, Lesson, readonly string[]]>([
    ['nobody', late('ended'), []],
    ['a pupil', late('ended', [ana, 'pupil']), [`lesson: ${ana.person}`]],
    [
      'two pupils and a stranger, as one',
      late('ended', [ben, 'pupil'], [ana, 'pupil'], [stranger, 'unknown']),
      [`lesson: ${ana.person} ${stranger.person} ${ben.person}`],
    ],
    ['a member of staff', late('ended', [hall, 'staff']), [`${hall.person}: ${hall.person}`]],
    [
      'two members of staff, each',
      late('ended', [hall, 'staff'], [osei, 'staff']),
      [`${hall.person}: ${hall.person}`, `${osei.person}: ${osei.person}`],
    ],
    ['before it begins', late('due', [ana, 'pupil']), [`lesson: ${ana.person}`]],
    ['while it is under way again', late('under way', [ana, 'pupil']), []],
  ])('%s', (_, known, expected) => expectFound(outOfHoursChat, known, expected))
})

describe('what follows', () => {
  const written = (who: Someone, as: Writer) =>
    given(outOfHoursChat).at('8:31').observes({ type: 'WroteOutOfHours', author: who.person, as }).until('8:50')
  test('of pupils a lead hears, yellow', () => {
    written(ana, 'pupil')
      .expect('8:31 out-of-hours-chat note', '8:31 out-of-hours-chat alert')
      .course('8:31 out-of-hours-chat/lesson begins', '8:31 out-of-hours-chat/lesson is yellow')
  })
  test('of a member of staff the headteacher alone', () => {
    const story = written(hall, 'staff').expect('8:31 out-of-hours-chat note', '8:31 out-of-hours-chat alert-of-staff')
    const orders = story.entries.flatMap(({ entry }) => (entry.type === 'ActionOrdered' ? [entry.action] : []))
    expect(orders).toMatchObject([{ kind: 'alert', isAboutAdult: true }])
  })
})
