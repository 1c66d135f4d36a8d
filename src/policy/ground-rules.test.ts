import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import type { GroundRules } from '../actions/ground-rules.ts'
import type { Age } from '../actions/sayings.ts'
import { readGroundRules } from './ground-rules.ts'
import { readPictures } from './pictures.ts'

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

  test('have a drawing beside each picture, and every picture is used', () => {
    const files = readdirSync('src/policy/ground-rules/pictures')
    const names = (ending: string) => files.filter(name => name.endsWith(ending)).map(name => name.split('.')[0])
    expect(names('.png')).toEqual(names('.svg'))
    const shown = bands.flatMap(([age]) => ours[age].rules.map(({ picture }) => picture?.split('/').at(-1)))
    expect(new Set(shown)).toEqual(new Set([...readPictures().values()].map(({ address }) => address)))
  })

  test('of an older band would be too hard for the youngest: the measure bites', () => {
    expect(within(ours.ks2, targets.ks1)).toBe(false)
    expect(within(ours.ks5, targets.ks2)).toBe(false)
  })

  test.each(bands)('of %s have a symbol, its meaning and a picture for each line, and say how to get help', age => {
    expect(ours[age].rules.filter(({ symbol, meaning }) => !/\p{Emoji}/u.test(symbol) || !meaning)).toEqual([])
    expect(
      ours[age].rules.filter(({ picture }) => !/\/help\/pictures\/[a-z-]+-\w{16}\.png$/.test(picture ?? '')),
    ).toEqual([])
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

  test('may bring its pictures, and they take the place of ours also beside our words', () => {
    const pictures = join(folder, 'pictures')
    mkdirSync(pictures)
    const pictureOf = (age: Age) => readGroundRules(folder, 'https://x.example')[age].rules[0]?.picture
    expect(pictureOf('ks3')).toBe(`https://x.example${readGroundRules().ks3.rules[0]?.picture ?? ''}`)
    copyFileSync('src/policy/ground-rules/pictures/home.png', join(pictures, 'name.png'))
    const home = readPictures().get('home.png')
    expect(pictureOf('ks3')).toBe(`https://x.example/help/pictures/name-${home?.address.slice('home-'.length) ?? ''}`)
    expect(readPictures(folder).get('name.png')?.bytes).toEqual(home?.bytes)
    writeFileSync(join(pictures, 'name.png'), '<svg/>')
    expect(() => pictureOf('ks3')).toThrow(/name\.png cannot be used:\n {2}- it is no PNG/)
    writeFileSync(join(pictures, 'name.png'), Buffer.concat([home?.bytes ?? Buffer.of(), Buffer.alloc(32 * 1024)]))
    expect(() => pictureOf('ks3')).toThrow(/32768 are allowed/)
    rmSync(pictures, { recursive: true })
    const words = 'language: en\ntitle: Our rules\ntext: Hello.\nrecorded: We film.\n'
    writeFileSync(
      join(folder, 'ks5.yaml'),
      `${words}rules: [{ symbol: ✋, meaning: hand, picture: paw.png, text: Up. }]\n`,
    )
    expect(() => pictureOf('ks3')).toThrow(/ks5\.yaml cannot be used:\n {2}- there is no picture paw\.png/)
    rmSync(join(folder, 'ks5.yaml'))
  })

  test('with faults is refused, each by its place', () => {
    writeFileSync(join(folder, 'ks1.yaml'), 'language: English\ntitle: Rules\nrules: []\n')
    expect(() => readGroundRules(folder)).toThrow(
      /ks1\.yaml cannot be used:\n {2}- language: .*\n {2}- text: .*\n {2}- recorded: .*\n {2}- rules: /,
    )
  })
})
