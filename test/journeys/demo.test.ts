import { describe, expect, test } from '@jest/globals'
import { cpSync, mkdtempSync, rmSync, symlinkSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { demo } from '../../src/cli/demo/demo.ts'
import { demoPolicy } from '../../src/cli/demo/scene.ts'

describe('the demo, which is the production service in real time', () => {
  const printed: string[] = []

  test('every script goes as expected', async () => {
    const told = await demo({ script: 'all', print: line => printed.push(line), explained: true })
    expect(told.filter(({ met }) => !met)).toEqual([])
    expect(told.length).toBeGreaterThan(30)
  }, 240_000)

  test('its journals give the reasons, with ids and no names', () => {
    const told = printed.join('\n')
    expect(told).toContain('invited-only finds something wrong (V17, V18)')
    expect(printed.filter(line => line.startsWith('    ')).join('\n')).not.toMatch(/Hall|Lima|Walsh|Alex/)
  })
})

/** The demo’s source without one safeguard, and what a script played from it did not meet. */
async function missedWithout(safeguard: string, script: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'without-'))
  try {
    cpSync('src', join(folder, 'src'), { recursive: true })
    cpSync('package.json', join(folder, 'package.json'))
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
    const safeguards = join(folder, 'src', 'safeguards')
    unlinkSync(join(safeguards, `${safeguard}.ts`))
    const policy = parseDocument(demoPolicy())
    policy.deleteIn(['safeguards', safeguard])
    const quiet = { print: () => undefined, patience: 4000 }
    const told = await demo({ script, safeguards, policy: String(policy), ...quiet })
    return told.filter(({ met }) => !met).length
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// Side by side: they wait in real time for what does not come.
test('without a safeguard’s file, the demo misses what its script expects of it', async () => {
  const cases = [
    ['lone-pupil', 'lone-pupil', 11],
    ['invited-only', 'uninvited', 4],
    ['staff-present', 'no-staff', 4],
    ['unresolved', 'outage', 1],
    ['ground-rules', 'outage', 1],
  ] as const
  const missed = await Promise.all(cases.map(([safeguard, script]) => missedWithout(safeguard, script)))
  const tooFew = cases.flatMap(([safeguard, , least], index) => {
    const count = missed[index] ?? 0
    return count < least ? [`without ${safeguard}, ${count} of ${least} are missed`] : []
  })
  expect(tooFew).toEqual([])
}, 240_000)
