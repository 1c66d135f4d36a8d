import { isFromTheRight } from './direction.ts'
import type { Answer, Words } from './action.ts'
import type { Rule } from './ground-rules.ts'

export type Button = Answer | { readonly press: 'acknowledge' | 'reached-home' | 'rules-read' | 'help' }

/** What a card shows, and what its buttons carry back. */
export type CardContent = {
  readonly words: Words
  readonly lines?: readonly Rule[]
  readonly answers: readonly Button[]
  /** The clause that it rests on, as it is in force. */
  readonly quote?: string
  /** The school's own policy. */
  readonly link?: string
  /** Where something can be reported. */
  readonly report?: string
  /** An address for this reader alone. */
  readonly opens?: { readonly title: string; readonly url: string }
  /** Of which school it is. */
  readonly school?: string
  /** Goes back with every press: which lesson, lapse, person or ask it answers. */
  readonly carried: Readonly<Record<string, string>>
  readonly language: string
}

type Json = Record<string, unknown>

/** Teams takes about 100 KB; a phone on a poor line should not have to (design 4). */
export const largest = 28 * 1024
/** Bytes of a card as it is sent. */
export const sizeOf = (content: object): number => new TextEncoder().encode(JSON.stringify(content)).length

/** An Adaptive Card 1.5: the newest version that every Teams client shows. */
export function card(content: CardContent): Json {
  const { words, lines = [], quote, answers, link, report, opens, school, carried, language } = content
  const spoken = [words.title, words.text, ...(school ? [school] : []), ...lines.map(line => line.text)].join(' ')
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    ...(isFromTheRight(language) ? { rtl: true } : {}),
    speak: spoken,
    fallbackText: spoken,
    body: [
      { type: 'TextBlock', text: words.title, weight: 'bolder', size: 'medium', wrap: true, style: 'heading' },
      { type: 'TextBlock', text: words.text, wrap: true },
      ...(school === undefined ? [] : [{ type: 'TextBlock', text: school, size: 'small', wrap: true }]),
      ...lines.map(line),
      ...(quote === undefined ? [] : [{ type: 'TextBlock', text: quote, size: 'small', wrap: true }]),
      ...(answers.some(({ press }) => press === 'reached-home') ? [howReached] : []),
      ...(answers.some(({ press }) => press === 'clear') ? [whyCleared] : []),
      ...(answers.some(({ press }) => press === 'adult-at-home') ? [whoIsHome] : []),
      ...(answers.some(({ press }) => press === 'add-account') ? [whatWasSeen] : []),
    ],
    actions: [
      ...answers.map(answer => button(answer, carried)),
      ...(opens ? [{ type: 'Action.OpenUrl', title: opens.title, url: opens.url }] : []),
      ...(link ? [{ type: 'Action.OpenUrl', title: 'Our safeguarding policy', url: link }] : []),
      ...(report ? [{ type: 'Action.OpenUrl', title: 'How to report', url: report }] : []),
    ],
  }
}

/** A picture says what it shows by its alternative text; a symbol is read out by everybody otherwise, so words go with it. */
const line = ({ symbol, meaning, text, picture }: Rule): Json => ({
  type: 'ColumnSet',
  spacing: 'small',
  columns: [
    {
      type: 'Column',
      width: '48px',
      verticalContentAlignment: 'center',
      items: [
        picture === undefined
          ? { type: 'TextBlock', text: symbol, size: 'large', wrap: true }
          : { type: 'Image', url: picture, altText: meaning, width: '40px' },
      ],
    },
    {
      type: 'Column',
      width: 'stretch',
      verticalContentAlignment: 'center',
      items: [
        picture === undefined
          ? { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: `${meaning}: `, weight: 'bolder' }, text] }
          : { type: 'TextBlock', text, wrap: true },
      ],
    },
  ],
})

const howReached: Json = {
  type: 'Input.Text',
  id: 'how',
  label: 'When and how was the child reached?',
  isRequired: true,
  errorMessage: 'Please write when and how.',
  maxLength: 500,
}

/** One press: the commonest reason is chosen already. */
const whyCleared: Json = {
  type: 'Input.ChoiceSet',
  id: 'reason',
  label: 'If there is nothing in it, why?',
  style: 'compact',
  value: 'part of the lesson',
  choices: ['part of the lesson', 'a joke between friends', 'read wrongly', 'dealt with'].map(reason => ({
    title: reason,
    value: reason,
  })),
}

const whoIsHome: Json = {
  type: 'Input.Text',
  id: 'adult',
  label: 'Who is the adult at home?',
  isRequired: true,
  errorMessage: 'Please write their name.',
  maxLength: 100,
}

/** Not required: the other buttons of the same card must go without it. */
const whatWasSeen: Json = {
  type: 'Input.Text',
  id: 'facts',
  label: 'What did you see? Only whoever leads safeguarding reads it. Not while you share your screen.',
  isMultiline: true,
  maxLength: 2000,
}

/** What is written on each button. */
export const labels = {
  clear: 'Nothing in it',
  vouch: 'I know this person',
  reopen: 'Re-open the lesson',
  'let-back-in': 'Let them back in',
  'undo-end': 'Do not end it',
  'second-child': 'A second child is there too',
  'adult-at-home': 'The adult is at home',
  'go-on': 'Go on with the lesson',
  'add-account': 'Add what I saw',
  acknowledge: 'I have seen this',
  'reached-home': 'I have reached home',
  'rules-read': 'I have read the rules',
  help: 'I need to tell someone',
} as const

const button = (answer: Button, carried: CardContent['carried']): Json => ({
  type: 'Action.Execute',
  title: answer.press === 'step' ? answer.label : labels[answer.press],
  verb: answer.press,
  data: answer.press === 'step' ? { ...carried, step: answer.step } : carried,
})
