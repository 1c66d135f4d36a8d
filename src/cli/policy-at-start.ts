import { readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'
import type { Config } from '../config/config.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { readPolicy } from '../policy/read-policy.ts'
import { lastAdopted, policyLines } from '../service/policy/history.ts'
import { openStores, type Stores } from './open-store.ts'
import { inOrder, policyFilesIn, readFile, refuseBetween, type PolicyFile } from './policy-file.ts'

type Where = Pick<Config, 'policyDir' | 'databaseUrl' | 'dataDir'>

/**
 * Every school's policy from its file. A faulty file stops no service that has run before: children in lessons would be
 * unwatched for a slip of the pen. Then the policy that was adopted last is in force; the loop's first look at the file tells
 * leads and administrators. Where files contradict each other, that is so for all of them.
 * @throws Error with every fault, where no earlier policy of that school is known.
 */
export async function policiesAtStart(
  where: Where,
  rules: readonly Safeguard[],
  say: (line: string) => void,
): Promise<readonly PolicyFile[]> {
  const files = policyFilesIn(where.policyDir)
  const read: PolicyFile[] = []
  for (const file of files)
    read.push(await orEarlier([file], where, rules, say, () => [readFile(file, rules)]).then(only))
  return inOrder(await orEarlier(files, where, rules, say, () => refuseBetween(read)))
}

const only = ([first]: readonly PolicyFile[]): PolicyFile => {
  if (!first) throw new Error('A file holds one policy')
  return first
}

async function orEarlier(
  files: readonly string[],
  where: Where,
  rules: readonly Safeguard[],
  say: (line: string) => void,
  read: () => readonly PolicyFile[],
): Promise<readonly PolicyFile[]> {
  try {
    return read()
  } catch (fault) {
    const earlier = await adoptedBefore(files, where, rules)
    if (!earlier) throw fault
    say(`${fault instanceof Error ? fault.message : ''}\nThe policy that was adopted last is in force instead.`)
    return refuseBetween(earlier)
  }
}

/** What these files' schools adopted last; undefined where any of them has nothing that can be used. */
async function adoptedBefore(
  files: readonly string[],
  where: Where,
  rules: readonly Safeguard[],
): Promise<readonly PolicyFile[] | undefined> {
  const stores = await openStores(where)
  try {
    const earlier = await Promise.all(files.map(file => lastOf(file, stores, rules)))
    const found = earlier.filter(one => one !== undefined)
    return found.length === files.length ? found : undefined
  } finally {
    await stores.close()
  }
}

async function lastOf(file: string, stores: Stores, rules: readonly Safeguard[]): Promise<PolicyFile | undefined> {
  const urn = urnIn(readFileSync(file, 'utf8'))
  const last = urn === undefined ? undefined : lastAdopted(await policyLines({ store: stores.storeOf(urn) }))
  if (!last) return undefined
  const read = readPolicy(last.text, rules)
  return read.status === 'faulty' ? undefined : { file, policy: read.policy, text: last.text }
}

/** Whose file it is can mostly be read, whatever else is wrong with it. */
function urnIn(text: string): string | undefined {
  const urn: unknown = parseDocument(text).getIn(['school', 'urn'])
  return typeof urn === 'string' && urn ? urn : undefined
}
