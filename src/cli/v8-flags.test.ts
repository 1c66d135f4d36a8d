import { expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** A pattern that was tried once before, as some of the runtime's own are and is again. */
const script = (compileAtOnce: string): string => `
  const { setFlagsFromString } = await import('node:v8')
  const { compilePatternsAtOnce } = await import(${JSON.stringify(join(import.meta.dirname, 'v8-flags.ts'))})
  const pattern = /a(b|c)+x/
  const replaced = text => text.replace(pattern, () => 'y')
  replaced('zabcx')
  ${compileAtOnce}
  console.log(replaced('zabcx'), replaced('zabcx'))`

const said = (compileAtOnce: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', script(compileAtOnce)], { encoding: 'utf8' })

test('patterns that were tried before are tried as before', () => {
  expect(said('compilePatternsAtOnce()')).toBe('zy zy\n')
})

test('by the other flag the process would die of them', () => {
  expect(() => said("setFlagsFromString('--no-regexp-tier-up')")).toThrow('Command failed')
})
