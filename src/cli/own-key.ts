import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What addresses that we make are proved by (callbacks of calls, the pages of a child who asks for help): random, of this
 * installation, in DATA_DIR, made at the first start. It has nothing to do with the application's secret, so that this one can
 * be changed while lessons go on. Processes that share a database share it.
 * @throws Error that names the file, where it is there and is no such key
 */
export function ownKey(dataDir: string): string {
  const file = join(dataDir, 'service.key')
  const kept = readOrMake(file, dataDir).trim()
  if (!/^[\w-]{43}$/.test(kept)) throw new Error(`${file} is no key of ours: remove it, and a new one is made`)
  return kept
}

function readOrMake(file: string, dataDir: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error
  }
  mkdirSync(dataDir, { recursive: true })
  const own = `${file}.${process.pid}`
  writeFileSync(own, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  try {
    linkSync(own, file) // whole or not at all; whoever is second takes the first one's
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    unlinkSync(own)
  }
  return readFileSync(file, 'utf8')
}

const isCode = (error: unknown, code: string): boolean => Error.isError(error) && 'code' in error && error.code === code
