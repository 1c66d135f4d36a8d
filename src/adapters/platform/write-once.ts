import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What a share says that knows no hard links: Azure Files by SMB is one. */
const noLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

/**
 * Makes a file of a key, for its owner alone, unless it is there already: whole or not at all, so that of several processes
 * that share the folder one makes it and the others find it. Where the folder knows no hard links it is made in its place:
 * a reader could then meet it half written, says so, and finds it whole when it is started again.
 */
export function writeOnce(file: string, text: string, link: (from: string, to: string) => void = linkSync): void {
  mkdirSync(dirname(file), { recursive: true })
  // Not by the process's number: two containers on one share have the same.
  const own = `${file}.${randomUUID()}`
  writeFileSync(own, text, { mode: 0o600, flag: 'wx' })
  try {
    link(own, file)
  } catch (error) {
    if (noLinks.has(codeOf(error))) writeInPlace(file, text)
    else if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    unlinkSync(own)
  }
}

function writeInPlace(file: string, text: string): void {
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

const codeOf = (error: unknown): string => (Error.isError(error) && 'code' in error ? String(error.code) : '')
