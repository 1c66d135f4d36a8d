import { expect, test } from '@jest/globals'
import { analyse } from 'scslre'

const whole = globalThis.RegExp
/** Patterns that are put together when a file is read: the linter, which reads those that are written out, sees none of them. */
async function builtBy(load: () => Promise<unknown>): Promise<ReadonlyMap<string, RegExp>> {
  const built = new Map<string, RegExp>()
  globalThis.RegExp = new Proxy(whole, {
    construct(target, [pattern, flags]: [string | RegExp, string?]) {
      const made = new target(pattern, flags)
      built.set(String(made), made)
      return made
    },
  })
  try {
    await load()
  } finally {
    globalThis.RegExp = whole
  }
  return built
}

const slowest = ({ source, flags }: RegExp): readonly string[] =>
  analyse({ source, flags }, { reportTypes: { Move: false } }).reports.map(
    ({ type, character, exponential }) =>
      `${exponential ? 'exponential' : 'polynomial'} ${type} by ${character.pick} in ${source.slice(0, 80)}`,
  )

test('no pattern of the chat reader that is put together takes longer and longer with what is pasted', async () => {
  const built = await builtBy(() => import('../../src/chat/read.ts'))
  expect(built.size).toBeGreaterThan(50)
  expect([...built.values()].flatMap(slowest)).toEqual([])
})

test('its twin is seen', () => {
  expect(slowest(/(?:a+)+b/)).not.toEqual([])
})
