import { describe, expect, test } from '@jest/globals'
import { everySafeguard } from '../../test/support/safeguards.ts'
import type { Action } from './action.ts'
import { changesTheLesson } from './action.ts'
import { words, type Age, type Saying } from './sayings.ts'

const ages: readonly Age[] = ['ks1', 'ks2', 'ks3', 'ks5', 'easy']
const sayings: readonly Saying[] = [
  ...(['paused', 'stopping', 'wait-for-staff', 'over', 'wait-a-moment', 'cancelled', 'moved'] as const),
  ...(['warned', 'break-now', 'not-now', 'not-today'] as const),
]
const everyWord = ages.flatMap(age => sayings.map(say => [say, age, words(say, age)] as const))
const sentences = (text: string): readonly string[] => text.split(/(?<=[.?!])\s/)

describe('what pupils are told', () => {
  test.each(everyWord)('%s, %s: in short sentences', (_, age, { title, text }) => {
    expect(title.length).toBeGreaterThan(0)
    const longest = Math.max(...sentences(text).map(sentence => sentence.split(' ').length))
    expect(longest).toBeLessThanOrEqual(age === 'ks1' || age === 'easy' ? 8 : 14)
  })

  test.each(everyWord)('%s, %s: without a word that could frighten or blame', (_, __, { title, text }) => {
    const frightening = /remov|kick|ban|report|danger|safe|wrong(?<!nothing wrong)|alone|police|trouble|must/i
    expect(`${title} ${text}`).not.toMatch(frightening)
  })

  test.each(ages)('%s: who is sent away has done nothing wrong, and hears from school', age => {
    const { text } = words('stopping', age)
    expect(text).toMatch(/nothing wrong/)
    expect(text).toMatch(/(School|College) will/)
  })
})

const everyAction = everySafeguard.flatMap(({ id, ladder }) =>
  ladder.flatMap(({ name, actions }) => actions.map(action => [`${id} ${name} ${action.kind}`, action] as const)),
)

describe('what staff and leads are told', () => {
  const told = everyAction.flatMap(([name, action]) => ('words' in action ? [[name, action.words] as const] : []))
  test.each(told)('%s is fit for a shared screen: it quotes nobody and is short', (_, { title, text }) => {
    expect(title).toMatch(/^[A-Z].*[^.]$/)
    expect(title.length).toBeLessThanOrEqual(50)
    expect(text).toMatch(/\.$/)
    expect(text.length).toBeLessThanOrEqual(220)
    expect(`${title} ${text}`).not.toMatch(/groom|abus|offen[cs]e|concern|referral|allegation/i)
  })

  test.each(everySafeguard.map(rule => [rule.id, rule.ladder] as const))(
    '%s offers only steps that it has',
    (_, ladder) => {
      const offered = ladder.flatMap(({ actions }) =>
        actions.flatMap(action =>
          'answers' in action ? action.answers.flatMap(each => ('step' in each ? [each.step] : [])) : [],
        ),
      )
      expect(ladder.map(({ name }) => name)).toEqual(expect.arrayContaining(offered))
    },
  )

  test('a pupil is sent away only after an end that told the pupils and asked to reach home', () => {
    const away = everySafeguard.flatMap(({ ladder }) => {
      const index = ladder.findIndex(({ actions }) =>
        actions.some(each => each.kind === 'remove' && each.who === 'pupils'),
      )
      return index < 0 ? [] : [ladder.slice(0, index).flatMap(({ actions }) => actions.map(each => each.kind))]
    })
    expect(away).toHaveLength(6)
    away.forEach(before => expect(before).toEqual(expect.arrayContaining(['tell-pupils', 'alert', 'close'])))
  })

  test('no step orders two actions of one kind, for their ids would be one', () => {
    const kinds = everySafeguard.flatMap(({ ladder }) => ladder.map(({ actions }) => actions.map(({ kind }) => kind)))
    kinds.forEach(each => expect(new Set(each).size).toBe(each.length))
  })
})

test('a hold, a removal and an end change the lesson; words do not', () => {
  const changing = new Set(
    everyAction.flatMap(([, action]: readonly [string, Action]) => (changesTheLesson(action) ? [action.kind] : [])),
  )
  expect([...changing].sort()).toEqual(['close', 'hold', 'remove'])
})
