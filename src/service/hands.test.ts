import { expect, test } from '@jest/globals'
import { hands } from './hands.ts'
import type { Due, DueKind } from './needs.ts'

const row = (kind: DueKind, key: string, version = 1): Due => ({ kind, key, at: 0, attempts: 1, version })

/** Rows that are due, and work that lasts until the test says so. */
function desk(due: Due[], finishing: () => Promise<unknown> = () => Promise.resolve()) {
  const ends = new Map<string, () => void>()
  const finished: Due[] = []
  const inHand = hands({
    claim: async (limit, kinds) => {
      const fit = due.filter(({ kind }) => !kinds || kinds.includes(kind)).slice(0, limit)
      for (const one of fit) due.splice(due.indexOf(one), 1)
      return { rows: fit, next: undefined }
    },
    begin: async ({ key }) => {
      await new Promise<void>(resolve => ends.set(key, resolve))
      return async latest => {
        finished.push(latest)
        await finishing()
      }
    },
    freed: () => undefined,
  })
  return { inHand, finished, begun: () => [...ends.keys()], end: (key: string) => ends.get(key)?.() }
}

const watches = (count: number): Due[] => Array.from({ length: count }, (_, index) => row('watch', `lesson ${index}`))

test('a lesson that Microsoft does not answer for holds up no other', async () => {
  const due = [row('watch', 'slow'), row('watch', 'quick')]
  const { inHand, finished, end } = desk(due)
  expect(await inHand.take()).toMatchObject({ begun: 2 })
  end('quick')
  due.push(row('watch', 'next'))
  expect(await inHand.take()).toMatchObject({ begun: 1 })
  expect(finished.map(({ key }) => key)).toEqual(['quick'])
})

test('what tells people does not wait while thirty-two lessons wait for Microsoft', async () => {
  const due = [...watches(40), row('deliver', 'a message')]
  const { inHand, begun } = desk(due)
  expect(await inHand.take()).toMatchObject({ begun: 32 })
  expect(await inHand.take()).toMatchObject({ begun: 1 })
  expect(begun()).toContain('a message')
  expect(await inHand.take()).toMatchObject({ begun: 0 })
  expect(due).toHaveLength(8)
})

test('what lasts longer than its lease is not begun twice, and is finished by its newest lease', async () => {
  const due = [row('watch', 'slow', 1)]
  const { inHand, finished, begun, end } = desk(due)
  await inHand.take()
  due.push(row('watch', 'slow', 2))
  expect(await inHand.take()).toMatchObject({ begun: 0 })
  expect(begun()).toEqual(['slow'])
  end('slow')
  await inHand.emptied()
  expect(finished).toEqual([row('watch', 'slow', 2)])
  expect(inHand.isEmpty()).toBe(true)
})

test('what is asked for while it is written down, and taken before that is heard, is begun again at once', async () => {
  const due = [row('watch', 'lesson', 1)]
  const written = Promise.withResolvers<undefined>()
  const { inHand, finished, end } = desk(due, () => written.promise)
  await inHand.take()
  end('lesson')
  await Promise.resolve()
  await Promise.resolve()
  expect(finished).toEqual([row('watch', 'lesson', 1)])
  due.push(row('watch', 'lesson', 2))
  expect(await inHand.take()).toMatchObject({ begun: 0 })
  written.resolve(undefined)
  await new Promise<void>(resolve => setImmediate(resolve))
  expect(inHand.isEmpty()).toBe(false)
  end('lesson')
  await inHand.emptied()
  expect(finished).toEqual([row('watch', 'lesson', 1), row('watch', 'lesson', 2)])
  expect(inHand.isEmpty()).toBe(true)
})
