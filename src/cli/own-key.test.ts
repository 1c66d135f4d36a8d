import { afterAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownKey } from './own-key.ts'

const folder = mkdtempSync(join(tmpdir(), 'chaperone-key-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('the key of an installation', () => {
  test('is made once, for its owner alone, and is the same for whoever shares the folder', () => {
    const first = ownKey(join(folder, 'one'))
    expect(ownKey(join(folder, 'one'))).toBe(first)
    expect(ownKey(join(folder, 'two'))).not.toBe(first)
    expect(statSync(join(folder, 'one', 'service.key')).mode & 0o777).toBe(0o600)
  })

  test('that is none stops the start by name: a short one could be guessed', () => {
    writeFileSync(join(folder, 'service.key'), 'abc\n')
    expect(() => ownKey(folder)).toThrow(/service\.key is no key of ours: remove it/)
  })
})
