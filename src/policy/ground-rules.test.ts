import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import type { GroundRules } from '../actions/ground-rules.ts'
import type { Age } from '../actions/sayings.ts'
import { readGroundRules } from './ground-rules.ts'

const sentencesOf = ({ text, recorded, rules }: GroundRules): readonly string[] =>
  [text, recorded, ...rules.map(each => each.text)].flatMap(each => each.split(/(?<=[.?!])\s/))
const wordsOf = (sentence: string): readonly string[] => sentence.toLowerCase().match(/[a-z’'-]+/g) ?? []

/** Groups of vowels; a silent e at the end is none, and there is always one. */
const syllables = (word: string): number =>
  Math.max(1, (word.replace(/(?<=[^aeiouyl])e[sd]?$/, '').match(/[aeiouy]+/g) ?? []).length)

/** Flesch and Kincaid's grade, with our own count of syllables. */
function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf)
  const counted = words.reduce((sum, word) => sum + syllables(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (counted / words.length) - 15.59
}

type Target = { readonly average: number; readonly longest: number; readonly grade: number }
const targets: Readonly<Record<Age, Target>> = {
  ks1: { average: 6, longest: 9, grade: 1 },
  ks2: { average: 9, longest: 14, grade: 4 },
  ks3: { average: 12, longest: 16, grade: 6 },
  ks5: { average: 14, longest: 20, grade: 8 },
  easy: { average: 6, longest: 9, grade: 1 },
}
const bands = Object.entries(targets) as [Age, Target][]

function within(rules: GroundRules, { average, longest, grade }: Target): boolean {
  const sentences = sentencesOf(rules)
  const lengths = sentences.map(sentence => wordsOf(sentence).length)
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  return mean <= average && Math.max(...lengths) <= longest && gradeOf(sentences) <= grade
}

describe('our ground rules', () => {
  const ours = readGroundRules()

  test.each(bands)('of %s are as easy to read as their band needs', (age, target) => {
    expect(within(ours[age], target)).toBe(true)
  })

  test('of an older band would be too hard for the youngest: the measure bites', () => {
    expect(within(ours.ks2, targets.ks1)).toBe(false)
    expect(within(ours.ks5, targets.ks2)).toBe(false)
  })

  test.each(bands)('of %s have a symbol and its meaning for each line, and say how to get help', age => {
    expect(ours[age].rules.filter(({ symbol, meaning }) => !/\p{Emoji}/u.test(symbol) || !meaning)).toEqual([])
    expect(ours[age].rules.map(({ text }) => text).join(' ')).toMatch(
      /tell (us|your teacher|a teacher)|report concerns/i,
    )
  })
})

describe('a school’s own file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ground-rules-'))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  test('takes the place of ours for its band, in its own language', () => {
    const own =
      'language: ar\ntitle: قواعدنا\ntext: مرحبا.\nrecorded: نسجل الدرس.\nrules: [{ symbol: ✋, meaning: اليد, text: ارفع يدك. }]\n'
    writeFileSync(join(folder, 'ks2.yaml'), own)
    const read = readGroundRules(folder)
    expect(read.ks2).toMatchObject({ language: 'ar', title: 'قواعدنا' })
    expect(read.ks3).toEqual(readGroundRules().ks3)
  })

  test('with faults is refused, each by its place', () => {
    writeFileSync(join(folder, 'ks1.yaml'), 'language: English\ntitle: Rules\nrules: []\n')
    expect(() => readGroundRules(folder)).toThrow(
      /ks1\.yaml cannot be used:\n {2}- language: .*\n {2}- text: .*\n {2}- recorded: .*\n {2}- rules: /,
    )
  })
})
