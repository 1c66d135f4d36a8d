import { expect, test } from '@jest/globals'
import { seenLately } from '../seen.ts'
import type { ReceivedMessage } from './needs.ts'
import { versionsOf } from './received.ts'

const message = (source: 'bot' | 'graph', id: string, version = id): ReceivedMessage => ({
  ...{ source, thread: '19:maths', message: id, version, change: 'created', at: 0, from: undefined },
  ...{ text: 'hello', attachments: [] },
})
/** Of each message in turn, whether it is read. */
const reads = () => {
  const { first } = seenLately(100)
  return (received: ReceivedMessage) => versionsOf(received).filter(first).length > 0
}

test('a message that comes by two ways is read once, and a changed one again', () => {
  const isRead = reads()
  expect(isRead(message('bot', '1'))).toBe(true)
  expect([message('graph', '1'), message('graph', '2')].map(isRead)).toEqual([false, true])
  expect([message('graph', '1', '7'), message('graph', '1', '7')].map(isRead)).toEqual([true, false])
})

test('a message is read again where the second way shows that a file goes with it, and only then', () => {
  const isRead = reads()
  const file = (id: string, kind: 'file' | 'card' = 'file'): ReceivedMessage => ({
    ...message('graph', id),
    attachments: [{ kind, name: undefined, url: undefined }],
  })
  expect([message('bot', '1'), file('1'), file('1')].map(isRead)).toEqual([true, true, false])
  expect([file('2'), message('bot', '2'), file('2')].map(isRead)).toEqual([true, false, false])
  expect([message('bot', '3'), file('3', 'card')].map(isRead)).toEqual([true, false])
})
