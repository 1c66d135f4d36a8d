import { existsSync, readFileSync } from 'node:fs'
import type { Message } from '../src/chat/message.ts'
import { read } from '../src/chat/read.ts'
import { median } from './support/load.ts'

/** Debian's `wbritish-large`: `apt-get install wbritish-large`. */
const dictionary = '/usr/share/dict/british-english-large'
const batches = ['dev', 'unseen', 'third', 'fourth', 'fifth']

export type ChatCost = {
  /** Every message of the labelled batches, once it has been read before. */
  readonly alone: Taken
  /** The same, each after three that others of its batch wrote, as in a class. */
  readonly after: Taken
  /** Undefined: the dictionary is not installed. */
  readonly dictionary: { readonly words: number; readonly marked: number } | undefined
}

/** Milliseconds: of each reading, and of each message the median of its readings, in which what else the machine did is left out. */
export type Taken = { readonly readings: readonly number[]; readonly messages: readonly number[] }

/**
 * What reading the chat costs, message by message, and how many words of a dictionary raise a mark when they stand alone. Patterns are
 * to be compiled at once, as by the service (`src/cli/v8-flags.ts`): the flag stands in the script, for they are known before this runs.
 */
export function measureChat(rounds: number): ChatCost {
  const messages = batches.flatMap(linesOf)
  return {
    alone: measured(messages, rounds),
    after: measured(messages.map(afterOthers), rounds),
    dictionary: wordsMarked(),
  }
}

function measured(messages: readonly Message[], rounds: number): Taken {
  for (const message of messages) read(message)
  const taken = Array.from({ length: rounds }, () => messages.map(timed))
  return {
    readings: taken.flat(),
    messages: messages.map((_, at) => median(taken.flatMap(round => round[at] ?? []))),
  }
}

const afterOthers = (message: Message, at: number, messages: readonly Message[]): Message => {
  const before = messages.slice(Math.max(0, at - 3), at).map(({ text, author }) => ({ text, author, another: true }))
  return message.context.length ? message : { ...message, context: before }
}

const linesOf = (name: string): readonly Message[] =>
  readFileSync(`test/data/chat/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Partial<Message> & { text: string })
    .map(({ text, author = 'pupil', context = [] }) => ({ text, author, context }))

function timed(message: Message): number {
  const begun = performance.now()
  read(message)
  return performance.now() - begun
}

function wordsMarked(): ChatCost['dictionary'] {
  if (!existsSync(dictionary)) return undefined
  const words = readFileSync(dictionary, 'utf8')
    .split('\n')
    .filter(word => word && !word.endsWith("'s"))
  const marked = words.filter(text => read({ text, author: 'pupil', context: [] }).marks.length)
  return { words: words.length, marked: marked.length }
}
