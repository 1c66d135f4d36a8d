import type { Words } from '../../actions/action.ts'
import { administratorsOf, alertAlone } from '../alert-alone.ts'
import type { Handler } from '../loop.ts'

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
 * A part of Microsoft has failed again and again and is left alone for a while, or answers once more (`noticePlatform`): each
 * administrator is told, the leads of a school where none is known, for the directory may be the part that failed.
 */
export const platform: Handler = async (service, { key }) => {
  const [says = '', , family = ''] = key.split('/')
  const own = await administratorsOf(service)
  const [first, ...others] = service.schools()
  // The administrators of a tenant are mostly the same people: one school tells them all, once.
  const all = first === service ? [...own, ...(await Promise.all(others.map(administratorsOf))).flat()] : []
  const told = own.length ? all : [...all, ...service.policy.people.leads]
  await alertAlone(service, `platform/${key}`, says === 'stopped' ? stopped(family) : answers(family), told)
  return 'done'
}

const stopped = (family: string): Words => {
  const what = parts[family] ?? `requests of the kind “${family}” fail`
  return {
    title: 'A part of Microsoft does not answer',
    text: `Ten requests in a row have failed (${family}). Until it answers: ${what}. Chaperone goes on trying.`,
  }
}

const answers = (family: string): Words => ({
  title: 'Microsoft answers again',
  text:
    `This had stopped, and works again: ${family}. If it stops anew within an hour of the first time, you are told after ` +
    'that hour, if it then still does not answer.',
})
