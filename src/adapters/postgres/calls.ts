import type { Store } from '../../service/needs.ts'
import type { Database } from './database.ts'

/** Our legs in the lessons. */
export const callTable = (db: Database, school: string): Pick<Store, 'call' | 'saveCall' | 'calls'> => ({
  async call(lesson) {
    const row = await db
      .selectFrom('calls')
      .select('call')
      .where('school', '=', school)
      .where('lesson', '=', lesson)
      .executeTakeFirst()
    return row?.call
  },

  calls: () =>
    db.selectFrom('calls').select(['lesson', 'call']).where('school', '=', school).orderBy('lesson').execute(),

  async saveCall(lesson, call) {
    await (call === undefined
      ? db.deleteFrom('calls').where('school', '=', school).where('lesson', '=', lesson).execute()
      : db
          .insertInto('calls')
          .values({ school, lesson, call })
          .onConflict(known => known.columns(['school', 'lesson']).doUpdateSet({ call }))
          .execute())
  },
})
