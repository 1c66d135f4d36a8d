import { describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainPolicy } from '../../test/support/policy.ts'
import { readClauses } from '../policy/clauses.ts'
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

describe('a policy is checked', () => {
  test.each([
    ['can be used', plainPolicy, true, /school\.yaml can be used/],
    ['has a key that there is not', `${plainPolicy}colour: red\n`, false, /^school\.yaml:\d+:\d+ .*colour/],
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

describe('a policy is printed', () => {
  test('with every safeguard, its clauses, its times and its words', async () => {
    const { lines } = await withFile(plainPolicy, (file, print) => printPolicy(file, false, print))
    const text = lines.join('\n')
    expect(lines[0]).toBe('Oakfield Primary: assist')
    expect(text).toContain('lone-pupil (V27, B1)')
    expect(text).toContain('V27: Lessons are for groups.')
    expect(text).toContain('30 s after it began: tell')
    expect(text).toContain('When staff press for it: hold')
    expect(text).toContain('2 min after end: send-away')
    expect(text).toContain('1 min after it began: alert, which stands on the school record')
    expect(text).toContain('red alert: One pupil alone in a lesson.')
  })

  test('for a program, with every clause and who serves it', async () => {
    const { lines } = await withFile(plainPolicy, (file, print) => printPolicy(file, true, print))
    const { clauses } = JSON.parse(lines.join('\n')) as { clauses: Record<string, { safeguards: string[] }> }
    expect(Object.keys(clauses)).toEqual([...readClauses().keys()])
    expect(clauses['V27']?.safeguards).toEqual(['first-pupil', 'hold-by-hand', 'lone-pupil'])
  })

  test('not, where it cannot be used', async () => {
    await expect(withFile('school: 1', (file, print) => printPolicy(file, false, print))).rejects.toThrow(
      'cannot be used',
    )
  })
})
