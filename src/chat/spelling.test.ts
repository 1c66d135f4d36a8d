import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { inDictionary } from './spelling.ts'
import { fold } from './views.ts'

/** What is passed over because it cannot change anything must not change anything. */
describe('a name that is a letter away is looked for only where one is as long', () => {
  const names = [
    'whatsapp',
    'discord',
    'telegram',
    'instagram',
    'snapchat',
    'facetime',
    'tiktok',
    'roblox',
    'minecraft',
  ]
  const ways = names.flatMap(name =>
    Array.from(name, (_, at) => {
      const [before, after] = [name.slice(0, at), name.slice(at + 1)]
      return [`${before}${after}`, `${before}q${after}`, `${before}${name.charAt(at)}q${after}`].map(way => ({
        name,
        way,
      }))
    })
      .slice(1)
      .flat(),
  )

  test('every name is found without a letter, with another in its place and with one more', () => {
    expect(ways.filter(({ name, way }) => inDictionary(`on ${way}`) !== `on ${name}`)).toEqual([])
    expect(ways.length).toBeGreaterThan(150)
  })

  test.each(['discard', 'discords', 'instagramming', 'wasp', 'different', 'telephone'])('%s is no name', word => {
    expect(inDictionary(`on ${word}`)).toBe(`on ${word}`)
  })
})

describe('what is written in ASCII alone is folded as all else is', () => {
  test('whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('aZ09 \'"`.-~!')) }), text => {
        expect(fold(`éx${text}x`)).toBe(`e${fold(`x${text}x`)}`)
      }),
    )
  })

  test('a line that ends, or a tab, is a blank', () => {
    expect(fold(' One\tTwo\n\nThree ')).toBe('one two  three')
  })
})
