import type { Store } from '../../service/needs.ts'
import type { Database } from './database.ts'

/** Where the platform lets us write to somebody. What is given as undefined stays as it is known. */
export const addressTable = (db: Database, school: string): Pick<Store, 'saveAddress' | 'address'> => ({
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
      .onConflict(row => row.columns(['school', 'person']).doUpdateSet(known))
      .execute()
  },

  async address(person) {
    const row = await db
      .selectFrom('addresses')
      .select(['mri', 'conversation', 'service_url'])
      .where('school', '=', school)
      .where('person', '=', person)
      .executeTakeFirst()
    return (
      row && {
        mri: row.mri ?? undefined,
        conversation: row.conversation ?? undefined,
        serviceUrl: row.service_url ?? undefined,
      }
    )
  },
})
