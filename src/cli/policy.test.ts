import { describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainPolicy } from '../../test/support/policy.ts'
import { everySafeguard } from '../../test/support/safeguards.ts'
import { readClauses } from '../policy/clauses.ts'
import { keysAt } from '../policy/shape.ts'
import { checkPolicy, printPolicy } from './policy.ts'

async function withFile(text: string, run: (file: string, print: (line: string) => void) => Promise<unknown>) {
  const folder = mkdtempSync(join(tmpdir(), 'policy-'))
  const lines: string[] = []
  const file = join(folder, 'school.yaml')
  writeFileSync(file, text)
  try {
    const result = await run(file, line => lines.push(line))
    return { result, lines: lines.map(line => line.replace(file, 'school.yaml')) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const exampleId = (number: number): string => `00000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`

describe('a policy is checked', () => {
  test.each([
    ['can be used', plainPolicy, true, /school\.yaml can be used/],
    ['has a key that there is not', `${plainPolicy}colour: red\n`, false, /^school\.yaml:\d+:\d+ .*colour/],
    [
      'has ids of the example still, each counted once',
      `${plainPolicy}# ${exampleId(1)} ${exampleId(2)} ${exampleId(1)}\n`,
      true,
      /can be used\.\n.*: 2 ids are still those of deploy\/policy\.example\.yaml/,
    ],
    ['has none but its own', plainPolicy, true, /used\.$/],
    [
      'names a safeguard that there is not',
      `${plainPolicy}safeguards: { lone-pupils: {} }\n`,
      false,
      /lone-pupils: there is no such safeguard/,
    ],
  ])('that %s', async (_, text, usable, line) => {
    const { result, lines } = await withFile(text, checkPolicy)
    expect(result).toBe(usable)
    expect(lines.join('\n')).toMatch(line)
  })
})

type Printed = {
  readonly settings: readonly { key: string; value?: unknown; decidedBy: string }[]
  readonly told: readonly { of: string; people: readonly string[] }[]
  readonly safeguards: readonly { id: string; ladder: readonly { step: string; begins: string }[] }[]
  readonly leftOut: readonly string[]
  readonly clauses: Readonly<Record<string, { safeguards: string[]; otherwise: string[] }>>
}
const printedOf = async (file: string): Promise<Printed> => {
  const lines: string[] = []
  await printPolicy(file, true, line => lines.push(line))
  return JSON.parse(lines.join('\n')) as Printed
}

describe('a policy is printed', () => {
  test('with every safeguard, its clauses, its times and its words', async () => {
    const { lines } = await withFile(plainPolicy, (file, print) => printPolicy(file, false, print))
    const text = lines.join('\n')
    expect(lines[0]).toBe('Oakfield Primary: assist')
    expect(text).toContain('Profile primary: no lesson with one pupil, ever')
    expect(text).toContain('lone-pupil (V27, B1)')
    expect(text).toContain('V27: Lessons are for groups.')
    expect(text).toContain('30 s after it began: tell')
    expect(text).toContain('When staff press for it: hold')
    expect(text).toContain('2 min after end: send-away')
    expect(text).toContain('1 min after it began: alert, which stands on the school record')
    expect(text).toContain('red alert: One pupil alone in a lesson.')
    expect(text).toContain('Over once it has been cured for 2m')
    expect(text).toContain('of a lesson, or a pupil: lee, then dev, then head, then chair')
    expect(text).toContain('of head themselves: chair')
    expect(text).toContain('* people.leads: lee, dev')
    expect(text).toContain('  digests.interruptions: 12')
    expect(text).toContain('  retention.incidents: 9131d')
    expect(text).toContain('  recording: allowed')
    expect(text).toMatch(/^ {2}V26 \(outside\): .*\n {4}kept by doc:outside$/m)
  })

  test('in the school’s own words and times, which are marked as its own', async () => {
    const own = `${plainPolicy}clauses: { V27: Nobody is alone. }\nlessons: { gather: 3m }\n`
    const { lines } = await withFile(own, (file, print) => printPolicy(file, false, print))
    expect(lines).toContain('  * lessons.gather: 3m')
    expect(lines).toContain('    lessons.early: 15m')
    expect(lines).toContain('  V27: Nobody is alone.')
  })

  test.each(['primary', 'college'])('for a school of profile %s that decides nothing', async profile => {
    const { settings, told, safeguards, leftOut, clauses } = await printedOf(profile)
    expect(Object.keys(clauses)).toEqual([...readClauses().keys()])
    const unkept = Object.entries(clauses).filter(([, each]) => !each.safeguards.length && !each.otherwise.length)
    expect(unkept.map(([id]) => id)).toEqual(['B10']) // by `recording-on`, which is left out while recording is `allowed`
    expect(leftOut).toEqual(['recording-off', 'recording-on'])
    expect([...safeguards.map(({ id }) => id), ...leftOut].sort()).toEqual(everySafeguard.map(({ id }) => id).sort())
    expect(told.map(({ people }) => people.length > 0)).not.toContain(false)
    const value = (key: string): unknown => settings.find(each => each.key === key)?.value
    expect(value('profile')).toBe(profile)
    expect(['acknowledge.red', 'acknowledge.amber', 'digests.morning', 'school.hours.from'].map(value)).toEqual([
      ...['2m', '8h', '08:00', '08:00'],
    ])
    expect(settings.filter(each => each.decidedBy === 'default').length).toBeGreaterThan(40)
  })

  test('for a program, with every clause and who serves it', async () => {
    const { lines } = await withFile(plainPolicy, (file, print) => printPolicy(file, true, print))
    const { clauses, safeguards } = JSON.parse(lines.join('\n')) as Printed
    expect(Object.keys(clauses)).toEqual([...readClauses().keys()])
    expect(clauses['V27']?.safeguards).toEqual(['first-pupil', 'hold-by-hand', 'lone-pupil'])
    const begins = (id: string, of: string): string | undefined =>
      safeguards.find(rule => rule.id === id)?.ladder.find(({ step }) => step === of)?.begins
    expect([
      begins('lone-pupil', 'tell'),
      begins('lone-pupil', 'hold'),
      begins('abusive-language', 'alert-now'),
    ]).toEqual(['by time', 'when staff press', 'when more is seen'])
  })

  test('not, where it cannot be used', async () => {
    await expect(withFile('school: 1', (file, print) => printPolicy(file, false, print))).rejects.toThrow(
      'cannot be used',
    )
  })
})

describe('nothing that a school could decide is left out of what is printed', () => {
  /** Every key that the schema has at this place, and those within it; a record's own keys are the school's. */
  const keysWithin = (path: readonly string[]): readonly string[] => {
    const keys = keysAt(path)
    return keys.length ? keys.flatMap(key => keysWithin([...path, key])) : [path.join('.')]
  }

  test('nor of the page', async () => {
    const { settings } = await printedOf('primary')
    const printed = settings.map(({ key }) => key)
    const optional = ['enforce', 'people.administrators'] // whole, where the school says nothing
    const missing = keysWithin([]).filter(
      key => !printed.includes(key) && !optional.some(part => key.startsWith(`${part}.`) && printed.includes(part)),
    )
    expect(missing).toEqual([])
    expect(keysWithin([]).length).toBeGreaterThan(50)
  })
})
