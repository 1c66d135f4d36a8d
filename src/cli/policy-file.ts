import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Safeguard } from '../engine/safeguard.ts'
import { readPolicy } from '../policy/read-policy.ts'
import { faultsBetween, type OfFile } from '../policy/schools.ts'
import type { Policy } from '../policy/policy.ts'
import type { UnusedFile } from '../service/policy/unused.ts'

export type PolicyFile = OfFile & { readonly text: string }

const isPolicy = (file: string): boolean => /\.ya?ml$/.test(file)

/** The files of a folder that hold policies. @throws Error where there is none. */
export function policyFilesIn(folder: string): readonly string[] {
  const files = readdirSync(folder).filter(isPolicy).sort()
  if (!files.length) throw new Error(`${folder} holds no policy file: one YAML file a school (docs/policy-file.md)`)
  return files.map(file => join(folder, file))
}

/**
 * @param rules the safeguards that there are, where what it says of them is judged as well
 * @throws Error that names the file and every fault in it.
 */
export function readFile(file: string, rules?: readonly Safeguard[]): PolicyFile {
  const text = readFileSync(file, 'utf8')
  const read = readPolicy(text, rules)
  if (read.status === 'good') return { file, text, policy: read.policy }
  throw new Error(`${file} cannot be used:\n${read.faults.map(fault => `  - ${basename(file)}:${fault}`).join('\n')}`)
}

/** The same policies. @throws Error that names both files of everything that two schools cannot both have. */
export function refuseBetween(policies: readonly PolicyFile[]): readonly PolicyFile[] {
  const faults = faultsBetween(policies)
  if (!faults.length) return policies
  throw new Error(`The policies cannot be used together:\n${faults.map(fault => `  - ${fault}`).join('\n')}`)
}

export const inOrder = (policies: readonly PolicyFile[]): readonly PolicyFile[] =>
  policies.toSorted((a, b) => (a.policy.school.urn < b.policy.school.urn ? -1 : 1))

/**
 * Every school's policy, in the order of their numbers.
 * @throws Error that names the files and every fault in them or between them, or that there is none.
 */
export const policiesIn = (folder: string): readonly PolicyFile[] =>
  inOrder(refuseBetween(policyFilesIn(folder).map(file => readFile(file))))

export type PolicyFiles = {
  readonly sound: readonly PolicyFile[]
  /** What is wrong with each of the others, and what two of the sound ones cannot both have. */
  readonly faults: readonly string[]
}

/** What can be used of a folder, whatever is wrong with other files. @throws Error where there is no file. */
export function soundIn(folder: string, rules?: readonly Safeguard[]): PolicyFiles {
  const read = policyFilesIn(folder).map(file => faultOf(() => readFile(file, rules)))
  const sound = read.flatMap(({ now }) => now ?? [])
  return { sound, faults: [...read, faultOf(() => refuseBetween(sound))].flatMap(({ fault }) => fault ?? []) }
}

function faultOf<Now>(read: () => Now): { readonly now?: Now; readonly fault?: string } {
  try {
    return { now: read() }
  } catch (fault) {
    return { fault: Error.isError(fault) ? fault.message : 'It cannot be read.' }
  }
}

/** The policy of one school, which needs naming only where there are several. @throws Error that names those there are. */
export function policyIn(folder: string, urn: string | undefined): Policy {
  const { sound, faults } = soundIn(folder)
  const all = sound.map(({ policy }) => policy)
  const found = all.filter(({ school }) => urn === undefined || school.urn === urn)
  const [policy, ...more] = found
  if (policy && !more.length && (urn !== undefined || !faults.length)) return policy
  if (faults.length) throw new Error(faults.join('\n'))
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

/** The policy files of the folder that none of the schools has which were started. */
export function unusedIn(folder: string, used: ReadonlySet<string>): readonly UnusedFile[] {
  const files = existsSync(folder) ? readdirSync(folder).filter(isPolicy).sort() : []
  return files
    .filter(name => !used.has(join(folder, name)))
    .flatMap(name => {
      const text = textNow(join(folder, name))
      return text === undefined ? [] : { name, text }
    })
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
