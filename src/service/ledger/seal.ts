import { createHash, randomBytes } from 'node:crypto'
import { toHex, utf8, type Hash } from '../../ledger/bytes.ts'
import { seal as sealed, type Row } from '../../ledger/leaf.ts'
import { append, leafHash, type Range } from '../../ledger/tree.ts'
import { seconds } from '../../lesson/time.ts'
import type { Handler } from '../loop.ts'
import type { Sealed, Source } from './needs.ts'

export const sha256: Hash = bytes => createHash('sha256').update(bytes).digest()

/** Lines of a lesson gather for so long before they are sealed together. */
export const sealAfter = seconds(5)

/** Takes what a lesson's journal, or the acts, have gained into the ledger. Never within a judgement, which is not to wait. */
export const seal: Handler = async ({ store, clock }, { key }) => {
  const [source = '', ...stream] = key.split('/')
  const { rows, more } = await store.sealRows(sourceOf(source), stream.join('/'), sealRows)
  if (rows.some(endsLesson)) await store.schedule({ kind: 'checkpoint', key: 'lesson', at: clock.now() })
  return more ? { next: clock.now() } : 'done'
}

const sourceOf = (name: string): Source =>
  name === 'acts' || name === 'matters' || name === 'texts' ? name : 'journal'

/** Leaves of these rows, and the tree with them in it. */
export function sealRows(rows: readonly Row[], head: Range): { sealed: readonly Sealed[]; head: Range } {
  const leaves = rows.map(row => {
    const made = sealed(sha256, row, () => toHex(randomBytes(16)))
    return { row, ...made, hash: leafHash(sha256, utf8(made.leaf)) }
  })
  return { sealed: leaves, head: leaves.reduce((range, { hash }) => append(sha256, range, hash), head) }
}

/** At each midnight the ledger is filled up to a multiple of this: more lines than people write on a day without lessons. */
export const coverBlock = 256

/** Leaves of nothing, which cannot be told from others by whoever does not hold them. */
export const coverLeaves = (count: number, head: Range): ReturnType<typeof sealRows> =>
  sealRows(
    Array.from({ length: count }, () => ({
      ...{ source: 'cover', stream: toHex(randomBytes(16)), seq: 0, asOf: 0, recordedAt: 0 },
      entry: {},
    })),
    head,
  )

const endsLesson = ({ entry: { type, mark } }: Row): boolean =>
  type === 'MeetingEnded' || (type === 'TimeReached' && mark === 'over')
