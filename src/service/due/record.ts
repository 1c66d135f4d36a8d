import { lapseId } from '../../engine/lapse.ts'
import { backoff } from '../backoff.ts'
import type { Handler } from '../loop.ts'
import { matterOf } from '../../matters/matter.ts'
import { quoted } from '../../policy/adopted.ts'
import { inForceAt } from '../policy/history.ts'
import type { IncidentRow, SchoolRecord } from '../needs.ts'
import type { Service } from '../service.ts'
import { stateOf } from '../supervise.ts'

/** Brings an incident to the school's list: its item once, for the list's own unique key finds an earlier one again. */
export const record: Handler = async (service, { key, attempts }) => {
  const { store, clock } = service
  const incident = await store.incident(key)
  if (!incident) return 'done' // a lapse that ended before it was one
  const state = await stateNow(service, incident)
  if (incident.recordItem !== undefined && incident.state === state) return 'done'
  const list = await listFor(service, key)
  if (!list) return 'done' // it stays with us, or was erased
  const written = await list.write({ ...incident, state, clause: await clauseOf(service, incident) })
  if (written.status === 'written') {
    await store.saveRecordItem(key, written.item, state)
    return 'done'
  }
  service.log('warn', 'incident not yet in the school record', { incident: incident.number, reason: written.reason })
  return {
    again: clock.now() + (written.status === 'later' && written.after ? written.after : backoff(attempts)),
    reason: written.reason,
  }
}

/** Members of the site can read the list: a matter about an adult goes to a site of its own, or to none. */
async function listFor({ store, record, adultsRecord }: Service, key: string): Promise<SchoolRecord | undefined> {
  const matter = matterOf(await store.matterEntries(key))
  if (!matter) return undefined
  return matter.adults.size ? adultsRecord : record
}

/** In the words, and with the version, that were in force when it happened. */
const clauseOf = async (service: Service, { clauses, openedAt }: IncidentRow): Promise<string> =>
  quoted(clauses, await inForceAt(service, openedAt)) ?? ''

async function stateNow({ store }: Service, { id, lesson }: IncidentRow): Promise<IncidentRow['state']> {
  const open = await store.read(lesson)
  const lapses = open ? [...stateOf(open).lapses.values()] : []
  return lapses.some(lapse => `${lesson}/${lapseId(lapse)}` === id) ? 'open' : 'lapse ended'
}
