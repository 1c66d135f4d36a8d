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
const aMoment = async () => {
  for (let turns = 0; turns < 5; turns += 1) await soon()
}

test('who asks while others are answered goes into the next statement, and each gets their own answer', async () => {
  const { asked, ask, waiting } = slow()
  const first = ask('a')
  await soon()
  const [second, third] = [ask('b'), ask('c')]
  await soon()
  expect(asked).toEqual([['a']])
  waiting[0]?.answer()
  expect(await first).toBe('a!')
  // whom the first answer let go on has another question at once
  const fourth = ask('d')
  await aMoment()
  expect(asked).toEqual([['a'], ['b', 'c', 'd']])
  waiting[1]?.answer()
  expect(await Promise.all([second, third, fourth])).toEqual(['b!', 'c!', 'd!'])
  await aMoment()
  const alone = ask('e')
  await Promise.resolve()
  expect(asked).toHaveLength(3)
  waiting[2]?.answer()
  expect(await alone).toBe('e!')
})

test('a question that cannot be asked fails alone, and nobody after it', async () => {
  const { asked, ask, waiting } = slow()
  const both = Promise.allSettled([ask('bad'), ask('good')])
  await soon()
  waiting[0]?.fail()
  await soon()
  expect(asked).toEqual([['bad', 'good'], ['bad'], ['good']])
  waiting[1]?.fail()
  waiting[2]?.answer()
  expect(await both).toMatchObject([{ status: 'rejected' }, { status: 'fulfilled', value: 'good!' }])
  const alone = Promise.allSettled([ask('bad')])
  await soon()
  waiting[3]?.fail()
  expect(await alone).toMatchObject([{ status: 'rejected', reason: new Error('no database') }])
  expect(asked).toHaveLength(4)
})
