import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { everySafeguard } from '../../test/support/safeguards.ts'
import { readClauses } from '../policy/clauses.ts'
import { loadSafeguards } from './load-safeguards.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'safeguards-'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
})
afterEach(() => rmSync(folder, { recursive: true }))

const ladder = `[{ name: 'tell', after: 1, actions: [] }, { name: 'end', after: 2, actions: [] }]`
const rule = (id: string, rest: string = `clauses: ['V5'], ladder: ${ladder}`): string =>
  `{ id: '${id}', find: () => [], ${rest} }`
const file = (name: string, text: string): void => writeFileSync(join(folder, name), text)
const load = () => loadSafeguards(folder, new Set(['V5']))
const ids = async (): Promise<readonly string[]> => (await load()).map(({ id }) => id)

describe('the safeguards are those in the folder', () => {
  test('in the order of their names, tests and other files left aside', async () => {
    file('b-rule.ts', `export const b = ${rule('b-rule')}`)
    file(
      'a-rule.ts',
      `export const a = ${rule('a-rule', `clauses: ['V5'], ladder: ${ladder}, incident: { from: 'end', band: 'red' }`)}`,
    )
    file('a-rule.test.ts', 'throw new Error()')
    file('notes.md', 'none')
    expect(await ids()).toEqual(['a-rule', 'b-rule'])
  })

  test('a file that is taken away is a safeguard less', async () => {
    file('b-rule.ts', `export const b = ${rule('b-rule')}`)
    expect(await ids()).toEqual(['b-rule'])
  })

  test('those of the product are all in order, and serve clauses that there are', async () => {
    const known = new Set(readClauses().keys())
    const product = await loadSafeguards(new URL('../safeguards', import.meta.url).pathname, known)
    expect(product).toEqual(everySafeguard)
  })
})

describe('the start is refused for', () => {
  test.each([
    ['a file that is no safeguard', 'export const a = 1', 'a-rule.ts must export one safeguard and nothing else'],
    ['nothing at all', 'export const a = null', 'a-rule.ts must export one safeguard and nothing else'],
    ['an empty file', 'export {}', 'a-rule.ts must export one safeguard and nothing else'],
    ['two in one file', `export const a = ${rule('a-rule')}, b = ${rule('b')}`, 'a-rule.ts must export one safeguard'],
    ['something besides', `export const a = ${rule('a-rule')}, b = 1`, 'a-rule.ts must export one safeguard'],
    ['an id that is not the file’s name', `export const a = ${rule('b-rule')}`, 'a-rule.ts has the id b-rule'],
    [
      'an unknown clause',
      `export const a = ${rule('a-rule', `clauses: ['V5', 'V99'], ladder: ${ladder}`)}`,
      'a-rule serves V99, which is no clause',
    ],
    [
      'an empty ladder',
      `export const a = ${rule('a-rule', `clauses: ['V5'], ladder: []`)}`,
      'a-rule: its ladder is empty or out of order',
    ],
    [
      'a ladder out of order',
      `export const a = ${rule('a-rule', `clauses: ['V5'], ladder: ${ladder}.reverse()`)}`,
      'a-rule: its ladder is empty or out of order',
    ],
    [
      'two steps of one name',
      `export const a = ${rule('a-rule', `clauses: ['V5'], ladder: [...${ladder}, { name: 'end', after: 3, actions: [] }]`)}`,
      'a-rule: two steps have one name',
    ],
    [
      'an incident that begins at no step',
      `export const a = ${rule('a-rule', `clauses: ['V5'], ladder: ${ladder}, incident: { from: 'hold', band: 'red' }`)}`,
      'a-rule: its incident begins at hold, which is no step',
    ],
  ])('%s', async (_, text, expected) => {
    file('a-rule.ts', text)
    await expect(load()).rejects.toThrow(expected)
  })

  test('all faults at once', async () => {
    file('a-rule.ts', `export const a = ${rule('b-rule', `clauses: ['V99'], ladder: []`)}`)
    file('c-rule.ts', 'export const c = 1')
    await expect(load()).rejects.toThrow(/a-rule\.ts has[^]*V99[^]*ladder[^]*c-rule\.ts must/)
  })
})
