import { expect, test } from '@jest/globals'
import { coordinates } from './coordinates.ts'

test.each([
  ['', undefined],
  ['https://teams.microsoft.com/meet/123?p=abc', undefined],
  ['https://teams.microsoft.com/l/meetup-join/%/0', undefined],
  [
    'https://teams.microsoft.com/l/meetup-join/19%3ax%40thread.tacv2/1700000000000?context=%7b%22Tid%22%3a%22t%22%2c%22Oid%22%3a%22o%22%7d',
    { thread: '19:x@thread.tacv2', message: '1700000000000', organiser: 'o', tenant: 't' },
  ],
  [
    'https://teams.microsoft.com/l/meetup-join/19%3ax%40thread.v2/0?context=oops',
    { thread: '19:x@thread.v2', message: '0', organiser: undefined, tenant: undefined },
  ],
])('the link %s', (link, found) => {
  expect(coordinates(link)).toEqual(found)
})
