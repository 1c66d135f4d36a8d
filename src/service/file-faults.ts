import { createHash } from 'node:crypto'
import type { PersonId } from '../lesson/people.ts'
import { administratorsOf, alertAlone } from './alert-alone.ts'
import type { Service } from './service.ts'

export type FileFaults = {
  /** Names this state of the file: of each, people are told once. */
  readonly key: string
  readonly title: string
  /** What cannot be used, and what stands meanwhile. */
  readonly says: string
  readonly faults: readonly string[]
}

/** Tells whoever can mend a file of the school's, and the leads, what is wrong with it. */
export async function tellOfFile(service: Service, { key, title, says, faults }: FileFaults): Promise<void> {
  await alertAlone(service, key, { title, text: `${says} ${inShort(faults)}.` }, await whoMends(service))
}

/** Whoever can mend a file, and the leads, whose decision is not in force until then. */
export const whoMends = async (service: Service): Promise<readonly PersonId[]> => [
  ...service.policy.people.leads,
  ...(await administratorsOf(service)),
]

/** So that a letter stays one card; `chaperone … check` and `chaperone policy print` print all of them. */
const mostLines = 12

export function inShort(lines: readonly string[]): string {
  const more = lines.length > mostLines ? [`and ${lines.length - mostLines} more`] : []
  return [...lines.slice(0, mostLines), ...more].join('. ')
}

/** A name for what a file says, or for what is wrong with it. */
export const shortHash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)
