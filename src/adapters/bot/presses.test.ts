import { describe, expect, test } from '@jest/globals'
import { personId } from '../../lesson/people.ts'
import { invokeAnswer, invokeRefusal, parsePress } from './presses.ts'

const hall = personId('hall')
const data = {
  lesson: 'l',
  lapse: 'p',
  about: 'ana',
  ask: 'q',
  step: 'end',
  how: '  rang her mother at ten ',
  facts: 'a pen flew ',
}

describe('a press', () => {
  test.each([
    ['step', { press: 'step', lesson: 'l', lapse: 'p', step: 'end', by: hall }],
    ['vouch', { press: 'vouch', lesson: 'l', about: 'ana', by: hall }],
    ['reopen', { press: 'reopen', lesson: 'l', by: hall }],
    ['acknowledge', { press: 'acknowledge', ask: 'q', by: hall }],
    ['reached-home', { press: 'reached-home', ask: 'q', how: 'rang her mother at ten', by: hall }],
    ['add-account', { press: 'add-account', lesson: 'l', lapse: 'p', about: 'ana', facts: 'a pen flew', by: hall }],
    ['remove-everybody', undefined],
    ['', undefined],
    ['__proto__', undefined],
  ])('%s', (verb, expected) => expect(parsePress(verb, data, hall)).toEqual(expected))

  test.each([
    ['says nothing of how home was reached', { ask: 'q', how: '   ' }],
    ['says too much', { ask: 'q', how: 'x'.repeat(501) }],
    ['has something other than text in it', { ask: { $ne: '' }, how: 'rang' }],
    ['is none of our cards', 'data'],
  ])('that %s is not taken', (_, sent) => expect(parsePress('reached-home', sent, hall)).toBeUndefined())
})

test('answers are as Teams wants them', () => {
  expect(invokeAnswer({ a: 1 })).toEqual({
    ...{ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { a: 1 } },
  })
  expect([invokeRefusal(403, 'No.'), invokeRefusal(400, 'What?')]).toEqual([
    { statusCode: 403, type: 'application/vnd.microsoft.error', value: { code: 'Forbidden', message: 'No.' } },
    { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message: 'What?' } },
  ])
})
