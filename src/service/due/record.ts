import { backoff, type Handler } from '../loop.ts'

/** Writes an incident to the school's list, once: the list's own unique key finds an earlier item again. */
export const record: Handler = async (service, { key, attempts }) => {
  const { store, clock } = service
  const incident = await store.incident(key)
  if (!incident || incident.recordItem !== undefined) return 'done'
  const written = await service.record.write(incident)
  if (written.status === 'written') {
    await store.saveRecordItem(key, written.item)
    return 'done'
  }
  service.log('warn', 'incident not yet in the school record', { incident: incident.number, reason: written.reason })
  return {
    again: clock.now() + (written.status === 'later' && written.after ? written.after : backoff(attempts)),
    reason: written.reason,
  }
}
