import { minutes } from '../../lesson/time.ts'
import type { Handler } from '../loop.ts'
import { backoff } from '../backoff.ts'
import { subscribe } from '../subscriptions/subscribe.ts'
import { fileOwner, isFile } from './timetable-file.ts'

const readEvery = minutes(15)

/**
 * Has every calendar looked at. Notifications say sooner that one has changed; this finds what they lost. Of somebody who
 * no longer belongs to those whose calendars count, the calendar is let go. Files are looked at without Microsoft.
 */
export const timetable: Handler = async (service, { attempts }) => {
  const { clock, store, policy } = service
  const now = clock.now()
  if (policy.people.files.length) await store.schedule({ kind: 'people', key: 'all', at: now })
  for (const name of policy.timetable.files) await store.schedule({ kind: 'calendar', key: fileOwner(name), at: now })
  const owners = await service.timetable.owners()
  if (owners.status !== 'read')
    return {
      again: now + (owners.status === 'later' && owners.after ? owners.after : backoff(attempts)),
      reason: owners.reason,
    }
  const wanted = new Set<string>(owners.people)
  for (const owner of owners.people) {
    await store.schedule({ kind: 'calendar', key: owner, at: now })
    await subscribe(service, `calendar/${owner}`, {
      resource: `users/${owner}/events`,
      changes: ['created', 'updated', 'deleted'],
      withData: false,
    })
  }
  const left = (await store.calendars()).filter(({ owner }) => !isFile(owner) && !wanted.has(owner))
  if (policy.timetable.calendarsOf === undefined || left.length < wanted.size)
    for (const { owner } of left) await store.dropCalendar(owner)
  await store.schedule({ kind: 'register', key: 'all', at: now })
  return { next: now + readEvery }
}
