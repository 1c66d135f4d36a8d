import { isDecision, type Entry } from '../../engine/supervised.ts'
import type { LessonId } from '../../lesson/people.ts'
import type { ChatStore, MarkLine } from '../../service/needs.ts'
import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Texts of a lesson's chat, as far as they are kept at all. */
export const chatTextTable = (db: Database, school: string): ChatStore => ({
  async keepTexts(lesson, texts) {
    if (!texts.length) return
    const rows = texts.map(({ message, version, part, author, writtenAt, text, fetched, deletedAt }) => ({
      ...{ school, lesson, message, version, part, text, fetched },
      ...{ author: author ?? null, written_at: writtenAt, deleted_at: deletedAt ?? null },
    }))
    await db
      .insertInto('chat_texts')
      .values(rows)
      .onConflict(known => known.columns(['school', 'lesson', 'message', 'version']).doNothing())
      .execute()
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
