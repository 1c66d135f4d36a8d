import { sql, type Selectable } from 'kysely'
import type { Subscription, SubscriptionStore } from '../../service/needs.ts'
import { mustBeThere } from './changed.ts'
import type { Database } from './database.ts'
import { putOnList } from './due-list.ts'
import { toJson } from './json.ts'
import type { Tables } from './tables.ts'
import { inTransaction } from './transaction.ts'

/** What we subscribed to. */
export const subscriptionTable = (db: Database, school: string): SubscriptionStore => ({
  wantSubscription: (name, wanted, clientState, now) =>
    inTransaction(db, async transaction => {
      const changed = await transaction
        .insertInto('subscriptions')
        .values({
          ...{ school, name, client_state: clientState, wanted: toJson(wanted) },
          ...{ made: null, lost_since: Math.floor(now) },
        })
        .onConflict(known =>
          known
            .columns(['school', 'name'])
            .doUpdateSet({ wanted: toJson(wanted) })
            .where(sql<boolean>`subscriptions.wanted is distinct from excluded.wanted`),
        )
        .returning('name')
        .executeTakeFirst()
      if (changed) await putOnList(transaction, school, [{ kind: 'subscribe', key: name, at: now }])
    }),

  async saveSubscription(name, { made, lostSince }) {
    const saved = await db
      .updateTable('subscriptions')
      .set({ made: made ? toJson(made) : null, lost_since: lostSince ?? null })
      .where('school', '=', school)
      .where('name', '=', name)
      .executeTakeFirst()
    mustBeThere(saved, 'subscription', name)
  },

  async subscription(name) {
    const row = await rows(db, school).where('name', '=', name).executeTakeFirst()
    return row && subscriptionFrom(row)
  },

  async subscriptionOf(clientState) {
    const row = await rows(db, school).where('client_state', '=', clientState).executeTakeFirst()
    return row && subscriptionFrom(row)
  },

  async subscriptionNames() {
    return (await rows(db, school).execute()).map(({ name }) => name)
  },

  async dropSubscription(name) {
    await db.deleteFrom('subscriptions').where('school', '=', school).where('name', '=', name).execute()
  },
})

const rows = (db: Database, school: string) =>
  db
    .selectFrom('subscriptions')
    .select(['name', 'client_state', 'wanted', 'made', 'lost_since'])
    .where('school', '=', school)

const subscriptionFrom = ({
  name,
  client_state,
  wanted,
  made,
  lost_since,
}: Omit<Selectable<Tables['subscriptions']>, 'school'>): Subscription => ({
  name,
  wanted,
  clientState: client_state,
  made: made ?? undefined,
  lostSince: lost_since ?? undefined,
})
