import { readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'
import type { Config } from '../config/config.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { readPolicy } from '../policy/read-policy.ts'
import { lastAdopted, policyLines } from '../service/policy/history.ts'
import { openStores, type Stores } from './open-store.ts'
import { inOrder, policyFilesIn, soundIn, type PolicyFile } from './policy-file.ts'
import { withoutContradictions } from './without-contradictions.ts'

type Where = Pick<Config, 'policyDir' | 'databaseUrl' | 'dataDir'>

/**
 * Every school's policy from its file. A faulty file stops no school that has run before, neither its own nor another:
 * children in lessons would be unwatched for a slip of the pen. Of its own school the policy that was adopted last is in force
 * then; a school that never adopted one is left out. The loop's first look at the files tells leads and administrators.
 * @throws Error with every fault, where there is one and no school here has run before: whoever installs it is there to read.
 */
export async function policiesAtStart(
  where: Where,
  rules: readonly Safeguard[],
  say: (line: string) => void,
): Promise<readonly PolicyFile[]> {
  const files = policyFilesIn(where.policyDir)
  const { sound, faults } = soundIn(where.policyDir, rules)
  if (!faults.length) return inOrder(sound)
  const earlier = await adoptedBefore(files, where, rules)
  if (!earlier.size) throw new Error(faults.join('\n'))
  for (const fault of faults) say(fault)
  const used = withoutContradictions(
    files.flatMap(file => sound.find(one => one.file === file) ?? earlier.get(file) ?? []),
    earlier,
  )
  for (const file of files) sayOf(file, used, sound, say)
  return inOrder(used)
}

function sayOf(file: string, used: readonly PolicyFile[], sound: readonly PolicyFile[], say: (line: string) => void) {
  const inForce = used.find(one => one.file === file)
  if (!inForce) say(`${file} is not in use: nobody looks after the lessons of its school.`)
  else if (!sound.includes(inForce)) say(`${file}: the policy that was adopted last is in force instead.`)
}

/** What each of these files' schools adopted last, where it has adopted any that can be used. */
async function adoptedBefore(
  files: readonly string[],
  where: Where,
  rules: readonly Safeguard[],
): Promise<ReadonlyMap<string, PolicyFile>> {
  const stores = await openStores(where)
  try {
    const earlier = await Promise.all(files.map(file => lastOf(file, stores, rules)))
    return new Map(earlier.flatMap(one => (one ? [[one.file, one] as const] : [])))
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
