import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
import { ana, ben, hall, osei, unknown, waits } from '../../test/support/people.ts'
import { registersSay, withRegisters } from '../../test/support/registers.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { adultIsAtHome } from './adult-at-home.ts'

const well: string[] = []
const found = ['ana: ana']
const agreed = (known: Lesson): Lesson => withRegisters(known, { oneToOne: [ana.person] })
const confirmed = (known: Lesson): Lesson => ({
  ...known,
  conduct: { ...known.conduct, accompanied: new Set([ana.person]) },
})

describe('a one-to-one is found until staff have named the adult at home', () => {
  test.each([
    ['nobody', agreed(lesson('under way')), well],
    ['the agreed pupil', agreed(lesson('under way', hall, ana)), found],
    ['the agreed pupil with two staff', agreed(lesson('under way', hall, osei, ana)), found],
    ['the agreed pupil with somebody unknown', agreed(lesson('under way', hall, ana, unknown)), found],
    ['the agreed pupil without staff', agreed(lesson('under way', ana)), well],
    ['the agreed pupil at the door', agreed(lesson('under way', hall, waits(ana))), well],
    ['a second pupil', agreed(lesson('under way', hall, ana, ben)), well],
    ['another pupil', agreed(lesson('under way', hall, ben)), well],
    ['the adult is named', confirmed(agreed(lesson('under way', hall, ana))), well],
    ['without an agreement it is the matter of lone-pupil', lesson('under way', hall, ana), well],
    ['while they gather', agreed(lesson('gathering', hall, ana)), found],
    ['due', agreed(lesson('due', hall, ana)), well],
    ['closing', agreed(lesson('closing', hall, ana)), found],
    ['ended', agreed(lesson('ended', hall, ana)), well],
  ])('%s', (_, known, expected) => expectFound(adultIsAtHome, known, expected))
})

const begun = given(adultIsAtHome)
  .at('9:00')
  .observes(registersSay({ oneToOne: [ana.person] }))
  .sees(hall, ana)
const held = [
  '9:00 tell-staff adult-at-home',
  '9:02 tell-class wait-a-moment',
  '9:02 hold quiet share',
  '9:02 alert red',
]
const ended = [
  '9:05 tell-pupils stopping',
  '9:05 tell-class stopping',
  '9:05 tell-staff reopen',
  '9:05 alert red',
  '9:05 close',
]

describe('what follows', () => {
  test('staff are asked, it is held, the lead looks in, it ends, and home is reached before the pupil is out', () => {
    begun
      .until('9:06:59')
      .orders(...held, ...ended)
      .until('9:07')
      .orders(...held, ...ended, '9:07 remove pupils')
      .course('9:00 adult-at-home/ana begins', '9:02 adult-at-home/ana is amber')
  })

  test('the pupil is out as soon as somebody has undertaken to reach home', () => {
    begun
      .until('9:05:20')
      .acknowledged('end')
      .orders(...held, ...ended, '9:05:20 remove pupils')
  })

  test('once staff have named the adult it goes on', () => {
    begun
      .at('9:01')
      .observes({ type: 'AdultConfirmed', person: ana.person, by: hall.person })
      .until('9:50')
      .expect('9:00 adult-at-home tell')
      .course('9:00 adult-at-home/ana begins', '9:01 adult-at-home/ana eases', '9:03 adult-at-home/ana ends')
  })
})
