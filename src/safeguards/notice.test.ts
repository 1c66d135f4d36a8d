import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
import { ana, ben, cai, hall, osei, stranger, unknown, waits } from '../../test/support/people.ts'
import { registersSay, withRegisters } from '../../test/support/registers.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { notice } from './notice.ts'

const withoutNotice = [ana.person, ben.person]
const missing = (known: Lesson): Lesson => withRegisters(known, { withoutNotice })

describe('pupils whose families have not acknowledged the notice of recording are found together', () => {
  test.each([
    ['nobody', missing(lesson('under way')), []],
    ['one of them', missing(lesson('under way', hall, ana, cai)), ['lesson: ana']],
    ['both of them', missing(lesson('under way', hall, osei, ben, ana)), ['lesson: ana ben']],
    ['one at the door', missing(lesson('under way', hall, waits(ana), cai)), []],
    ['others', missing(lesson('under way', hall, cai, stranger, unknown)), []],
    ['while they gather', missing(lesson('gathering', hall, ana)), ['lesson: ana']],
    ['when staff have said that it is over', missing(lesson('closing', hall, ana)), []],
    ['ended', missing(lesson('ended', hall, ana)), []],
    ['all have acknowledged it', lesson('under way', hall, ana, ben), []],
  ])('%s', (_, known, expected) => expectFound(notice, known, expected))
})

const joined = given(notice).observes(registersSay({ withoutNotice })).at('9:10').sees(hall, ana, ben)

test('staff are told once, and nothing else comes of it', () => {
  joined.until('9:59').orders('9:10 tell-staff').course('9:10 notice/lesson begins')
})

test('who drops out for less than a minute is not told of again', () => {
  joined.at('9:20').sees(hall, cai).at('9:20:59').sees(hall, ana, cai).until('9:30').orders('9:10 tell-staff')
})
