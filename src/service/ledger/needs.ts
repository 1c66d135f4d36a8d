import type { Kept, Numbered, Salts } from '../../ledger/leaf.ts'
import type { Range } from '../../ledger/tree.ts'
import type { PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import type { Done } from '../needs.ts'

/** Where rows come from: lessons' journals, a stream each; matters, and texts of a lesson's chat, likewise; and the acts, which are one. */
export type Source = 'journal' | 'matters' | 'texts' | 'acts'

/** A row that was taken into the ledger. */
export type Sealed = { readonly row: Numbered; readonly leaf: string; readonly salts: Salts; readonly hash: Uint8Array }

/** What was done with the record itself; stands in the ledger like a journal. Each says who and why, where people did it. */
export type Act =
  | { readonly type: 'KeyTaken'; readonly at: Instant; readonly verifier: string }
  | {
      readonly type: 'Exported'
      readonly at: Instant
      readonly by: PersonId
      readonly reason: string
      readonly what: 'incident' | 'pupil' | 'period' | 'subject access'
      readonly about: string
      readonly digest: string
    }
  /** Somebody read what is kept about one pupil. */
  | {
      readonly type: 'ChronologyRead'
      readonly at: Instant
      readonly by: PersonId
      readonly reason: string
      readonly about: string
    }
  /** Somebody read what was written in the chat and marked in a matter; why they may stands in the matter. */
  | { readonly type: 'ChatRead'; readonly at: Instant; readonly by: PersonId; readonly about: string }
  | {
      readonly type: 'Erased'
      readonly at: Instant
      readonly by: PersonId | 'retention'
      readonly reason: string
      readonly about: string
      readonly fields: number
      /** Of what is not in the ledger; absent in acts of older versions. */
      readonly rows?: number
    }
  | {
      readonly type: 'HoldPlaced' | 'HoldLifted'
      readonly at: Instant
      readonly by: PersonId
      readonly reason: string
      readonly about: string
    }

/** `isWitnessed`: it goes to places that we cannot alter. */
export type SavedCheckpoint = {
  readonly size: number
  readonly at: Instant
  readonly note: string
  readonly isWitnessed: boolean
}

/** A leaf as it is kept: what verifies it is read with it. */
export type KeptLeaf = Kept & {
  readonly index: number
  readonly source: string
  readonly stream: string
  readonly seq: number
}

/** The ledger's part of the store. Appends wait for each other; nothing else of the service waits for them. */
export type LedgerStore = {
  /**
   * Takes the rows of a stream that are not yet in the ledger, in their order, at most a thousand of them.
   * @returns the rows that were taken, and whether there are more
   */
  sealRows(
    source: Source,
    stream: string,
    seal: (rows: readonly Numbered[], head: Range) => { readonly sealed: readonly Sealed[]; readonly head: Range },
  ): Promise<{ readonly rows: readonly Numbered[]; readonly more: boolean }>
  /** Fills the ledger up to the next multiple of `block` with leaves that `seal` makes of as many as are lacking: 1 to `block`. */
  cover(
    block: number,
    seal: (count: number, head: Range) => { readonly sealed: readonly Sealed[]; readonly head: Range },
  ): Promise<void>
  /** Saves a checkpoint of the head as it stands, unless there is one of this size. */
  saveCheckpoint(at: Instant, sign: (head: Range) => string, isWitnessed: boolean): Promise<SavedCheckpoint | undefined>
  checkpoints(): Promise<readonly SavedCheckpoint[]>
  /** Every key that signed, oldest first. */
  keys(): Promise<readonly string[]>
  /** Records a key that is new, with the act of its taking. */
  takeKey(verifier: string, at: Instant): Promise<void>
  /** Adds an act, to be sealed at once. */
  act(act: Act): Promise<void>
  acts(): Promise<readonly Act[]>
  /** Leaves from `from` on, at most a few thousand: read on from behind the last. */
  leaves(from: number): Promise<readonly KeptLeaf[]>
  /** Leaf hashes of the first `size` leaves. */
  hashes(size: number): Promise<readonly Uint8Array[]>
  leavesOf(source: Source, streams: readonly string[]): Promise<readonly KeptLeaf[]>
  /** Rows that have no leaf yet. */
  unsealed(): Promise<number>
}

/** Signs for the record. The key lies outside the database. */
export type Signer = {
  /** `name+id+key` */
  readonly verifier: string
  sign(text: string): string
}

/** Places that hold our checkpoints and that we cannot alter afterwards. */
export type Witnesses = {
  file(name: string, text: string): Promise<Done>
  mail(to: PersonId, subject: string, text: string): Promise<Done>
}
