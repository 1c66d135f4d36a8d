import { describe, expect, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
import { ana, ben, hall, osei, stranger, unknown, waits } from '../../test/support/people.ts'
import { registersSay, withRegisters } from '../../test/support/registers.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { barredPupil } from './barred-pupil.ts'

const barred = (known: Lesson): Lesson => withRegisters(known, { barred: [ana.person] })

describe('a pupil with a bar is found in the lesson, and nobody else', () => {
  test.each([
    ['nobody', barred(lesson('under way')), []],
    ['the pupil', barred(lesson('under way', hall, ana, ben)), ['ana: ana']],
    ['the pupil without staff', barred(lesson('under way', ana)), ['ana: ana']],
    ['the pupil in the lobby', barred(lesson('under way', hall, waits(ana))), []],
    ['others', barred(lesson('under way', hall, osei, ben, stranger, unknown)), []],
    ['while they gather', barred(lesson('gathering', hall, ana)), ['ana: ana']],
    ['when it is over', barred(lesson('ended', hall, ana)), []],
    ['nobody has a bar', lesson('under way', hall, ana), []],
  ])('%s', (_, known, expected) => expectFound(barredPupil, known, expected))
})

const joined = given(barredPupil)
  .at('9:00')
  .observes(registersSay({ barred: [ana.person] }))
  .at('9:10')
  .sees(hall, ana, ben)

describe('what follows', () => {
  test('the pupil is told first, home is being reached, and only then are they taken out', () => {
    joined
      .until('9:11:59')
      .orders('9:10 tell-one not-today', '9:10 tell-staff remove', '9:10 alert red')
      .until('9:12')
      .orders('9:10 tell-one not-today', '9:10 tell-staff remove', '9:10 alert red', '9:12 remove pupil')
  })

  test('at once where somebody has undertaken to reach home', () => {
    joined.at('9:10:20').acknowledged('tell').expect('9:10 barred-pupil tell', '9:10:20 barred-pupil remove')
  })

  test('nothing more once the bar has ended', () => {
    joined.at('9:11').observes(registersSay()).until('9:30').expect('9:10 barred-pupil tell')
    expect(barredPupil.clauses).toEqual(['V47'])
  })
})
