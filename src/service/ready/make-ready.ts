import type { Observation } from '../../lesson/observation.ts'
import type { PersonId } from '../../lesson/people.ts'
import type { ReadyPart } from '../../lesson/readiness.ts'
import { baselineBefore } from '../baseline.ts'
import type { Known } from '../known.ts'
import type { OpenLesson, Roles, ScheduledLesson } from '../needs.ts'
import type { Service } from '../service.ts'
import { hearCall } from '../sight/call-events.ts'
import { hearChat } from '../sight/chats.ts'
import { hasLink } from '../timetable/occurrence.ts'
import type { Class } from './class.ts'
import { observeHosts } from './hosts.ts'
import { joinChat, peopleOf } from './made-before.ts'
import { reach } from './reach.ts'

/** A lesson with its journal, and what that comes to. */
type Opened = OpenLesson & Pick<Known, 'state'>

type Made = { readonly missing: readonly ReadyPart[]; readonly observations: readonly Observation[] }

/** Everything that is done for a lesson before it begins; what of it failed, and what was learnt on the way. */
export async function makeReady(service: Service, open: Opened): Promise<Made> {
  const { scheduled } = open
  const resolved = await service.meetings.resolve(scheduled)
  const meeting =
    resolved.status === 'resolved'
      ? { ...scheduled.meeting, meeting: resolved.meeting, thread: resolved.thread }
      : scheduled.meeting
  const known: ScheduledLesson = { ...scheduled, meeting }
  const isThere = hasLink(meeting.joinUrl)
  if (resolved.status === 'resolved') {
    await service.store.saveMeeting(scheduled.id, meeting)
    await hearCall(service, known)
  }
  const coorganisers = resolved.status === 'resolved' ? resolved.coorganisers : []
  const [people, inChat] = await Promise.all([peopleOf(service, known, coorganisers), joinChat(service, known)])
  await hearChat(service, known, inChat)
  const prepared =
    resolved.status === 'resolved' ? await prepare(service, open, known, people) : { missing: [], hosts: [] }
  const reached = people.status === 'read' ? await reach(service, people.pupils) : true
  return {
    missing: [
      ...(resolved.status === 'resolved' ? [] : [isThere ? ('meeting' as const) : ('no meeting' as const)]),
      ...(people.status === 'read' ? [] : ['class' as const]),
      ...(people.status === 'read' && people.isWholeSchool ? ['class-unnamed' as const] : []),
      ...(inChat || !isThere ? [] : ['app' as const]),
      ...prepared.missing,
      ...(reached ? [] : ['private-messages' as const]),
    ],
    observations: [
      ...schedule(service, open),
      ...roster(service, people, known.classGroup),
      ...(await observeHosts(service, open, prepared.hosts)),
    ],
  }
}

type Prepared = { readonly missing: readonly ReadyPart[]; readonly hosts: readonly PersonId[] }

/** In `watch` nothing of the meeting is changed, so nothing of it is missing either. */
async function prepare(service: Service, open: Opened, known: ScheduledLesson, people: Class): Promise<Prepared> {
  const { policy, store, meetings, joining } = service
  if (policy.mode === 'watch') return { missing: [], hosts: [] }
  const isRunning = async () =>
    open.state.lesson.legs.length > 0 || joining.has(known.id) || (await store.call(known.id)) !== undefined
  const prepared = await meetings.prepare(known, rolesIn(service, known, people), baselineBefore(policy), isRunning)
  return prepared.status === 'prepared' ? prepared : { missing: ['lobby'], hosts: [] }
}

/** Teams takes ten co-organisers at most. */
const mostCoorganisers = 10

/** Whoever teaches presents; a second member of staff, the leads and the headteacher can admit whoever comes to help. */
function rolesIn({ policy }: Service, { meeting, staff = [] }: ScheduledLesson, people: Class): Roles {
  const { leads, headteacher } = policy.people
  const own = people.status === 'read' ? people.staff : []
  const teaching = [...new Set([...staff.filter(person => own.includes(person)), ...own])]
  const others = teaching.filter(person => person !== meeting.organiser)
  const helping = [...others.slice(0, 1), ...leads, headteacher].filter(person => person !== meeting.organiser)
  const coorganisers = [...new Set(helping)].slice(0, mostCoorganisers)
  return { coorganisers, presenters: others.filter(person => !coorganisers.includes(person)) }
}

function schedule({ clock }: Service, open: Opened): Observation[] {
  const { lesson } = open.state
  const origin = open.scheduled.origin ?? 'timetable'
  const sharedLink = open.scheduled.sharedLink === true
  const isKnown = open.journal.some(({ entry }) => entry.type === 'LessonScheduled')
  const same = isKnown && lesson.origin === origin && lesson.sharedLink === sharedLink
  return same ? [] : [{ type: 'LessonScheduled', at: clock.now(), origin, sharedLink }]
}

function roster({ clock }: Service, people: Class, ofClass: string | undefined): Observation[] {
  if (people.status !== 'read') return []
  const { pupils, staff, organisers, judged } = people
  return [{ type: 'RosterResolved', at: clock.now(), pupils, staff, organisers, ofClass, judged }]
}
