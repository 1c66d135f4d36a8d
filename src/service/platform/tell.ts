import { hours } from '../../lesson/time.ts'
import { administratorsOf, alertAlone } from '../alert-alone.ts'
import type { Service } from '../service.ts'

/** What cannot be done while a family of requests fails, as an administrator can look into it. */
const parts: Readonly<Record<string, string>> = {
  'people in calls': 'who is in a lesson is not seen, and nobody can be taken out',
  calls: 'Chaperone cannot join lessons',
  meetings: 'meetings can be neither found nor set up nor held',
  exchange: 'calendars are not read, and no mail goes out',
  feed: 'nobody is rung in the activity feed',
  installations: 'Chaperone cannot add itself to lessons',
  chats: 'messages of lessons are not fetched from Graph',
  education: 'classes of the education service are not read',
  directory: 'nobody can be looked up',
  subscriptions: 'changes are not subscribed to',
  record: 'the school’s list in SharePoint is not written',
  connector: 'messages do not go out through Teams',
}

/**
 * A part of Microsoft has failed again and again and is left alone for a while, or answers once more: each administrator is
 * told, the leads where none is known, for the directory may be the part that failed. At most once an hour for each part
 * and way, however often it comes and goes, by whichever process sees it first.
 */
export async function tellOfPlatform(service: Service, family: string, isOpen: boolean): Promise<void> {
  const { clock, policy, log } = service
  const hour = Math.floor(clock.now() / hours(1))
  const what = parts[family] ?? `requests of the kind “${family}” fail`
  const words = isOpen
    ? { title: 'Microsoft answers again', text: `This had stopped, and works again: ${family}.` }
    : {
        title: 'A part of Microsoft does not answer',
        text: `Ten requests in a row have failed (${family}). Until it answers: ${what}. Chaperone goes on trying.`,
      }
  try {
    const administrators = await administratorsOf(service)
    const told = administrators.length ? administrators : policy.people.leads
    await alertAlone(service, `platform/${family}/${isOpen ? 'again' : 'stopped'}/${String(hour)}`, words, told)
  } catch (error) {
    // The database is gone as well: health and metrics say so, and nobody can be told by us.
    log('error', 'platform not told', { family, reason: error instanceof Error ? error.name : 'unknown' })
  }
}
