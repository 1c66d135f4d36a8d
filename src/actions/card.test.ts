import { describe, expect, test } from '@jest/globals'
import { everySafeguard } from '../../test/support/safeguards.ts'
import { cardFaults } from '../tenant/connector/card-schema.ts'
import { card, sizeOf, largest, type Button, type CardContent } from './card.ts'
import { readGroundRules } from '../policy/ground-rules.ts'
import { words, type Age, type Saying } from './sayings.ts'

const groundRules = readGroundRules()
const ages: readonly Age[] = ['ks1', 'ks2', 'ks3', 'ks5', 'easy']
const sayings: readonly Saying[] = ['paused', 'stopping', 'wait-for-staff']
const carried = { lesson: 'l'.repeat(60), lapse: 'p'.repeat(200), about: 'a'.repeat(60) }
const plain: CardContent = { words: { title: 'T', text: 'X' }, answers: [], carried, language: 'en' }
const buttons: readonly Button[] = [
  { press: 'step', step: 'end', label: 'End it now' },
  ...(['vouch', 'reopen', 'acknowledge', 'reached-home'] as const).map(press => ({ press })),
]

const all: readonly (readonly [string, CardContent])[] = [
  ['nothing but words', plain],
  ['every button, and a link', { ...plain, answers: buttons, link: 'https://school.example/policy' }],
  ...ages.map(age => [`the ground rules of ${age}`, { ...plain, lines: groundRules[age].rules }] as const),
  ...ages.flatMap(age => sayings.map(say => [`${say} for ${age}`, { ...plain, words: words(say, age) }] as const)),
  ...everySafeguard.flatMap(({ id, ladder }) =>
    ladder.flatMap(({ name, actions }) =>
      actions.flatMap(action =>
        'words' in action
          ? [
              [
                `${id} ${name} ${action.kind}`,
                { ...plain, words: action.words, answers: 'answers' in action ? action.answers : [] },
              ] as const,
            ]
          : [],
      ),
    ),
  ),
]

describe('every card', () => {
  test.each(all)('with %s is one that Teams shows, small, and readable without its pictures', (_, content) => {
    const made = card(content)
    expect(cardFaults([{ contentType: 'application/vnd.microsoft.card.adaptive', content: made }])).toEqual([])
    expect(sizeOf(made)).toBeLessThan(largest)
    expect(made['lang']).toBe('en')
    for (const alternative of [made['speak'], made['fallbackText']]) {
      expect(alternative).toContain(content.words.title)
      expect(alternative).toContain(content.words.text)
      for (const { text } of content.lines ?? []) expect(alternative).toContain(text)
    }
  })
})

test('a card may say of which school it is, to who hears it as well', () => {
  const made = card({ ...plain, school: 'Ashfield Primary' })
  expect(JSON.stringify(made['body'])).toContain('Ashfield Primary')
  expect(made['speak']).toBe('T X Ashfield Primary')
  expect(JSON.stringify(card(plain))).not.toContain('Ashfield')
})

test('a rule has its picture, with words for who does not see it; or its symbol, with words beside it', () => {
  const rule = { symbol: '✋', meaning: 'hand up', text: 'Put your hand up to talk.' }
  const bodyOf = (lines: CardContent['lines'] = []) => JSON.stringify(card({ ...plain, lines })['body'])
  const url = 'https://x.example/help/pictures/hand-up-0.png'
  expect(bodyOf([{ ...rule, picture: url }])).toContain(`"url":"${url}","altText":"hand up"`)
  expect(bodyOf([{ ...rule, picture: url }])).not.toContain('✋')
  expect(bodyOf([rule])).toMatch(/✋.*"text":"hand up: ".*Put your hand up/)
})

test('a card may quote a clause, say how to report, and be read from the right', () => {
  const made = card({ ...plain, quote: 'V27: never alone.', report: 'https://c.example/', language: 'ar' })
  expect(made['rtl']).toBe(true)
  expect(JSON.stringify(made['body'])).toContain('V27: never alone.')
  expect(made['actions']).toEqual([{ type: 'Action.OpenUrl', title: 'How to report', url: 'https://c.example/' }])
})

test('a card may open a page, and the school’s policy', () => {
  const opened = card({ ...plain, opens: { title: 'Open', url: 'https://a.example/' }, link: 'https://b.example/' })
  expect(opened['actions']).toEqual([
    { type: 'Action.OpenUrl', title: 'Open', url: 'https://a.example/' },
    { type: 'Action.OpenUrl', title: 'Our safeguarding policy', url: 'https://b.example/' },
  ])
})

test('a button carries back what its card is about, and its own step', () => {
  expect(card({ ...plain, answers: buttons })['actions']).toEqual([
    { type: 'Action.Execute', title: 'End it now', verb: 'step', data: { ...carried, step: 'end' } },
    { type: 'Action.Execute', title: 'I know this person', verb: 'vouch', data: carried },
    { type: 'Action.Execute', title: 'Re-open the lesson', verb: 'reopen', data: carried },
    { type: 'Action.Execute', title: 'I have seen this', verb: 'acknowledge', data: carried },
    { type: 'Action.Execute', title: 'I have reached home', verb: 'reached-home', data: carried },
  ])
})

test('only who has reached home is asked how', () => {
  expect(JSON.stringify(card({ ...plain, answers: [{ press: 'add-account' }] })['body'])).toContain('What did you see?')
  const asked = (answers: readonly Button[]) =>
    JSON.stringify(card({ ...plain, answers })['body']).includes('Input.Text')
  expect([asked(buttons), asked(buttons.slice(0, 4))]).toEqual([true, false])
})

test('a size is counted in bytes, as Teams counts', () => expect(sizeOf({ a: 'é🙂' })).toBe(14))
