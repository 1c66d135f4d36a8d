import { RegExpParser, type AST } from '@eslint-community/regexpp'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { beginningsOf } from './beginnings.ts'
import { isFound } from './found.ts'
import type { Message } from './message.ts'
import { read } from './read.ts'
import { viewsOf } from './views.ts'

describe('what begins a word of whatever a pattern matches', () => {
  test.each<[RegExp, readonly string[] | undefined]>([
    [/\b(?:he|she)s? hits?\b/, ['hit', 'hits']],
    [/\bkill (?:me|us)\b/, ['kill']],
    [/(?<![a-z])nonces?/, ['nonc']],
    [/(?<!\w)@\w+/, ['@']],
    [/^sir\b/, ['sir']],
    [/ dogs?/, ['dog', 'dogs']],
    [/x[.,]dog/, ['dog']],
    [/\d\d pigs/, [' pig']],
    // of what follows each other the rarer
    [/\bthe \w+ (?:xylophones?|zebra)\b/, ['xylo', 'zebr']],
    [/\bxylo \w+ the\b/, ['xylo']],
    // of ways each
    [/\bcat|\bdog/, ['cat', 'dog']],
    [/\b(?:(?:red|blue) cats|dog)/, ['cats', 'dog']],
    // what may be gone tells nothing, and what comes again no more than once
    [/\b(?:my )?dog/, ['dog']],
    [/\b(?:ab)+c/, ['ab']],
    [/\b(?:ab){0,2}zx/, ['zx', 'ab']],
    [/\b(?:\w+ )+cat/, ['cat']],
    [/\b(?:\w+ ){0,3}cat/, ['cat']],
    [/\b(?:[.] ?)?cat/, ['cat']],
    [/\b[sz]ap/, ['sap', 'zap']],
    [/\b[b-d]og/, undefined],
    [/^(?=.*\bsnake)(?=.*\bi\b)/, ['snak']],
    [/\b(?=snake)\w+/, ['snak']],
    // what is not positively known
    [/cat/, undefined],
    [/\w* cat|dog/, undefined],
    [/\B cat/, ['cat']],
    [/\b@cat/, ['cat']],
    [/\b@\w/, undefined],
    [/\b[^a]at/, undefined],
    [/\b[\da]at/, undefined],
    [/\b[a-z]at/, undefined],
    [/\b(\w)\1/, undefined],
    [/(?<=\d)cat/, undefined],
    [/(?<!\d)cat/, undefined],
    [/(?<!ab)cat/, undefined],
    [/(?<![ab])cat/, undefined],
    [/ \x61cat/, undefined],
    [/(?!dog)cat/, undefined],
    [/cat|/, undefined],
    [/\bcat/i, undefined],
    [/\bcat/g, undefined],
    [/\bcat/y, undefined],
    [/\b😘x{3}/u, ['x']],
    [/ 😘x/u, ['😘x']],
    [/[😀-😏]cat/u, ['cat']],
    [/[\u{1f600}-\u{1f60f}]cat/u, ['cat']],
    [/[^\p{L}]cat/u, ['cat']],
  ])('%s', (pattern, beginnings) => {
    expect(beginningsOf(pattern)?.toSorted()).toEqual(beginnings?.toSorted())
  })
})

/** Texts that are made as a pattern says. What stands around may forbid them: whether they match is asked of the pattern. */
const madeBy = (pattern: RegExp): readonly string[] => {
  const { source, unicode } = pattern
  const made = anyOf(new RegExpParser().parsePattern(source, 0, source.length, { unicode }).alternatives)
  return fc.sample(made, { numRuns: 12, seed: source.length }).flatMap(text => [text, `ok ${text} x`, `. ${text}`])
}
const anyOf = (ways: readonly AST.Alternative[]): fc.Arbitrary<string> =>
  fc.oneof(...ways.map(({ elements }) => fc.tuple(...elements.map(oneOf)).map(parts => parts.join(''))))
function oneOf(element: AST.Element): fc.Arbitrary<string> {
  switch (element.type) {
    case 'Character':
      return fc.constant(String.fromCodePoint(element.value))
    case 'Group':
    case 'CapturingGroup':
      return anyOf(element.alternatives)
    case 'Quantifier': {
      const { min, max } = element
      return fc
        .array(oneOf(element.element), { minLength: min, maxLength: Math.min(max, min + 2) })
        .map(parts => parts.join(''))
    }
    case 'Assertion':
      return element.kind === 'lookahead' && !element.negate ? anyOf(element.alternatives) : fc.constant('')
    case 'CharacterClass':
    case 'CharacterSet': {
      const one = new RegExp(`^(?:${element.raw})$`, 'u')
      return fc.constantFrom(...Array.from('aekmosty17 ._-@/x😘👻📸').filter(sign => one.test(sign)), '')
    }
    default:
      return fc.constant('')
  }
}

describe('a pattern is found where it stands', () => {
  const lines = ['dev', 'unseen']
    .flatMap(name => readFileSync(`test/data/chat/${name}.jsonl`, 'utf8').trim().split('\n'))
    .map(line => JSON.parse(line) as Message)
  const texts = lines.slice(0, 300).flatMap(line => viewsOf(line).readings)
  const patterns = new Map<string, RegExp>()
  beforeAll(() => {
    const tried = Reflect.get(RegExp.prototype, 'test')
    // a spy would keep a million calls
    RegExp.prototype.test = function (text) {
      patterns.set(String(this), this)
      return tried.call(this, text)
    }
    for (const line of lines) for (const author of ['pupil', 'staff', 'unknown'] as const) read({ ...line, author })
    RegExp.prototype.test = tried
  })

  const without = () => viewsOf({ text: '', author: 'pupil', context: [] }).once
  const often = (pattern: RegExp): void => {
    for (let tries = 0; tries < 40; tries += 1) isFound(pattern, '', without())
  }

  test('each pattern of the reader, in what is made as it says and in what pupils write', () => {
    const known = [...patterns.values()].filter(pattern => beginningsOf(pattern))
    expect(known.length).toBeGreaterThan(700)
    known.forEach(often)
    const once = without()
    const matched = known.filter(pattern => {
      const made = madeBy(pattern).filter(text => pattern.test(text))
      for (const text of made)
        expect([pattern.source, text, isFound(pattern, text, once)]).toEqual([pattern.source, text, true])
      for (const text of texts)
        if (isFound(pattern, text, once) !== pattern.test(text)) throw new Error(`${pattern.source} in ${text}`)
      return made.length
    })
    expect(matched.length / known.length).toBeGreaterThan(0.95)
  })

  test('before it is known what it needs, and where nothing is known', () => {
    const text = 'an oboe for sale'
    const once = without()
    const pattern = /\boboes? for sale\b/
    expect(isFound(pattern, text, once)).toBe(true)
    often(pattern)
    // what was asked of this text before does not know of it
    expect([isFound(pattern, text, once), isFound(pattern, text, without())]).toEqual([true, true])
    const anywhere = /boe/
    often(anywhere)
    expect([isFound(anywhere, text, without()), isFound(anywhere, 'a piano', without())]).toEqual([true, false])
  })

  test('and most patterns are not even tried', () => {
    const pattern = /\bxylophones? for sale\b/
    often(pattern)
    const spy = jest.spyOn(pattern, 'test')
    const once = without()
    expect(isFound(pattern, 'a piano for sale', once)).toBe(false)
    expect(spy).not.toHaveBeenCalled()
    expect(isFound(pattern, 'a xylophone for sale', once)).toBe(true)
    expect(spy).toHaveBeenCalledTimes(1)
  })
})
