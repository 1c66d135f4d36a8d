import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Policy } from '../policy/policy.ts'
import { readPolicy } from '../policy/read-policy.ts'

/** The school's policy from its folder. @throws Error that names the file and every fault in it. */
export function policyIn(folder: string): Policy {
  const [policy, ...more] = policiesIn(folder)
  if (policy && !more.length) return policy
  throw new Error(
    `${folder} holds ${more.length + 1} policy files; a service looks after one school for now (docs/limits.md)`,
  )
}

/** The text of the one policy file as it stands now; undefined while it cannot be read, as when it is being replaced. */
export function policyTextIn(folder: string): string | undefined {
  try {
    const [file] = policyFilesIn(folder)
    return file === undefined ? undefined : readFileSync(join(folder, file), 'utf8')
  } catch {
    return undefined // looked at again within a minute
  }
}

/** The text of a file of lessons or people that the policy names, from the policy's folder; undefined while it cannot be read. */
export const timetableTextIn =
  (folder: string | undefined) =>
  (name: string): string | undefined => {
    try {
      return folder === undefined ? undefined : readFileSync(resolve(folder, name), 'utf8')
    } catch {
      return undefined // told as a fault of the file
    }
  }

const policyFilesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter(file => /\.ya?ml$/.test(file))
    .sort()

/** Every school's policy. @throws Error that names the files and every fault in them, or that there is none. */
export function policiesIn(folder: string): readonly Policy[] {
  const files = policyFilesIn(folder)
  if (!files.length) throw new Error(`${folder} holds no policy file: one YAML file a school (docs/policy-file.md)`)
  return files.map(file => {
    const read = readPolicy(readFileSync(join(folder, file), 'utf8'))
    if (read.status === 'good') return read.policy
    throw new Error(
      `${join(folder, file)} cannot be used:\n${read.faults.map(fault => `  - ${file}:${fault}`).join('\n')}`,
    )
  })
}
