import { afterAll, expect, test } from '@jest/globals'
import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeOnce } from './write-once.ts'

const folder = mkdtempSync(join(tmpdir(), 'chaperone-once-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code })
}

test.each([
  ['a folder', linkSync],
  ['a share without hard links', failing('EPERM')],
  ['another such share', failing('EOPNOTSUPP')],
])('in %s a key is made once, for its owner alone, and nothing is left beside it', (name, link) => {
  const file = join(folder, name, 'a.key')
  writeOnce(file, 'first', link)
  writeOnce(file, 'second', link)
  expect(readFileSync(file, 'utf8')).toBe('first')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(join(folder, name))).toEqual(['a.key'])
})

test('a full disk is told, and leaves nothing', () => {
  expect(() => {
    writeOnce(join(folder, 'full', 'a.key'), 'first', failing('ENOSPC'))
  }).toThrow('ENOSPC')
  expect(readdirSync(join(folder, 'full'))).toEqual([])
})
