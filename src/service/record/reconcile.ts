import { hours, type Instant } from '../../lesson/time.ts'
import { localTime } from '../../policy/school-day.ts'
import { administratorsOf, alertAlone } from '../alert-alone.ts'
import { backoff } from '../backoff.ts'
import { ofLesson } from '../due/record.ts'
import { nextMidnight } from '../ledger/midnight.ts'
import type { Handler } from '../loop.ts'
import type { Place, RecordList, Trouble } from '../needs.ts'
import type { Service } from '../service.ts'

/** Lessons of so long ago are looked for in their list; by then each was signed, or will not be. */
const lately = hours(24 * 14)

/**
 * Each night: are the school's lists as we need them, and does everything stand in them? What is lacking is said to the
 * administrators, and whatever could not be written waits with us and is tried again.
 */
export const reconcileRecord: Handler = async (service, { attempts }) => {
  const { clock, policy } = service
  const now = clock.now()
  const troubles: Trouble[] = []
  // A list that cannot be reached keeps no other from being looked after.
  for (const place of ['incidents', 'lessons', 'adults'] as const) {
    const list = service.recordLists[place]
    const trouble = list && ((await check(service, place, list)) ?? (await reconcile(service, place, list)))
    if (trouble) troubles.push(trouble)
  }
  const [first] = troubles
  if (!first) return { next: nextMidnight(now, policy.school.timezone) }
  const after = first.status === 'later' ? first.after : undefined
  return { again: now + (after ?? backoff(attempts)), reason: first.reason }
}

async function check(service: Service, place: Place, list: RecordList): Promise<Trouble | undefined> {
  const { log } = service
  const checked = await list.check()
  if (checked.status === 'later' || checked.status === 'refused') {
    log(checked.status === 'refused' ? 'error' : 'warn', 'school record cannot be reached', { reason: checked.reason })
    if (checked.status === 'refused') await tellAdministrators(service, place, 'it cannot be opened')
    return checked
  }
  if (checked.status === 'lacking') {
    const what = checked.what.join(', ')
    log('error', 'school record lacks', { place, what })
    await tellAdministrators(service, place, `it lacks ${what}`)
  }
  return undefined
}

const called: Readonly<Record<Place, string>> = {
  incidents: 'the list of incidents',
  lessons: 'the list of lessons',
  adults: 'the list on the second site',
}

/** Once a day for as long as it is so. Nothing is lost meanwhile, and no matter is spoken of. */
async function tellAdministrators(service: Service, place: Place, what: string): Promise<void> {
  const { policy, clock } = service
  const { day } = localTime(clock.now(), policy.school.timezone)
  const words = {
    title: 'SharePoint does not take the school record',
    text: `In the school’s site, ${called[place]} is not as Chaperone needs it: ${what}. See docs/record.md. Nothing is lost.`,
  }
  await alertAlone(service, `record-list/${place}/${day}`, words, await administratorsOf(service))
}

/** Writes again what somebody deleted or changed in the list, and what never came there. */
async function reconcile(service: Service, place: Place, list: RecordList): Promise<Trouble | undefined> {
  const { store, clock } = service
  const found = await list.items()
  if (found.status !== 'read') return found
  const now = clock.now()
  if (place === 'lessons') return reconcileLessons(service, found.items, now)
  // An older version did not say in which list it wrote; the list's key finds what was written elsewhere.
  for (const { id, recordItem, recordList = 'incidents', state } of await store.recordRows()) {
    if (recordItem !== undefined && recordList !== place) continue
    if (recordItem !== undefined && found.items.get(recordItem) !== state)
      await store.saveRecordItem(id, recordItem, 'unknown', place)
    await store.schedule({ kind: 'record', key: id, at: now })
  }
  return undefined
}

async function reconcileLessons(
  { store }: Service,
  items: ReadonlyMap<string, string>,
  now: Instant,
): Promise<undefined> {
  for (const { id } of await store.lessons(now - lately, now)) {
    const kept = await store.lessonItem(id)
    if (kept && items.get(kept.item) !== kept.state) await store.saveLessonItem(id, { ...kept, state: 'unknown' })
    await store.schedule({ kind: 'record', key: `${ofLesson}${id}`, at: now })
  }
}
