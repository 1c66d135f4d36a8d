import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { Safeguard } from '../engine/safeguard.ts'
import { readClauses, readKeepers } from '../policy/clauses.ts'
import { clausesPage } from '../policy/clauses-page.ts'
import { papers } from '../policy/papers/papers.ts'
import type { Policy } from '../policy/policy.ts'
import { isProfile, plainFile } from '../policy/profiles.ts'
import { readPolicy } from '../policy/read-policy.ts'
import { loadSafeguards } from '../service/load-safeguards.ts'
import { printed } from './policy-page.ts'
import { reportOf } from './policy-report.ts'

const rulesOf = () => loadSafeguards(join(import.meta.dirname, '../safeguards'), new Set(readClauses().keys()))

const ofExample = /00000000-0000-4000-8000-0000000000\d\d/g

/** Every fault of a policy file, a line each. @returns whether it can be used. */
export async function checkPolicy(file: string, print: (line: string) => void): Promise<boolean> {
  const text = readFileSync(file, 'utf8')
  const read = readPolicy(text, await rulesOf())
  const faults = read.status === 'good' ? [] : read.faults
  for (const fault of faults) print(`${file}:${fault}`)
  if (!faults.length) print(`${file} can be used.`)
  const { size } = new Set(text.match(ofExample))
  if (size) print(`${file}: ${String(size)} ids are still those of deploy/policy.example.yaml: put in your own.`)
  return faults.length === 0
}

/**
 * Prints what a policy file comes to; by the name of a profile in place of a file, what a school gets that decides nothing.
 * @throws Error with its faults where it cannot be used.
 */
export async function printPolicy(file: string, isJson: boolean, print: (line: string) => void): Promise<void> {
  const text = isProfile(file) ? plainFile(file) : readFileSync(file, 'utf8')
  const rules = await rulesOf()
  const document = parseDocument(text)
  const report = reportOf(rules, sound(file, text, rules), readClauses(), path => document.hasIn(path))
  if (isJson) print(JSON.stringify(report, undefined, 2))
  else for (const line of printed(report)) print(line)
}

/** Prints what a school gives out or files, filled from its policy. @throws Error where there is no such paper, or no such policy. */
export function printPaper(file: string, name: string, print: (line: string) => void): void {
  const write = papers[name]
  if (!write) throw new Error(`There is no paper “${name}”: there are ${Object.keys(papers).join(', ')}`)
  print(write(usable(file)).trimEnd())
}

/** The text of docs/policy.md. */
export const policyPage = (): string => clausesPage(readClauses(), readKeepers())

/** Our safeguards and a policy to judge by. @throws Error with its faults where it cannot be used. */
export async function policyOfFile(file: string): Promise<{ rules: readonly Safeguard[]; policy: Policy }> {
  const rules = await rulesOf()
  return { rules, policy: usable(file, rules) }
}

const usable = (file: string, rules?: readonly Safeguard[]): Policy => sound(file, readFileSync(file, 'utf8'), rules)

function sound(file: string, text: string, rules?: readonly Safeguard[]): Policy {
  const read = readPolicy(text, rules)
  if (read.status === 'good') return read.policy
  throw new Error(`${file} cannot be used:\n${read.faults.map(fault => `  - ${fault}`).join('\n')}`)
}
