import { expect, test } from '@jest/globals'
import { together } from './together.ts'

/** A run that ends when the test says so. */
function held() {
  const runs: { key: string; items: readonly number[]; end: () => void; fail: (error: Error) => void }[] = []
  const run = (key: string, items: readonly number[]): Promise<string> =>
    new Promise((resolve, reject) => {
      runs.push({
        key,
        items,
        end: () => {
          resolve(items.join())
        },
        fail: reject,
      })
    })
  return { runs, add: together(run) }
}
const turn = () => new Promise(resolve => setImmediate(resolve))

test('what comes while one runs goes into the next, together and in its order', async () => {
  const { runs, add } = held()
  const first = add('maths', [1])
  await turn()
  const later = [add('maths', [2]), add('maths', [3, 4])]
  await turn()
  expect(runs.map(({ items }) => items)).toEqual([[1]])
  runs[0]?.end()
  await expect(first).resolves.toBe('1')
  await turn()
  expect(runs.map(({ items }) => items)).toEqual([[1], [2, 3, 4]])
  runs[1]?.end()
  await expect(Promise.all(later)).resolves.toEqual(['2,3,4', '2,3,4'])
})

test('lessons do not wait for one another', async () => {
  const { runs, add } = held()
  void add('maths', [1])
  void add('art', [2])
  await turn()
  expect(runs.map(({ key }) => key)).toEqual(['maths', 'art'])
})

test('one that fails fails for those who were in it, and the next one runs', async () => {
  const { runs, add } = held()
  const first = add('maths', [1])
  await turn()
  const next = add('maths', [2])
  runs[0]?.fail(new Error('no database'))
  await expect(first).rejects.toThrow('no database')
  await turn()
  runs[1]?.end()
  await expect(next).resolves.toBe('2')
  const last = add('maths', [3])
  await turn()
  runs[2]?.end()
  await expect(last).resolves.toBe('3')
})
