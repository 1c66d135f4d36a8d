/** Which requests to Microsoft Graph are written in the adapters. Read from their text: a request made nowhere is not found. */
import { globSync, readFileSync } from 'node:fs'

/** Paths as the table has them, `{}` for each part that varies; a query is left out. */
export function askedPaths(folder = 'src/adapters/graph'): readonly string[] {
  const texts = globSync(`${folder}/**/*.ts`)
    .filter(file => !file.endsWith('.test.ts'))
    .map(file => readFileSync(file, 'utf8'))
  return [...new Set(texts.flatMap(pathsIn))].sort()
}

/** A string or template that begins with one of Graph's own roots. */
const written =
  /[`'](\/(?:appCatalogs|chats|communications|education|groups|sites|subscriptions|teams|users)\b[^`']*)[`']/g

export const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(written)]
    .flatMap(([, found = '']) => found.replaceAll(/\$\{[^}]*\}/g, '{}').split('?')[0] ?? [])
    .map(path => path.replace(/root:\/.*/, 'root:/{}/{}/content')) // addressed by its name in the drive
    .filter(path => !path.endsWith('/')) // the beginning of one, compared with
