import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { HelpLanguage } from '../actions/help-words.ts'
import { languageTag, noLanguage, readWords } from './read-words.ts'

const said = z.string().min(1)
const naming = (name: string) => z.string().includes(`{${name}}`, `has no {${name}} in it, where the name stands`)

const words = z.strictObject({
  ...{ title: said, hello: said, write: said, notTo: said, send: said, thanks: said, next: said },
  kinds: z.strictObject({ talk: said, sad: said, unkind: said, happened: said }),
  ...{ nobody: said, closed: said, morning: said, danger: said },
})
const language = z.strictObject({
  language: z.string().regex(languageTag, noLanguage),
  name: said,
  page: z.strictObject({
    ...{ seenBy: naming('first'), ifAway: naming('others'), then: z.string().min(1), notTeacher: said },
    ...{ somebody: said, emergency: said, childline: said },
    ...{ outside: said, ranOut: said, unknown: said, broken: said },
  }),
  ages: z.strictObject({ ks1: words, ks2: words, ks3: words, ks5: words, easy: words }),
})

const ours = join(import.meta.dirname, 'help')

/**
 * The words of `/help` by language: the school's own files in `folder`, and ours of every language that it has none of.
 * @throws Error that names the file and its faults: a child who needs help is not shown half a page.
 */
export function readHelpWords(folder?: string): ReadonlyMap<string, HelpLanguage> {
  const own = folder !== undefined && existsSync(folder) ? languagesIn(folder) : []
  return new Map([...languagesIn(ours), ...own].map(one => [one.language, one]))
}

const languagesIn = (folder: string): readonly HelpLanguage[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => readWords(join(folder, name), language))

/**
 * The languages that a school offers, its own first; whatever has no words is left out, and English is there where nothing is.
 * @param wanted as the policy has them: `en-GB` is served by `en`
 */
export function helpOffered(
  all: ReadonlyMap<string, HelpLanguage>,
  wanted: readonly string[],
): readonly [HelpLanguage, ...HelpLanguage[]] {
  const found = wanted.flatMap(one => all.get(one) ?? all.get(baseOf(one)) ?? [])
  const english = all.get('en')
  const [first = english, ...others] = [...new Set(found)]
  if (!first) throw new Error('English is among our own languages')
  return [first, ...others]
}

/**
 * The one in which somebody reads: what they chose, else what their browser asks for, else the school's first.
 * @param accepted the header `Accept-Language`
 */
export function helpChosen(
  offered: readonly [HelpLanguage, ...HelpLanguage[]],
  chosen: string | null | undefined,
  accepted: string | undefined,
): HelpLanguage {
  const wanted = [chosen ?? '', ...preferred(accepted ?? '')].filter(Boolean)
  const found = wanted.flatMap(one => offered.find(({ language: is }) => is === one || is === baseOf(one)) ?? [])
  return found[0] ?? offered[0]
}

const baseOf = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? ''

/** `pl, en;q=0.5`: languages, the most wanted first. */
function preferred(header: string): readonly string[] {
  const wanted = header.split(',').map(part => {
    const [tag = '', ...rest] = part.split(';').map(one => one.trim())
    const quality = rest.find(one => one.startsWith('q='))?.slice(2)
    return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 }
  })
  return wanted
    .filter(({ tag, quality }) => tag && quality > 0)
    .toSorted((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag)
}
