import { createHash } from 'node:crypto'
import { administratorsOf, alertAlone } from './alert-alone.ts'
import type { Service } from './service.ts'

/** So that a letter stays one card; `chaperone … check` prints all of them. */
const mostLines = 12

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
  const shown = faults.slice(0, mostLines)
  const more = faults.length > shown.length ? [`and ${faults.length - shown.length} more`] : []
  const people = [...service.policy.people.leads, ...(await administratorsOf(service))]
  await alertAlone(service, key, { title, text: `${says} ${[...shown, ...more].join('. ')}.` }, people)
}

/** A name for what a file says, or for what is wrong with it. */
export const shortHash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)
