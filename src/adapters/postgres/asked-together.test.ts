import { expect, test } from '@jest/globals'
import { askedTogether } from './asked-together.ts'

/** A database that answers when it is told to. */
function slow() {
  const asked: (readonly string[])[] = []
  const waiting: { readonly answer: () => void; readonly fail: () => void }[] = []
  const ask = askedTogether<string, string>(
    questions =>
      new Promise((resolve, reject) => {
        asked.push(questions)
        waiting.push({
          answer: () => resolve(questions.map(question => `${question}!`)),
          fail: () => reject(new Error('no database')),
        })
      }),
  )
  return { asked, ask, waiting }
}
const soon = () => new Promise(resolve => setImmediate(resolve))

test('who asks while others are answered goes into the next statement, and each gets their own answer', async () => {
  const { asked, ask, waiting } = slow()
  const first = ask('a')
  await soon()
  const [second, third] = [ask('b'), ask('c')]
  await soon()
  expect(asked).toEqual([['a']])
  waiting[0]?.answer()
  expect(await first).toBe('a!')
  await soon()
  expect(asked).toEqual([['a'], ['b', 'c']])
  waiting[1]?.answer()
  expect(await Promise.all([second, third])).toEqual(['b!', 'c!'])
})

test('a statement that fails fails for those in it, and for nobody after them', async () => {
  const { asked, ask, waiting } = slow()
  const lost = Promise.allSettled([ask('a'), ask('b')])
  await soon()
  waiting[0]?.fail()
  expect((await lost).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const next = ask('c')
  await soon()
  waiting[1]?.answer()
  expect(await next).toBe('c!')
  expect(asked).toEqual([['a', 'b'], ['c']])
})
