import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPolicy } from '../policy/read-policy.ts'
import { faultsBetween, type OfFile } from '../policy/schools.ts'
import type { Policy } from '../policy/policy.ts'

export type PolicyFile = OfFile & { readonly text: string }

/**
 * Every school's policy, in the order of their numbers.
 * @throws Error that names the files and every fault in them and between them, or that there is none.
 */
export function policiesIn(folder: string): readonly PolicyFile[] {
  const files = readdirSync(folder)
    .filter(file => /\.ya?ml$/.test(file))
    .sort()
  if (!files.length) throw new Error(`${folder} holds no policy file: one YAML file a school (docs/policy-file.md)`)
  const read = files.map(name => {
    const file = join(folder, name)
    const text = readFileSync(file, 'utf8')
    const policy = readPolicy(text)
    if (policy.status === 'good') return { file, text, policy: policy.policy }
    throw new Error(`${file} cannot be used:\n${policy.faults.map(fault => `  - ${name}:${fault}`).join('\n')}`)
  })
  const faults = faultsBetween(read)
  if (faults.length)
    throw new Error(`The policies cannot be used together:\n${faults.map(it => `  - ${it}`).join('\n')}`)
  return read.sort((a, b) => (a.policy.school.urn < b.policy.school.urn ? -1 : 1))
}

/** The policy of one school, which needs naming only where there are several. @throws Error that names those there are. */
export function policyIn(folder: string, urn: string | undefined): Policy {
  const all = policiesIn(folder).map(({ policy }) => policy)
  const found = all.filter(({ school }) => urn === undefined || school.urn === urn)
  const [policy, ...more] = found
  if (policy && !more.length) return policy
  const known = all.map(({ school }) => school.urn).join(', ')
  throw new Error(
    policy
      ? `${folder} has several schools: add --school with one of ${known}`
      : `There is no school ${urn ?? ''}; known are ${known}`,
  )
}

/** The text of a policy file as it stands now; undefined while it cannot be read, as when it is being replaced. */
export function textNow(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined // looked at again within a minute
  }
}
