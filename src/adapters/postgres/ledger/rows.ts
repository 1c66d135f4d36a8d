import { sql, type RawBuilder } from 'kysely'
import type { Entry, Numbered } from '../../../ledger/leaf.ts'
import type { Source } from '../../../service/needs.ts'
import type { Database } from '../database.ts'

/** The stream of a journal is its lesson; the acts are one stream. */
export type Stream = { readonly source: Source; readonly stream: string }

/**
 * Rows that are not yet in the ledger: of each stream so many at most, in their order. One statement for each source, of however many
 * streams: four seconds after a hundred lessons began each has lines to seal, and each way to the database costs more than what is read there.
 */
export async function rowsToSeal(
  db: Database,
  school: string,
  asked: readonly Stream[],
  limit: number,
): Promise<readonly (readonly Numbered[])[]> {
  const found = new Map<Source, readonly Numbered[]>()
  for (const source of new Set(asked.map(each => each.source))) {
    const streams = asked.filter(each => each.source === source).map(({ stream }) => stream)
    found.set(source, await behind(db, school, source, streams, limit))
  }
  return asked.map(({ source, stream }) => (found.get(source) ?? []).filter(row => row.stream === stream))
}

type Place = Readonly<Record<'table' | 'asOf' | 'recordedAt', string>> & {
  readonly isOf: RawBuilder<boolean>
  readonly entry: RawBuilder<Entry>
}

async function behind(db: Database, school: string, source: Source, streams: readonly string[], limit: number) {
  const { table, isOf, asOf, recordedAt, entry } = places[source]
  const { rows } = await sql<Omit<Numbered, 'source'>>`
    select asked.stream, found.seq, found."asOf", found."recordedAt", found.entry
    from unnest(${streams}::text[]) as asked(stream)
    cross join lateral (
      select coalesce(max(l.seq), 0) as seq from ledger_leaves l
      where l.school = ${school} and l.source = ${source} and l.stream = asked.stream
    ) as last
    cross join lateral (
      select r.seq, ${sql.ref(asOf)} as "asOf", ${sql.ref(recordedAt)} as "recordedAt", ${entry} as entry
      from ${sql.table(table)} r where r.school = ${school} and ${isOf} and r.seq > last.seq
      order by r.seq limit ${limit}
    ) as found`.execute(db)
  return rows.map(row => ({ source, ...row })).sort((a, b) => a.seq - b.seq)
}

/** A text of a lesson's chat as the ledger has it. That its writer has deleted it since is no part of what was written. */
export const textEntry = (table: string) =>
  sql<Entry>`jsonb_build_object('type', 'ChatWritten', 'at', ${sql.ref(`${table}.written_at`)},
    'message', ${sql.ref(`${table}.message`)}, 'version', ${sql.ref(`${table}.version`)},
    'part', ${sql.ref(`${table}.part`)}, 'author', ${sql.ref(`${table}.author`)},
    'text', ${sql.ref(`${table}.text`)}, 'fetched', ${sql.ref(`${table}.fetched`)})`

const ofLesson = sql<boolean>`r.lesson = asked.stream`
const ofMatter = sql<boolean>`r.matter = asked.stream`
const ofAll = sql<boolean>`true`
const entry = sql<Entry>`r.entry`

const places: Readonly<Record<Source, Place>> = {
  journal: { table: 'journal', isOf: ofLesson, asOf: 'r.as_of', recordedAt: 'r.recorded_at', entry },
  matters: { table: 'matter_entries', isOf: ofMatter, asOf: 'r.at', recordedAt: 'r.at', entry },
  texts: {
    table: 'chat_texts',
    isOf: ofLesson,
    asOf: 'r.written_at',
    recordedAt: 'r.written_at',
    entry: textEntry('r'),
  },
  acts: { table: 'acts', isOf: ofAll, asOf: 'r.recorded_at', recordedAt: 'r.recorded_at', entry: sql<Entry>`r.act` },
}

/** What jsonb holds is JSON, whatever type of ours it was written from. */
export const entryOf = (value: object): Entry => value as Entry
