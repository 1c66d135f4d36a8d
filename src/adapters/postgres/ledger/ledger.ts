import { sql } from 'kysely'
import type { Range } from '../../../ledger/tree.ts'
import type { Instant } from '../../../lesson/time.ts'
import type { Act, LedgerStore, Sealed } from '../../../service/needs.ts'
import { askedTogether } from '../asked-together.ts'
import type { Database } from '../database.ts'
import { putOnList } from '../due-list.ts'
import { toJson } from '../json.ts'
import { inTransaction } from '../transaction.ts'
import { leafReads } from './leaves.ts'
import { rowsToSeal, type Stream } from './rows.ts'

const atOnce = 1000

/**
 * The ledger of one school. It has one head, so streams are sealed one after the other whoever asks: those that wait for that go into
 * one transaction, where each had a connection of its own before, of the eight that a lesson that must be judged now has to have one of.
 */
export const ledgerTable = (db: Database, school: string): LedgerStore => {
  const sealed = askedTogether((asked: readonly Asked[]) =>
    inTransaction(db, transaction => sealAll(transaction, school, asked)),
  )
  return {
    ...leafReads(db, school),
    ...heads(db, school),
    sealRows: async (source, stream, seal) => (await sealed({ source, stream, seal })) ?? { rows: [], more: true },
  }
}

type SealRows = LedgerStore['sealRows']
type Asked = Stream & { readonly seal: Parameters<SealRows>[2] }

async function sealAll(
  db: Database,
  school: string,
  asked: readonly Asked[],
): Promise<Awaited<ReturnType<SealRows>>[]> {
  const answers: Awaited<ReturnType<SealRows>>[] = []
  const before = await lockHead(db, school)
  let head = before
  const leaves: Sealed[] = []
  const found = await rowsToSeal(db, school, asked, atOnce)
  for (const [place, { seal }] of asked.entries()) {
    const rows = found[place] ?? []
    answers.push({ rows, more: rows.length === atOnce })
    if (!rows.length) continue
    const appended = seal(rows, head)
    leaves.push(...appended.sealed)
    head = appended.head
  }
  if (!leaves.length) return answers
  await insertLeaves(db, school, before.size, leaves)
  await saveHead(db, school, head)
  return answers
}

const heads = (db: Database, school: string): Pick<LedgerStore, 'cover' | 'saveCheckpoint' | 'takeKey' | 'act'> => ({
  cover: (block, seal) =>
    inTransaction(db, async transaction => {
      const head = await lockHead(transaction, school)
      const covered = seal(block - (head.size % block), head)
      await insertLeaves(transaction, school, head.size, covered.sealed)
      await saveHead(transaction, school, covered.head)
    }),

  saveCheckpoint: (at, sign, isWitnessed) =>
    inTransaction(db, async transaction => {
      const head = await lockHead(transaction, school)
      const checkpoint = { size: head.size, made_at: at, note: sign(head), witnessed: isWitnessed }
      const saved = await transaction
        .insertInto('checkpoints')
        .values({ school, ...checkpoint })
        .onConflict(known => known.columns(['school', 'size']).doNothing())
        .returning('size')
        .executeTakeFirst()
      return saved && { size: head.size, at, note: checkpoint.note, isWitnessed }
    }),

  takeKey: (verifier, at) =>
    inTransaction(db, async transaction => {
      const taken = await transaction
        .insertInto('ledger_keys')
        .values({ school, verifier, since: at })
        .onConflict(known => known.columns(['school', 'verifier']).doNothing())
        .returning('verifier')
        .executeTakeFirst()
      if (taken) await addAct(transaction, school, { type: 'KeyTaken', at, verifier })
    }),

  async act(act) {
    await inTransaction(db, transaction => addAct(transaction, school, act))
  },
})

/** Adds an act behind the last, and has it sealed. */
export async function addAct(db: Database, school: string, act: Act): Promise<void> {
  await insertAct(db, school, act)
  await sealActs(db, school, act.at)
}

/** Comes last in its transaction: who has the row waits for its end, and all who finish something with them. */
export const sealActs = (db: Database, school: string, at: Instant): Promise<void> =>
  putOnList(db, school, [{ kind: 'ledger', key: 'acts/', at }])

/** Adds an act behind the last. @returns its number */
export async function insertAct(db: Database, school: string, act: Act): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`acts ${school}`}))`.execute(db)
  const last = await db
    .selectFrom('acts')
    .select(sql<number>`coalesce(max(seq), 0)`.as('seq'))
    .where('school', '=', school)
    .executeTakeFirstOrThrow()
  const seq = last.seq + 1
  await db
    .insertInto('acts')
    .values({ school, seq, recorded_at: act.at, act: toJson(act) })
    .execute()
  return seq
}

/** The head, held until the transaction ends: leaves are appended one after the other. */
async function lockHead(db: Database, school: string): Promise<Range> {
  await db
    .insertInto('ledger_heads')
    .values({ school, size: 0, subtrees: [] })
    .onConflict(known => known.column('school').doNothing())
    .execute()
  const { size, subtrees } = await db
    .selectFrom('ledger_heads')
    .select(['size', 'subtrees'])
    .where('school', '=', school)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { size, subtrees: subtrees.map(text => Buffer.from(text, 'base64')) }
}

const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

async function saveHead(db: Database, school: string, { size, subtrees }: Range): Promise<void> {
  await db
    .updateTable('ledger_heads')
    .set({ size, subtrees: subtrees.map(toText) })
    .where('school', '=', school)
    .execute()
}

/** One text for any number of leaves, so that its plan is kept (plans.ts). */
async function insertLeaves(db: Database, school: string, from: number, sealed: readonly Sealed[]): Promise<void> {
  const of = <Value>(one: (sealed: Sealed) => Value): readonly Value[] => sealed.map(one)
  await sql`
    with asked as (
      select ${from}::bigint + place - 1 as leaf_index, source, stream, seq, leaf, hash, salts
      from unnest(${of(({ row }) => row.source)}::text[], ${of(({ row }) => row.stream)}::text[],
        ${of(({ row }) => row.seq)}::bigint[], ${of(({ leaf }) => leaf)}::text[],
        ${of(({ hash }) => Buffer.from(hash))}::bytea[], ${of(({ salts }) => toJson(salts))}::text[])
        with ordinality as all_of_them(source, stream, seq, leaf, hash, salts, place)
    ), leaves as (
      insert into ledger_leaves (school, leaf_index, source, stream, seq, leaf, hash)
      select ${school}, leaf_index, source, stream, seq, leaf, hash from asked
    )
    insert into ledger_salts (school, leaf_index, salts) select ${school}, leaf_index, salts::jsonb from asked`.execute(
    db,
  )
}
