import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unusable } from './read-words.ts'

/** A drawing beside a ground rule. Its address changes with what it shows, so that it may be kept for ever. */
export type Picture = { readonly address: string; readonly bytes: Buffer }

const ours = join(import.meta.dirname, 'ground-rules', 'pictures')
/** A phone on a poor line shows nine of them. */
const largest = 32 * 1024
const pngBegins = Buffer.from('89504e470d0a1a0a', 'hex')

/**
 * Pictures by the name of their file: the school's own in `folder`, and ours of every name that it has none of.
 * @throws Error that names a file that is no PNG, or too large.
 */
export function readPictures(folder?: string): ReadonlyMap<string, Picture> {
  const own = folder === undefined ? undefined : join(folder, 'pictures')
  return new Map([...picturesIn(ours), ...(own !== undefined && existsSync(own) ? picturesIn(own) : [])])
}

const picturesIn = (folder: string): readonly (readonly [name: string, picture: Picture])[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.png'))
    .map(name => [name, pictureIn(join(folder, name), name)])

function pictureIn(file: string, name: string): Picture {
  const bytes = readFileSync(file)
  if (!bytes.subarray(0, pngBegins.length).equals(pngBegins)) throw unusable(file, ['it is no PNG'])
  if (bytes.length > largest) throw unusable(file, [`it has ${bytes.length} bytes; ${largest} are allowed`])
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return { address: `${name.slice(0, -'.png'.length)}-${hash}.png`, bytes }
}
