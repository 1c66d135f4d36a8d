import { expect, test } from '@jest/globals'
import { readMessage } from './chat-messages.ts'

const at = (time: string): string => `2026-11-24T${time}:00Z`
const written = {
  ...{ id: '1', chatId: '19:maths@thread.v2', messageType: 'message', createdDateTime: at('09:10') },
  from: { user: { id: 'hall', userIdentityType: 'aadUser' } },
  body: { content: '<p>Well done</p>' },
}

test.each([
  ['as it was written', {}, 'created 09:10'],
  ['that somebody reacts to in the evening', { lastModifiedDateTime: at('20:00'), etag: '2' }, 'created 09:10'],
  [
    'that its writer changed, and somebody reacts to later',
    { lastEditedDateTime: at('09:20'), lastModifiedDateTime: at('20:00') },
    'updated 09:20',
  ],
  [
    'that its writer changed and took back',
    { lastEditedDateTime: at('09:20'), deletedDateTime: at('09:30'), lastModifiedDateTime: at('09:30') },
    'deleted 09:30',
  ],
])('a message %s counts from when its writer did that', (_, changed, expected) => {
  const read = readMessage({ ...written, ...changed }, 'tenant')
  if (read?.news !== 'message') throw new Error('It was taken for no message')
  const { change, at } = read.message
  expect(`${change} ${new Date(at).toISOString().slice(11, 16)}`).toBe(expected)
})
