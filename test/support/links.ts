import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const read = (file: string): string => readFileSync(file, 'utf8')

/** As GitHub makes an anchor of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}_ -]/gu, '')
    .trim()
    .replaceAll(' ', '-')

const anchorsIn = (page: string): ReadonlySet<string> =>
  new Set([
    ...[...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)),
    ...[...read(page).matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id),
  ])

/** Whether a link leads to a file, and to a heading in it. */
export function leads(from: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? from : join(dirname(from), path)
  return existsSync(target) && (anchor === undefined || anchorsIn(target).has(anchor))
}
