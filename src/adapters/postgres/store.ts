import type { Store } from '../../service/needs.ts'
import { actionTables } from './actions.ts'
import type { Database } from './database.ts'
import { dueTable } from './due.ts'
import { lessonTables } from './lessons.ts'

/** What is kept for one school. */
export const openStore = (db: Database, school: string): Store => ({
  ...lessonTables(db, school),
  ...actionTables(db, school),
  ...dueTable(db, school),

  async saveAddress(person, { mri, conversation, serviceUrl }) {
    const known = {
      ...(mri === undefined ? {} : { mri }),
      ...(conversation === undefined ? {} : { conversation }),
      ...(serviceUrl === undefined ? {} : { service_url: serviceUrl }),
    }
    if (!Object.keys(known).length) return
    await db
      .insertInto('addresses')
      .values({ school, person, ...known })
      .onConflict(conflict => conflict.columns(['school', 'person']).doUpdateSet(known))
      .execute()
  },

  async address(person) {
    const row = await db
      .selectFrom('addresses')
      .select(['mri', 'conversation', 'service_url'])
      .where('school', '=', school)
      .where('person', '=', person)
      .executeTakeFirst()
    return row && { mri: row.mri ?? undefined, conversation: row.conversation ?? undefined, serviceUrl: row.service_url ?? undefined }
  },
})
