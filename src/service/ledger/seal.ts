import { createHash, randomBytes, randomInt } from 'node:crypto'
import { toHex, utf8, type Hash } from '../../ledger/bytes.ts'
import { seal as sealed, type Numbered } from '../../ledger/leaf.ts'
import { append, leafHash, type Range } from '../../ledger/tree.ts'
import type { Handler } from '../loop.ts'
import type { Sealed, Source } from './needs.ts'

export const sha256: Hash = bytes => createHash('sha256').update(bytes).digest()

/** Takes what a lesson's journal, or the acts, have gained into the ledger. Never within a judgement, which is not to wait. */
export const seal: Handler = async ({ store, clock }, { key }) => {
  const [source = '', ...stream] = key.split('/')
  const { rows, more } = await store.sealRows(sourceOf(source), stream.join('/'), sealRows)
  if (rows.some(endsLesson)) await store.schedule({ kind: 'checkpoint', key: 'lesson', at: clock.now() })
  return more ? { next: clock.now() } : 'done'
}

const sourceOf = (name: string): Source =>
  name === 'acts' || name === 'matters' || name === 'texts' ? name : 'journal'

type Appended = { readonly sealed: readonly Sealed[]; readonly head: Range }

/**
 * Leaves of these rows, and the tree with them in it. Of a lesson's lines and texts some may not be for whoever reads the others:
 * leaves of nothing stand between them, so that a place that is not theirs tells nothing.
 */
export const sealRows = (rows: readonly Numbered[], head: Range): Appended =>
  leavesOf(
    rows.flatMap(row => [row, ...(ofLessons.has(row.source) ? nothing(howMany()) : [])]),
    head,
  )

const ofLessons: ReadonlySet<string> = new Set<Source>(['journal', 'texts'])

function leavesOf(rows: readonly Numbered[], head: Range): Appended {
  const leaves = rows.map(row => {
    const made = sealed(sha256, row, () => toHex(randomBytes(16)))
    return { row, ...made, hash: leafHash(sha256, utf8(made.leaf)) }
  })
  return { sealed: leaves, head: leaves.reduce((range, { hash }) => append(sha256, range, hash), head) }
}

/** Behind three lines in four none, behind the fourth as many as chance has it, four on average: one for each line. */
function howMany(): number {
  let count = randomInt(4) === 0 ? 1 : 0
  while (count && randomInt(4) > 0) count += 1
  return count
}

/** At each midnight the ledger is filled up to a multiple of this: more lines than people write on a day without lessons. */
export const coverBlock = 256

export const coverLeaves = (count: number, head: Range): Appended => leavesOf(nothing(count), head)

/** Leaves of nothing, which cannot be told from others by whoever does not hold them. */
const nothing = (count: number): readonly Numbered[] =>
  Array.from({ length: count }, () => ({
    ...{ source: 'cover', stream: toHex(randomBytes(16)), seq: 0, asOf: 0, recordedAt: 0 },
    entry: {},
  }))

const endsLesson = ({ entry: { type, mark } }: Numbered): boolean =>
  type === 'MeetingEnded' || (type === 'TimeReached' && mark === 'over')
