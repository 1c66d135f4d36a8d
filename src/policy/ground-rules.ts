import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { GroundRules } from '../actions/ground-rules.ts'
import type { Age } from '../actions/sayings.ts'
import { readPictures, type Picture } from './pictures.ts'
import { languageTag, noLanguage, readWords, unusable } from './read-words.ts'

const rule = z.strictObject({
  symbol: z.string().min(1),
  /** What the symbol, and the picture, shows, for whoever hears it instead. */
  meaning: z.string().min(1),
  /** A file in `pictures` beside this one, or of ours. */
  picture: z.string().min(1).optional(),
  text: z.string().min(1),
})
const band = z.strictObject({
  language: z.string().regex(languageTag, noLanguage),
  title: z.string().min(1),
  text: z.string().min(1),
  recorded: z.string().min(1),
  rules: z.array(rule).min(1).max(12),
})

const ours = join(import.meta.dirname, 'ground-rules')

/**
 * The ground rules of each band: the school's own file in `folder`, or else ours.
 * @param site under which the pictures are found
 * @throws Error that names the file and its faults: rules that nobody can read out are no rules.
 */
export function readGroundRules(folder?: string, site = ''): Readonly<Record<Age, GroundRules>> {
  const pictures = readPictures(folder)
  const read = (age: Age) => bandIn(age, folder, pictures, site)
  return { ks1: read('ks1'), ks2: read('ks2'), ks3: read('ks3'), ks5: read('ks5'), easy: read('easy') }
}

function bandIn(
  age: Age,
  folder: string | undefined,
  pictures: ReadonlyMap<string, Picture>,
  site: string,
): GroundRules {
  const own = folder === undefined ? undefined : join(folder, `${age}.yaml`)
  const file = own !== undefined && existsSync(own) ? own : join(ours, `${age}.yaml`)
  const { rules, ...words } = readWords(file, band)
  const missing = rules.flatMap(({ picture }) => (picture === undefined || pictures.has(picture) ? [] : [picture]))
  if (missing.length) throw unusable(file, [`there is no picture ${missing.join(', ')}`])
  return {
    ...words,
    rules: rules.map(({ picture, ...one }) => {
      const found = picture === undefined ? undefined : pictures.get(picture)
      return { ...one, ...(found ? { picture: `${site}/help/pictures/${found.address}` } : {}) }
    }),
  }
}
