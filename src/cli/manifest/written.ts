import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the code shows of itself to Teams; the manifest must declare exactly this. */
export type Shown = {
  /** Pages that the server answers as tabs, such as `/panel`. */
  readonly tabs: readonly string[]
  /** Kinds of feed items that are sent. */
  readonly activities: readonly string[]
}

/** Pages that a tab can be; everything else that the server answers is no tab. */
const pages = ['/panel', '/console', '/help', '/administrator']

/** Read from the text of the source, so that what no manifest was changed for is found, whoever adds it. */
export function shownIn(root: string): Shown {
  const textOf = (pattern: string): string =>
    globSync(pattern, { cwd: join(root, 'src') })
      .filter(file => !file.endsWith('.test.ts') && !file.startsWith('tenant'))
      .map(file => readFileSync(join(root, 'src', file), 'utf8'))
      .join('\n')
  const served = textOf('web/server/**/*.ts')
  return {
    tabs: pages.filter(page => served.includes(`path: '${page}'`)),
    activities: [
      ...new Set([...textOf('**/*.ts').matchAll(/activityType: '(\w+)'/g)].flatMap(([, type]) => type ?? [])),
    ].filter(type => type !== 'systemDefault'), // Teams' own: needs no declaration
  }
}
