import { describe, expect, test } from '@jest/globals'
import { isNameOf, mentions } from './alike.ts'

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

describe('a text that speaks of somebody by name', () => {
  test.each([
    ['a surname alone', 'brown keeps touching me', 'Simon Brown'],
    ['a given name', 'Simon said nobody may know', 'Simon Brown'],
    ['whose it is', 'its brown’s fault', 'Simon Brown'],
    ['without the apostrophe', 'i hate browns lessons, he hits me', 'Simon Brown'],
    ['as a directory turns names about', 'BROWN!!! hurts me', 'Brown, Simon (Staff)'],
    ['with what the school is beside it', 'brown hurts me', 'Mr Simon Brown - Oakfield'],
    ['one half of a double name', 'jones hurts me', 'Ann Smith-Jones'],
    ['an apostrophe within', 'obrien hurts me', 'Pat O’Brien'],
    ['an accent', 'garcon hurts me', 'Luc Garçon'],
    ['a name that is a word as well', 'will keeps touching me', 'Will Ash'],
  ])('%s: %s', (_, text, name) => expect(mentions(text, name)).toBe(true))

  test.each([
    ['nobody', 'i dont want to be alive', 'Simon Brown'],
    ['a longer word', 'brownies make me sick', 'Simon Brown'],
    ['a word after “i”', 'i will hurt myself', 'Will Ash'],
    ['a thing', 'he hit me in the hall', 'Miriam Hall'],
    ['a title', 'mr green hurts me', 'Mr Simon Brown'],
    ['what stands beside the name', 'oakfield makes me sad', 'Simon Brown - Oakfield'],
    ['an initial', 'my b hurts', 'B Brown'],
    ['a small word', 'so i go away', 'Anh So'],
    ['no name', 'i dont want to be alive', ''],
  ])('but not %s: %s', (_, text, name) => expect(mentions(text, name)).toBe(false))
})
