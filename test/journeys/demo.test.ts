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

/** The demo’s source without some safeguards, and what a script played from it did not meet. */
async function missedWithout(names: readonly string[], script: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'without-'))
  try {
    cpSync('src', join(folder, 'src'), { recursive: true })
    cpSync('package.json', join(folder, 'package.json'))
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
    const safeguards = join(folder, 'src', 'safeguards')
    const policy = parseDocument(demoPolicy())
    for (const name of names) {
      unlinkSync(join(safeguards, `${name}.ts`))
      policy.deleteIn(['safeguards', name])
    }
    const quiet = { print: () => undefined, patience: 4000 }
    const told = await demo({ script, safeguards, policy: String(policy), ...quiet })
    return told.filter(({ met }) => !met).map(({ text }) => text)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Each safeguard, and what nothing else would bring about. */
const ofConduct = {
  warning: 'Dee is told, and nobody else sees it (V19)',
  conduct: 'Dee is told first',
  'no-return': 'Ms Hall is told (V12)',
  'follow-up': 'a person is asked, and nobody is taken out (V42)',
  pause: 'pupils’ cameras are off (V9)',
  'leave-at-end': 'Ms Hall is asked to see everybody out (V58)',
  'end-and-report': 'a lead is called at once (B4)',
}
const ofCollege = {
  'one-to-one': 'the lead sees that it is going on (B3)',
  'adult-at-home': 'Ms Hall is asked who is at home (B2)',
}
const ofStricter = {
  'recording-on': 'Ms Hall is reminded (V22)',
  'abuse-removal': 'Ben is told first (V43)',
}
const ofHands = {
  'hold-by-hand': 'Ms Hall is asked to do it by hand (C3)',
  'remove-by-hand': 'Ms Hall is asked to do it by hand (C3)',
  'first-pupil': 'Ms Hall is asked to let two in together (V27)',
  knock: 'Ms Hall sees at once that one of the class waits (C5)',
}
const ofRegisters = {
  notice: 'Ms Hall is told before she records (V44)',
  'training-current': 'the lead is told, and the class is not (B5)',
  'barred-pupil': 'Dee is told kindly (V47)',
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
  const [college, stricter, hands, conduct, registers, ...missed] = await Promise.all([
    missedWithout(Object.keys(ofCollege), 'one-to-one'),
    missedWithout(Object.keys(ofStricter), 'stricter'),
    missedWithout(Object.keys(ofHands), 'by-hand'),
    missedWithout(Object.keys(ofConduct), 'conduct'),
    missedWithout(Object.keys(ofRegisters), 'registers'),
    ...cases.map(([safeguard, script]) => missedWithout([safeguard], script)),
  ])
  const tooFew = cases.flatMap(([safeguard, , least], index) => {
    const count = missed[index]?.length ?? 0
    return count < least ? [`without ${safeguard}, ${count} of ${least} are missed`] : []
  })
  expect(conduct).toEqual(expect.arrayContaining(Object.values(ofConduct)))
  expect(college).toEqual(expect.arrayContaining(Object.values(ofCollege)))
  expect(stricter).toEqual(expect.arrayContaining(Object.values(ofStricter)))
  expect(hands.filter(text => text === ofHands['hold-by-hand'])).toHaveLength(2)
  expect(hands).toEqual(expect.arrayContaining(Object.values(ofHands)))
  expect(registers).toEqual(expect.arrayContaining(Object.values(ofRegisters)))
  expect(tooFew).toEqual([])
}, 240_000)
