import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'
import { hours } from '../../lesson/time.ts'
import type { Policy } from '../policy.ts'
import { readClauses } from '../clauses.ts'
import { readPolicy } from '../read-policy.ts'
import { kept } from './facts.ts'
import { atHome } from './notices.ts'
import { papers } from './papers.ts'

function policy(change: Readonly<Record<string, unknown>> = {}): Policy {
  const document = parseDocument(readFileSync('src/cli/demo/policy.yaml', 'utf8'))
  for (const [key, value] of Object.entries(change)) document.set(key, value)
  const read = readPolicy(String(document))
  if (read.status !== 'good') throw new Error(read.faults.join('\n'))
  return read.policy
}
const paper = (name: string, change?: Readonly<Record<string, unknown>>): string => papers[name]?.(policy(change)) ?? ''

test.each([
  [1, '1 day'],
  [30, '30 days'],
  [365, '1 year'],
  [400, '400 days'],
  [731, '2 years'],
  [9131, '25 years'],
])('%i days are kept for %s', (days, said) => {
  expect(kept(hours(24 * days))).toBe(said)
})

describe('every paper', () => {
  test.each(Object.keys(papers))('%s is a page with a title, filled from the policy', name => {
    expect(paper(name)).toMatch(/^# \S[^\n]+\n\n/)
    expect(paper(name)).not.toMatch(/undefined|\[object|NaN/)
  })

  test('the parents’ says what they can see to at home: a line for each clause that it keeps', () => {
    const kept = [...readClauses()].filter(([, { by }]) => by.includes('feature:family-rules')).map(([id]) => id)
    expect(Object.keys(atHome)).toEqual(kept)
    for (const line of Object.values(atHome)) expect(paper('parents')).toContain(`- ${line}\n`)
  })

  test.each(['ks1', 'ks2', 'ks3', 'ks5', 'easy'])('%s says that it is recorded only where lessons are', name => {
    expect(paper(name, { recording: 'required' })).toMatch(/recorded|filmed/)
    expect(paper(name, { recording: 'off' })).not.toMatch(/record|film/)
  })

  // Sentences that a child of this age reads, or has read to them: the longest, in words.
  test.each([
    ['ks1', 9],
    ['ks2', 13],
    ['easy', 6],
  ])('%s has no sentence longer than %i words', (name, most) => {
    const sentences = paper(name, { recording: 'required' })
      .replace(/^# .*$/m, '')
      .split(/[.?!](?:\s|$)/)
    expect(sentences.filter(sentence => sentence.split(/\s+/).filter(Boolean).length > most)).toEqual([])
  })

  test.each([
    ['staff', 'watch', 'changes nothing in a lesson'],
    ['parents', 'assist', 'people do what is to be done'],
    ['impact', 'enforce', 'take somebody out'],
  ])('%s says what is done in mode %s', (name, mode, says) => {
    expect(paper(name, { mode })).toContain(says)
  })

  test('an assessment names what the school set apart, and what no program can know', () => {
    const made = paper('impact', {
      mode: 'assist',
      safeguards: { 'lone-pupil': { mode: 'enforce' } },
      recording: 'off',
    })
    expect(made).toContain('`lone-pupil`: enforce')
    expect(made).toContain('Nobody is removed')
    expect(made).not.toContain('A recording of children')
    expect(made.match(/\*\*\[/g)?.length).toBeGreaterThan(4)
  })
})
