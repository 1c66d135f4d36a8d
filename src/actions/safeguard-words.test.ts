import { expect, test } from '@jest/globals'
import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { safeguardCalled } from './safeguard-words.ts'

const ids = globSync('src/safeguards/*.ts')
  .map(file => basename(file, '.ts'))
  .filter(id => !id.endsWith('.test'))

test('each safeguard has words of its own, and none says of anybody what only people may say', () => {
  expect(ids.length).toBeGreaterThan(40)
  const called = ids.map(safeguardCalled)
  expect(ids.filter((id, index) => called[index] === id.replaceAll('-', ' '))).toEqual([])
  expect(new Set(called).size).toBe(ids.length)
  for (const words of called) expect(words).not.toMatch(/groom|abus|offen[cs]|guilt|suspect/i)
})

test('a safeguard of the school’s own is called by its id', () => {
  expect(safeguardCalled('our-own')).toBe('our own')
})
