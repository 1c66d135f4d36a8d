import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Script } from './script.ts'

const folder = join(import.meta.dirname, 'scripts')

/** The names that `--script` takes: each is a file of `scripts/`. */
const scriptNames = (): readonly string[] =>
  readdirSync(folder)
    .map(file => basename(file, '.ts'))
    .sort()

/**
 * @param name of one script, of several with commas between them, or `all`
 * @throws Error that lists the scripts there are.
 */
export async function scriptsOf(name: string): Promise<readonly Script[]> {
  const names = scriptNames()
  const wanted = name.split(',')
  const chosen = name === 'all' ? names : names.filter(each => wanted.includes(each))
  if (!chosen.length || (name !== 'all' && chosen.length < wanted.length))
    throw new Error(`There is no script “${name}”: choose of ${names.join(', ')}, or all`)
  const loaded = await Promise.all(
    chosen.map(async each => (await import(pathToFileURL(join(folder, `${each}.ts`)).href)) as Plays),
  )
  return loaded.flatMap(({ plays }) => plays)
}

type Plays = { readonly plays: readonly Script[] }
