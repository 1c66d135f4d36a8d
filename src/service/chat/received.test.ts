import { expect, test } from '@jest/globals'
import { firstSeen } from './first-seen.ts'
import type { ReceivedMessage } from './needs.ts'
import { newsOf } from './received.ts'

const message = (source: 'bot' | 'graph', id: string, version = id): ReceivedMessage => ({
  ...{ source, thread: '19:maths', message: id, version, change: 'created', at: 0, from: undefined },
  ...{ text: 'hello', attachments: [] },
})

test('a message that comes by two ways is read once, and a changed one again', () => {
  const school = { firstSeen: firstSeen(100) }
  const news = (...received: ReceivedMessage[]) =>
    newsOf(school, received).map(({ source, version }) => `${source} ${version}`)
  expect(news(message('bot', '1'))).toEqual(['bot 1'])
  expect(news(message('graph', '1'), message('graph', '2'))).toEqual(['graph 2'])
  expect(news(message('graph', '1', '7'), message('graph', '1', '7'))).toEqual(['graph 7'])
})

test('a message is read again where the second way shows that a file goes with it, and only then', () => {
  const school = { firstSeen: firstSeen(100) }
  const count = (one: ReceivedMessage) => newsOf(school, [one]).length
  const file = (id: string, kind: 'file' | 'card' = 'file'): ReceivedMessage => ({
    ...message('graph', id),
    attachments: [{ kind, name: undefined, url: undefined }],
  })
  expect([count(message('bot', '1')), count(file('1')), count(file('1'))]).toEqual([1, 1, 0])
  expect([count(file('2')), count(message('bot', '2')), count(file('2'))]).toEqual([1, 0, 0])
  expect([count(message('bot', '3')), count(file('3', 'card'))]).toEqual([1, 0])
})

test('what was met long ago is forgotten, and what was met lately is not', () => {
  const isNew = firstSeen(10)
  for (let each = 0; each < 25; each += 1) expect(isNew(String(each))).toBe(true)
  expect(isNew('24')).toBe(false)
  expect(isNew('15')).toBe(false)
  expect(isNew('0')).toBe(true)
})
