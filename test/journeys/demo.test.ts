import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { cpSync, mkdtempSync, rmSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { demo } from '../../src/cli/demo/demo.ts'

describe('the demo, which is the production service in real time', () => {
  const printed: string[] = []

  test('an uninvited person is flagged, taken out, and recorded', async () => {
    const isSo = await demo('uninvited', line => printed.push(line), true)
    expect(printed.filter(line => line.includes('✗'))).toEqual([])
    expect(isSo).toBe(true)
  }, 90_000)

  test('its journal gives the reasons, with ids and no names', () => {
    const told = printed.join('\n')
    expect(told).toContain('invited-only finds something wrong (V17, V18)')
    expect(told).toMatch(/remove: confirmed/)
    expect(printed.filter(line => line.startsWith('    ')).join('\n')).not.toMatch(/Hall|Lima|Walsh|Alex/)
  })
})

describe('without the safeguard', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(process.cwd(), 'src', 'without-'))
    cpSync('src/safeguards', folder, { recursive: true })
    unlinkSync(join(folder, 'invited-only.ts'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  test('what was expected does not happen, and the demo says so', async () => {
    const printed: string[] = []
    expect(await demo('uninvited', line => printed.push(line), false, folder)).toBe(false)
    expect(printed.filter(line => line.includes('✗')).length).toBeGreaterThan(2)
  }, 180_000)
})
