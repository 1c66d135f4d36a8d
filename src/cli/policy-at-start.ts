import { parseDocument } from 'yaml'
import type { Config } from '../config/config.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { faultsOf } from '../policy/in-force.ts'
import type { Policy } from '../policy/policy.ts'
import { readPolicy } from '../policy/read-policy.ts'
import { lastAdopted, policyLines } from '../service/policy/history.ts'
import { openStoreOf } from './open-store.ts'
import { policyIn, policyTextIn } from './policy-file.ts'

/** A policy and the file that it was read from. */
export type PolicyAtStart = { readonly policy: Policy; readonly policyText: string }
type Where = Pick<Config, 'policyDir' | 'databaseUrl' | 'dataDir'>

/**
 * The school's policy from its file. A faulty file stops no service that has run before: children in lessons would be
 * unwatched for a slip of the pen. Then the policy that was adopted last is in force; the loop's first look at the file tells
 * leads and administrators.
 * @throws Error with every fault of the file, where no earlier policy of this school is known.
 */
export async function policyAtStart(
  where: Where,
  rules: readonly Safeguard[],
  say: (line: string) => void,
): Promise<PolicyAtStart> {
  try {
    return inFile(where, rules)
  } catch (fault) {
    const earlier = await adoptedBefore(where, rules)
    if (!earlier) throw fault
    say(`${fault instanceof Error ? fault.message : ''}\nThe policy that was adopted last is in force instead.`)
    return earlier
  }
}

function inFile({ policyDir }: Where, rules: readonly Safeguard[]): PolicyAtStart {
  const policy = policyIn(policyDir)
  const faults = faultsOf(rules, policy)
  if (faults.length) throw new Error(`The policy cannot be used:\n${faults.map(fault => `  - ${fault}`).join('\n')}`)
  return { policy, policyText: policyTextIn(policyDir) ?? '' }
}

async function adoptedBefore(where: Where, rules: readonly Safeguard[]): Promise<PolicyAtStart | undefined> {
  const urn = urnIn(policyTextIn(where.policyDir) ?? '')
  if (urn === undefined) return undefined
  const opened = await openStoreOf(where, urn)
  try {
    const last = lastAdopted(await policyLines(opened))
    if (!last) return undefined
    const read = readPolicy(last.text)
    if (read.status === 'faulty' || faultsOf(rules, read.policy).length) return undefined
    return { policy: read.policy, policyText: last.text }
  } finally {
    await opened.close()
  }
}

/** Whose file it is can mostly be read, whatever else is wrong with it. */
function urnIn(text: string): string | undefined {
  const urn: unknown = parseDocument(text).getIn(['school', 'urn'])
  return typeof urn === 'string' && urn ? urn : undefined
}
