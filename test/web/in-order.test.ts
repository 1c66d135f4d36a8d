import { expect, test } from '@jest/globals'
import { inOrder } from '../../src/web/browser/in-order.ts'

/** A question that is answered when the test says so. */
function question(answer: string) {
  const { promise, resolve } = Promise.withResolvers<string>()
  return { asked: promise, answer: () => resolve(answer) }
}

test('an old answer that comes late is left aside', async () => {
  const { take } = inOrder()
  const [today, chosen] = [question('today'), question('the day chosen')]
  const shown = [take(today.asked), take(chosen.asked)]
  chosen.answer()
  await shown[1]
  today.answer()
  expect(await Promise.all(shown)).toEqual([undefined, 'the day chosen'])
})

test('each answer is shown that comes before a newer one, however slow all of them are', async () => {
  const { take } = inOrder()
  const [first, second] = [question('first'), question('second')]
  const shown = [take(first.asked), take(second.asked)]
  first.answer()
  second.answer()
  expect(await Promise.all(shown)).toEqual(['first', 'second'])
})

test('nothing comes of what is not asked any more', async () => {
  const { take, forget } = inOrder()
  const [before, after] = [question('before'), question('after')]
  const shown = [take(before.asked)]
  forget()
  shown.push(take(after.asked))
  before.answer()
  after.answer()
  expect(await Promise.all(shown)).toEqual([undefined, 'after'])
})
