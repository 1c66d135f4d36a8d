import { describe, expect, test } from '@jest/globals'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Age } from '../actions/sayings.ts'
import { helpChosen, helpOffered, readHelpWords } from './help-words.ts'

/** Longest sentence by age, in words: half of what a reader of that age is expected to manage at ease. */
const longest: Readonly<Record<Age, number>> = { ks1: 9, easy: 9, ks2: 14, ks3: 16, ks5: 18 }
const ours = readHelpWords()
const lines = [...ours.values()].flatMap(({ language, ages }) =>
  Object.entries(ages).flatMap(([age, { kinds, ...rest }]) =>
    [...Object.values(rest), ...Object.values(kinds)].map(text => [language, age as Age, text] as const),
  ),
)
const english = lines.filter(([language]) => language === 'en')

describe('what a child who needs help reads', () => {
  test('is there in English, Polish and Arabic', () => {
    expect([...ours.keys()].sort()).toEqual(['ar', 'en', 'pl'])
  })

  test('is short, in every language', () => {
    const long = lines.filter(([, age, text]) =>
      text.split(/(?<=[.?!:؟])\s/).some(sentence => sentence.split(' ').length > longest[age]),
    )
    expect(long).toEqual([])
    expect(lines.length).toBeGreaterThan(200)
  })

  test.each(english)('%s %s: “%s” asks for no account, promises no secret and frightens nobody', (_, __, text) => {
    expect(text).not.toMatch(
      /secret|promise|who did|what did|why did|when did|police|abus|groom|offen|evidence|report/i,
    )
  })

  test('is not English where it says that it is another language', () => {
    const own = new Set(english.map(([, , text]) => text))
    expect(lines.filter(([language, , text]) => language !== 'en' && own.has(text))).toEqual([])
  })
})

describe('a school', () => {
  const names = (languages: readonly string[]) => helpOffered(ours, languages).map(({ language }) => language)

  test('offers the languages of its policy in their order, as far as there are words, and English where there are none', () => {
    expect(names(['en', 'pl'])).toEqual(['en', 'pl'])
    expect(names(['ar', 'en-GB', 'xx'])).toEqual(['ar', 'en'])
    expect(names(['xx'])).toEqual(['en'])
  })

  test.each([
    ['what they chose', 'pl', 'ar', 'pl'],
    ['what their browser asks for most', null, 'de, en;q=0.3, ar-SA;q=0.8', 'ar'],
    ['the school’s first, where they chose what is not offered', 'xx', undefined, 'en'],
    ['the school’s first, where their browser wants none of them', null, 'de;q=1, pl;q=0', 'en'],
  ])('is read in %s', (_, chosen, accepted, expected) => {
    expect(helpChosen(helpOffered(ours, ['en', 'pl', 'ar']), chosen, accepted).language).toBe(expected)
  })

  test('puts its own words in place of ours; what is wrong in them is named with the file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'chaperone-help-'))
    mkdirSync(join(folder, 'help'))
    const write = (text: string): void => writeFileSync(join(folder, 'help', 'cy.yaml'), text)
    const own = { ...ours.get('en'), language: 'cy', name: 'Cymraeg' }
    write(JSON.stringify(own))
    expect([...readHelpWords(join(folder, 'help')).keys()].sort()).toEqual(['ar', 'cy', 'en', 'pl'])
    write(JSON.stringify({ ...own, page: { ...own.page, seenBy: 'They will see this.' } }))
    expect(() => readHelpWords(join(folder, 'help'))).toThrow(/cy\.yaml cannot be used:\n {2}- page\.seenBy: has no/)
    expect([...readHelpWords(join(folder, 'none')).keys()]).toHaveLength(3)
    rmSync(folder, { recursive: true })
  })
})
