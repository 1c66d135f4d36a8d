import { expect, test } from '@jest/globals'
import { once, seenLately } from './seen.ts'

test('what was met long ago is forgotten, and what was met lately is not', () => {
  const { first } = seenLately(10)
  for (let each = 0; each < 25; each += 1) expect(first(String(each))).toBe(true)
  expect(first('24')).toBe(false)
  expect(first('15')).toBe(false)
  expect(first('0')).toBe(true)
})

test('what fails was never met, and is done for whoever brings it again, however much was met since', async () => {
  const seen = seenLately(2)
  const done: string[] = []
  const bring = (...whats: readonly string[]) => once(seen, whats, async () => void done.push(whats.join()))
  const failing = once(seen, ['one', 'two'], async () => {
    for (const other of ['three', 'four']) await bring(other)
    await bring('one') // while it is being done it is met
    throw new Error('nothing could be written')
  })
  await expect(failing).rejects.toThrow('nothing could be written')
  await bring('one')
  await bring('one')
  await bring('one', 'two')
  expect(done).toEqual(['three', 'four', 'one', 'one,two'])
})
