import { sql } from 'kysely'
import type { Entry, Numbered } from '../../../ledger/leaf.ts'
import type { LessonId } from '../../../lesson/people.ts'
import type { Source } from '../../../service/needs.ts'
import type { Database } from '../database.ts'

/** Rows of a stream behind `after`, in their order. The stream of a journal is its lesson; the acts are one stream. */
export async function rowsOf(
  db: Database,
  school: string,
  source: Source,
  stream: string,
  after: number,
  limit: number,
): Promise<readonly Numbered[]> {
  if (source === 'acts') {
    const acts = await db
      .selectFrom('acts')
      .select(['seq', 'recorded_at as recordedAt', 'act'])
      .where('school', '=', school)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(limit)
      .execute()
    return acts.map(({ act, seq, recordedAt }) => ({
      ...{ source, stream, seq, recordedAt, asOf: recordedAt },
      entry: entryOf(act),
    }))
  }
  if (source === 'matters') {
    const entries = await db
      .selectFrom('matter_entries')
      .select(['seq', 'at', 'entry'])
      .where('school', '=', school)
      .where('matter', '=', stream)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(limit)
      .execute()
    return entries.map(({ entry, seq, at }) => ({
      ...{ source, stream, seq, recordedAt: at, asOf: at },
      entry: entryOf(entry),
    }))
  }
  if (source === 'texts') return textsOf(db, school, stream as LessonId, after, limit)
  const lines = await db
    .selectFrom('journal')
    .select(['seq', 'as_of as asOf', 'recorded_at as recordedAt', 'entry'])
    .where('school', '=', school)
    .where('lesson', '=', stream as LessonId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return lines.map(({ entry, ...line }) => ({ source, stream, ...line, entry: entryOf(entry) }))
}

async function textsOf(
  db: Database,
  school: string,
  lesson: LessonId,
  after: number,
  limit: number,
): Promise<readonly Numbered[]> {
  const texts = await db
    .selectFrom('chat_texts')
    .select(['seq', 'written_at', textEntry('chat_texts').as('entry')])
    .where('school', '=', school)
    .where('lesson', '=', lesson)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return texts.map(({ seq, written_at, entry }) => ({
    ...{ source: 'texts', stream: lesson, seq, recordedAt: written_at, asOf: written_at, entry },
  }))
}

/** A text of a lesson's chat as the ledger has it. That its writer has deleted it since is no part of what was written. */
export const textEntry = (table: string) =>
  sql<Entry>`jsonb_build_object('type', 'ChatWritten', 'at', ${sql.ref(`${table}.written_at`)},
    'message', ${sql.ref(`${table}.message`)}, 'version', ${sql.ref(`${table}.version`)},
    'part', ${sql.ref(`${table}.part`)}, 'author', ${sql.ref(`${table}.author`)},
    'text', ${sql.ref(`${table}.text`)}, 'fetched', ${sql.ref(`${table}.fetched`)})`

/** What jsonb holds is JSON, whatever type of ours it was written from. */
export const entryOf = (value: object): Entry => value as Entry
