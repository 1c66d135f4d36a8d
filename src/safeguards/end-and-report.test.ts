import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
import { ana, ben, hall, osei, unknown } from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { endAndReport } from './end-and-report.ts'

const ending = (known: Lesson): Lesson => ({ ...known, conduct: { ...known.conduct, ending: true } })

describe('a lesson that staff end to report is found', () => {
  test.each([
    ['nobody has asked for it', lesson('under way', hall, ana), []],
    ['one pupil', ending(lesson('under way', hall, ana)), ['lesson:']],
    ['a class', ending(lesson('under way', hall, osei, ana, ben)), ['lesson:']],
    ['somebody unknown', ending(lesson('under way', hall, unknown)), ['lesson:']],
    ['staff have left already', ending(lesson('under way', ana)), ['lesson:']],
    ['nobody is there any more', ending(lesson('under way')), ['lesson:']],
    ['before it began', ending(lesson('gathering', hall, ana)), ['lesson:']],
    ['when it is over', ending(lesson('ended', hall, ana)), []],
  ])('%s', (_, known, expected) => expectFound(endAndReport, known, expected))
})

const by = hall.person
const begun = given(endAndReport).at('9:10').sees(hall, ana).observes({ type: 'EndAsked', by })
const atOnce = ['9:10 tell-staff undo-end add-account', '9:10 alert red', '9:10 hold quiet share']
const ended = ['9:10:10 tell-pupils stopping', '9:10:10 tell-class stopping', '9:10:10 alert red', '9:10:10 close']

describe('what follows when staff end and report', () => {
  test('at once pupils are quiet and a lead is called; after ten seconds it ends; in two minutes they are sent out', () => {
    begun
      .until('9:10:09')
      .orders(...atOnce)
      .until('9:12:09')
      .orders(...atOnce, ...ended)
      .until('9:20')
      .orders(...atOnce, ...ended, '9:12:10 remove pupils')
      .course('9:10 end-and-report/lesson begins', '9:10 end-and-report/lesson is red')
  })

  test('a whole class is sent out as well: that they are together with staff does not open it again', () => {
    given(endAndReport)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes({ type: 'EndAsked', by })
      .until('9:20')
      .orders(...atOnce, ...ended, '9:12:10 remove pupils')
  })

  test('staff who re-open it afterwards have their lesson back', () => {
    begun
      .until('9:11')
      .observes({ type: 'LessonReopened', by })
      .until('9:30')
      .expect('9:10 end-and-report hold', '9:10:10 end-and-report end')
      .course(
        '9:10 end-and-report/lesson begins',
        '9:10 end-and-report/lesson is red',
        '9:11 end-and-report/lesson ends',
      )
  })

  test('what is taken back within ten seconds ends nothing', () => {
    begun.at('9:10:09').observes({ type: 'EndWithdrawn', by }).until('9:30').expect('9:10 end-and-report hold')
  })

  test('pupils are sent out as soon as somebody has undertaken to reach their homes, not for the first alert', () => {
    begun
      .acknowledged('hold')
      .until('9:10:40')
      .acknowledged('end')
      .expect('9:10 end-and-report hold', '9:10:10 end-and-report end', '9:10:40 end-and-report send-away')
  })
})
