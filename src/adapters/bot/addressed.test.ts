import { expect, test } from '@jest/globals'
import { addressedIn } from './addressed.ts'

const now = Date.UTC(2026, 10, 24, 9)
const from = { aadObjectId: 'hall' }
const activity = { type: 'message', id: '1', from, timestamp: '2026-11-24T08:59:00Z' }
const read = (text: string, more: object = {}) => {
  const said = addressedIn('19:m', { ...activity, text, ...more }, now)
  return said && `${said.isPrivate ? 'alone: ' : ''}${said.text}`
}

test.each([
  ['chaperone pause', 'pause'],
  ['Chaperone: warn Ben', 'warn Ben'],
  ['@chaperone, go on', 'go on'],
  ['<at>Chaperone</at> go on', 'go on'],
  ['  <at> chaperone </at>', ''],
])('is for us where it begins with our name: %s', (text, rest) => {
  expect(read(text)).toBe(rest)
})

test.each(['ask chaperone to pause', 'chaperones pause', '<at>Ben</at> pause', 'pause', ''])('is not: %s', text => {
  expect(read(text)).toBeUndefined()
})

test('is for us alone where it is a targeted message, with our name or without', () => {
  const recipient = { isTargeted: true }
  expect(read('pause', { recipient })).toBe('alone: pause')
  expect(read('/Chaperone pause', { recipient })).toBe('alone: pause')
})

test('is nobody’s where Teams does not say whose, and no command where it was changed later', () => {
  expect(read('chaperone pause', { from: {} })).toBeUndefined()
  expect(read('chaperone pause', { type: 'messageUpdate' })).toBeUndefined()
  expect(read('pause', { recipient: 7 })).toBeUndefined()
})

test('counts as of when it was written, and never of later than now', () => {
  const at = (timestamp: unknown) => addressedIn('19:m', { ...activity, text: 'chaperone pause', timestamp }, now)?.at
  expect([at('2026-11-24T08:59:00Z'), at('2026-11-24T10:00:00Z'), at(null)]).toEqual([now - 60_000, now, now])
})
