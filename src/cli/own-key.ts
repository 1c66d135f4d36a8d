import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeOnce } from '../adapters/platform/write-once.ts'

/**
 * What addresses that we make are proved by (callbacks of calls, the pages of a child who asks for help): random, of this
 * installation, in DATA_DIR, made at the first start. It has nothing to do with the application's secret, so that this one can
 * be changed while lessons go on. Processes that share a database share it.
 * @throws Error that names the file, where it is there and is no such key
 */
export function ownKey(dataDir: string): string {
  const file = join(dataDir, 'service.key')
  const kept = readOrMake(file).trim()
  if (!/^[\w-]{43}$/.test(kept)) throw new Error(`${file} is no key of ours: remove it, and a new one is made`)
  return kept
}

function readOrMake(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (!(Error.isError(error) && 'code' in error && error.code === 'ENOENT')) throw error
  }
  writeOnce(file, `${randomBytes(32).toString('base64url')}\n`)
  return readFileSync(file, 'utf8')
}
