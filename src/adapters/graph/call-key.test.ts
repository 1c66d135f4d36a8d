import { expect, test } from '@jest/globals'
import { lessonId } from '../../lesson/people.ts'
import { callKeys } from './call-key.ts'

test('a call key names its lesson and cannot be guessed or altered', () => {
  const { keyOf, lessonOf } = callKeys('secret', '123456')
  const key = keyOf(lessonId('abc'))
  expect(lessonOf(key)).toBe('abc')
  expect(encodeURIComponent(key)).toBe(key)
  for (const other of [
    '',
    '.',
    'abc',
    'abc.',
    key.replace('abc', 'abd'),
    `${key}A`,
    key.slice(0, -1),
    callKeys('other', '123456').keyOf(lessonId('abc')),
    callKeys('secret', '654321').keyOf(lessonId('abc')),
  ]) {
    expect(lessonOf(other)).toBeUndefined()
  }
})
