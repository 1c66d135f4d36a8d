import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Policy } from '../policy/policy.ts'
import { readPolicy } from '../policy/read-policy.ts'

/** The school's policy from its folder. @throws Error that names the file and every fault in it. */
export function policyIn(folder: string): Policy {
  const files = readdirSync(folder).filter(file => /\.ya?ml$/.test(file))
  const [file] = files
  if (!file || files.length > 1) {
    throw new Error(
      `${folder} holds ${files.length} policy files; Chaperone needs one YAML file a school (docs/policy-file.md)`,
    )
  }
  const read = readPolicy(readFileSync(join(folder, file), 'utf8'))
  if (read.status === 'good') return read.policy
  throw new Error(
    `${join(folder, file)} cannot be used:\n${read.faults.map(fault => `  - ${file}:${fault}`).join('\n')}`,
  )
}
