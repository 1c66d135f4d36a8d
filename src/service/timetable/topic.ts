import type { Service } from '../service.ts'
import type { Topic } from '../subscriptions/topics.ts'

const look = async ({ store, clock }: Service, owner: string): Promise<void> => {
  await store.schedule({ kind: 'calendar', key: owner, at: clock.now() })
}

/** Word that something in a calendar has changed. What it is, the calendar itself says. */
export const calendars: Topic = { changed: look, missed: look }
