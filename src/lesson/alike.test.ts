import { describe, expect, test } from '@jest/globals'
import { isNameOf } from './alike.ts'

describe('a name that is meant to be taken for a member of staff', () => {
  test.each([
    ['the name itself', 'Miriam Hall'],
    ['in small letters, as Teams marks a guest', 'miriam hall (Guest)'],
    ['turned about', 'Hall, Miriam'],
    ['with a middle name', 'Miriam J. Hall'],
    ['with a title', 'Ms Miriam Hall'],
    ['as pupils call her', 'Ms Hall'],
    ['as pupils call her, another title', 'Miss  HALL'],
    ['an initial', 'M. Hall'],
    ['an accent', 'Míriam Hàll'],
    ['digits for letters', 'M1riam Ha11'],
    ['Cyrillic for Latin', 'Мiriаm Наll'],
    ['a letter left out of a double', 'Miriam Hal'],
    ['two letters drawn as one', 'Miriarn Hall'],
  ])('%s: %s', (_, shown) => expect(isNameOf(shown, 'Miriam Hall', 'staff')).toBe(true))
})

describe('a name that is meant to be taken for a pupil', () => {
  test.each(['Ana Lima', 'lima ana', 'Ana Maria Lima', 'Аna Lіma', 'ANA LIMA (Unverified)'])('%s', shown =>
    expect(isNameOf(shown, 'Ana Lima', 'pupil')).toBe(true),
  )
})

describe('innocent namesakes', () => {
  test.each([
    ['a given name alone', 'Alex', 'Alex Turner', 'pupil'],
    ['a brother or a parent', 'Mario Lima', 'Ana Lima', 'pupil'],
    ['a pupil’s mother', 'Mrs Lima', 'Ana Lima', 'pupil'],
    ['a pupil’s parent, by an initial', 'A. Lima', 'Ana Lima', 'pupil'],
    ['a parent of the teacher’s surname', 'Sam Hall', 'Miriam Hall', 'staff'],
    ['somebody of the teacher’s given name', 'Miriam Okoro', 'Miriam Hall', 'staff'],
    ['a surname alone', 'Hall', 'Miriam Hall', 'staff'],
    ['a surname that begins alike', 'Dr Halliday', 'Miriam Hall', 'staff'],
    ['a device', 'Ben’s iPad', 'Ben Walsh', 'pupil'],
    ['a name a letter apart', 'Ben Welsh', 'Ben Walsh', 'pupil'],
    ['a longer form with another surname', 'Benjamin Walsh-Smith', 'Ben Walsh', 'pupil'],
    ['another initial', 'K. Hall', 'Miriam Hall', 'staff'],
    ['no name', '', 'Miriam Hall', 'staff'],
    ['an account with one name only', 'Ana', 'Ana', 'pupil'],
  ] as const)('%s: %s is not %s', (_, shown, real, as) => expect(isNameOf(shown, real, as)).toBe(false))
})
