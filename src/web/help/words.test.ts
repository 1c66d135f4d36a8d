import { describe, expect, test } from '@jest/globals'
import type { Age } from '../../actions/sayings.ts'
import { words } from './words.ts'

/** Longest sentence by age, in words: half of what a reader of that age is expected to manage at ease. */
const longest: Readonly<Record<Age, number>> = { ks1: 9, easy: 9, ks2: 14, ks3: 16, ks5: 18 }
const said = Object.entries(words).flatMap(([age, { kinds, ...rest }]) =>
  [...Object.values(rest), ...Object.values(kinds)].map(text => [age as Age, text] as const),
)

describe('what a child who needs help reads', () => {
  test.each(said)('%s: “%s” is short', (age, text) => {
    for (const sentence of text.split(/(?<=[.?!:])\s/))
      expect(sentence.split(' ').length).toBeLessThanOrEqual(longest[age])
  })

  test.each(said)('%s: “%s” asks for no account, promises no secret and frightens nobody', (_, text) => {
    expect(text).not.toMatch(
      /secret|promise|who did|what did|why did|when did|police|abus|groom|offen|evidence|report/i,
    )
  })
})
