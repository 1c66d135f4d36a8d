import { isDecision, type Entry } from '../../engine/supervised.ts'
import type { LessonId } from '../../lesson/people.ts'
import type { ChatStore, MarkLine } from '../../service/needs.ts'
import { sql } from 'kysely'
import type { Database } from './database.ts'
import { putOnList } from './due-list.ts'
import { inTransaction } from './transaction.ts'

/** Texts of a lesson's chat, as far as they are kept at all. */
export const chatTextTable = (db: Database, school: string): ChatStore => ({
  async keepTexts(lesson, texts, sealAt) {
    if (!texts.length) return
    await inTransaction(db, async transaction => {
      const last = await lastOf(transaction, school, lesson)
      const rows = texts.map(({ message, version, part, author, writtenAt, text, fetched, deletedAt }, at) => ({
        ...{ school, lesson, message, version, part, text, fetched, seq: last + 1 + at },
        ...{ author: author ?? null, written_at: writtenAt, deleted_at: deletedAt ?? null },
      }))
      await transaction
        .insertInto('chat_texts')
        .values(rows)
        .onConflict(known => known.columns(['school', 'lesson', 'message', 'version']).doNothing())
        .execute()
      await putOnList(transaction, school, [{ kind: 'ledger', key: `texts/${lesson}`, at: sealAt }])
    })
  },

  async textDeleted(lesson, message, at) {
    await db
      .updateTable('chat_texts')
      .set({ deleted_at: at })
      .where('school', '=', school)
      .where('lesson', '=', lesson)
      .where('message', '=', message)
      .where('deleted_at', 'is', null)
      .execute()
  },

  async keptTexts(lesson) {
    const rows = await db
      .selectFrom('chat_texts')
      .selectAll()
      .where('school', '=', school)
      .where('lesson', '=', lesson)
      .orderBy('written_at')
      .orderBy('message')
      .execute()
    return rows.map(({ message, version, part, author, written_at, text, fetched, deleted_at }) => ({
      ...{ message, version, part, text, fetched, author: author ?? undefined },
      ...{ writtenAt: written_at, deletedAt: deleted_at ?? undefined },
    }))
  },

  async marksBetween(from, to) {
    const rows = await db
      .selectFrom('journal')
      .innerJoin('lessons', each =>
        each.onRef('lessons.school', '=', 'journal.school').onRef('lessons.id', '=', 'journal.lesson'),
      )
      .select(['journal.lesson', 'journal.entry'])
      .where('journal.school', '=', school)
      .where('lessons.starts_at', '>=', from)
      .where('lessons.starts_at', '<', to)
      .where(sql<string>`journal.entry->>'type'`, 'in', ['ChatMarked', 'MarkCleared'])
      .execute()
    return rows.flatMap(({ lesson, entry }) => markLine(lesson, entry))
  },
})

/** The place of the last text that is kept of a lesson; whoever keeps one comes after the other. */
async function lastOf(db: Database, school: string, lesson: LessonId): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`texts ${school} ${lesson}`}))`.execute(db)
  const row = await db
    .selectFrom('chat_texts')
    .select(sql<number>`coalesce(max(seq), 0)`.as('seq'))
    .where('school', '=', school)
    .where('lesson', '=', lesson)
    .executeTakeFirstOrThrow()
  return row.seq
}

function markLine(lesson: LessonId, entry: Entry['entry']): readonly MarkLine[] {
  if (isDecision(entry)) return []
  if (entry.type === 'ChatMarked') {
    const { at, author, as, marks } = entry
    return as === 'staff' ? [] : [{ lesson, at, author, type: 'seen', marks }]
  }
  if (entry.type !== 'MarkCleared') return []
  const { at, author, mark, reason } = entry
  return [{ lesson, at, author, type: 'cleared', mark, reason }]
}
