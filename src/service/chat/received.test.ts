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

test('what was met long ago is forgotten, and what was met lately is not', () => {
  const isNew = firstSeen(10)
  for (let each = 0; each < 25; each += 1) expect(isNew(String(each))).toBe(true)
  expect(isNew('24')).toBe(false)
  expect(isNew('15')).toBe(false)
  expect(isNew('0')).toBe(true)
})
