/** Prints whose work Chaperone is made of, each with its licence: `node deploy/third-party.ts > THIRD-PARTY.md`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { componentsOf } from './sbom.ts'

/** Licences that let a school run, change and pass on what they cover. Anything else is for a person to look at. */
export const permissive: ReadonlySet<string> = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'Unlicense',
  ],
  // Data files and files used unchanged: their own terms stay with them.
  ...['MPL-2.0', 'Python-2.0', 'CC-BY-4.0', 'Zlib'],
])

/** Stated in their own files and not in their package.json; read by a person. */
const stated: ReadonlyMap<string, string> = new Map([
  ['escape-regexp-component', 'MIT'],
  ['png-js', 'MIT'],
])

export type Part = { readonly name: string; readonly version: string; readonly licence: string; readonly text: string }

/** What production needs and is installed here. A package for another machine has no folder, and is not passed on by us. */
export function partsOf(root: string): readonly Part[] {
  const lockfile: unknown = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return componentsOf(lockfile)
    .filter(({ scope, 'bom-ref': path }) => scope === 'required' && existsSync(join(root, path)))
    .map(({ name, version, 'bom-ref': path, ...rest }) => ({
      name,
      version,
      licence: ('licenses' in rest ? rest.licenses[0]?.expression : stated.get(name)) ?? '',
      text: textIn(join(root, path)),
    }))
}

function textIn(folder: string): string {
  const files = readdirSync(folder).filter(name => /^(licen[cs]e|copying|notice)/i.test(name))
  return files.map(name => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n')
}

/** `(MIT OR Apache-2.0)`: one of them is enough; `A AND B`: both must be. */
export const isPermissive = (expression: string): boolean =>
  expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some(choice => choice.split(' AND ').every(name => permissive.has(name.trim())))

const fence = '~~~'
export const notices = (parts: readonly Part[]): string =>
  [
    '# Third-party notices\n\nPrinted by `node deploy/third-party.ts` from what is installed.',
    ...parts.map(
      ({ name, version, licence, text }) =>
        `## ${name} ${version}\n\n${licence || 'No licence stated'}\n\n${text ? `${fence}\n${text}\n${fence}` : 'The package carries no text of it.'}`,
    ),
    '',
  ].join('\n\n')

if (import.meta.main) process.stdout.write(notices(partsOf(join(import.meta.dirname, '..'))))
