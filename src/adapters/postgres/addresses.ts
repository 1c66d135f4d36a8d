import { sql } from 'kysely'
import type { PersonId } from '../../lesson/people.ts'
import type { Store } from '../../service/needs.ts'
import { askedTogether } from './asked-together.ts'
import type { Database } from './database.ts'

/** Where the platform lets us write to somebody. What is given as undefined stays as it is known. */
export const addressTable = (db: Database, school: string): Pick<Store, 'saveAddress' | 'address'> => {
  const addressOf = askedTogether((people: readonly PersonId[]) => addressesOf(db, school, people))
  return {
    async saveAddress(person, { mri, conversation, serviceUrl }) {
      const known = {
        ...(mri === undefined ? {} : { mri }),
        ...(conversation === undefined ? {} : { conversation }),
        ...(serviceUrl === undefined ? {} : { service_url: serviceUrl }),
      }
      const row = await addressOf(person)
      // Each event tells us again what we know: looking first saves the write, its lock, and the wait for the disk.
      if (Object.entries(known).every(([column, value]) => row?.[column as keyof typeof row] === value)) return
      await db
        .insertInto('addresses')
        .values({ school, person, ...known })
        .onConflict(there => there.columns(['school', 'person']).doUpdateSet(known))
        .execute()
    },

    async address(person) {
      const row = await addressOf(person)
      return (
        row && {
          mri: row.mri ?? undefined,
          conversation: row.conversation ?? undefined,
          serviceUrl: row.service_url ?? undefined,
        }
      )
    },
  }
}

async function addressesOf(db: Database, school: string, people: readonly PersonId[]) {
  const rows = await db
    .selectFrom('addresses')
    .select(['person', 'mri', 'conversation', 'service_url'])
    .where('school', '=', school)
    .where(sql<boolean>`person = any(${people})`)
    .execute()
  const known = new Map(rows.map(row => [row.person, row]))
  return people.map(person => known.get(person))
}
