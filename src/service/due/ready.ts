import { lessonId, type PersonId } from '../../lesson/people.ts'
import { seconds } from '../../lesson/time.ts'
import type { Trouble, ScheduledLesson } from '../needs.ts'
import type { Handler } from '../loop.ts'
import type { Service } from '../service.ts'
import { hearLesson } from '../sight/hear.ts'
import { supervise } from '../supervise.ts'

/**
 * Makes a lesson ready: finds its meeting, sets its baseline, and learns who belongs to it, so that an outage of the
 * directory at nine changes nothing for those on the roster. Watching begins with the lesson's window whatever failed.
 */
export const ready: Handler = async (service, { key }) => {
  const { store, clock, policy } = service
  const id = lessonId(key)
  const open = await store.read(id)
  if (!open) return 'done'
  const { scheduled } = open
  await store.schedule({
    kind: 'watch',
    key,
    at: Math.max(clock.now(), scheduled.timetable.startsAt - policy.lessons.early),
  })
  const resolved = await service.meetings.resolve(scheduled)
  if (resolved.status !== 'resolved') return retry(service, scheduled, resolved)
  const meeting = { ...scheduled.meeting, meeting: resolved.meeting, thread: resolved.thread }
  await store.saveMeeting(id, meeting)
  await hearLesson(service, { ...scheduled, meeting })
  const roster = await rosterOf(service, scheduled, resolved.coorganisers)
  if (roster.status !== 'read') return retry(service, scheduled, roster)
  await supervise(service, id, [{ type: 'RosterResolved', at: clock.now(), ...roster.people }])
  const set = await service.meetings.setHolds({ ...scheduled, meeting }, new Set())
  return set.status === 'done' ? 'done' : retry(service, scheduled, set)
}

const retryEvery = seconds(30)

/** Tried again until the lesson is over; whatever is missing meanwhile shows as `unresolved` or as sight that is lost. */
function retry({ clock }: Service, { timetable }: ScheduledLesson, { reason }: Trouble) {
  const now = clock.now()
  return now < timetable.endsAt ? { again: now + retryEvery, reason } : ('done' as const)
}

type Roster = { status: 'read'; people: { pupils: PersonId[]; staff: PersonId[]; organisers: PersonId[] } } | Trouble

/** Organisers can admit from the lobby; whether they are staff is the directory's to say, for a pupil may be one of them. */
async function rosterOf(
  { directory }: Service,
  { classGroup, meeting }: ScheduledLesson,
  coorganisers: readonly PersonId[],
): Promise<Roster> {
  const members = classGroup ? await directory.members(classGroup) : ({ status: 'read', people: [] } as const)
  if (members.status !== 'read') return members
  const organisers = [...new Set([meeting.organiser, ...coorganisers])]
  const placed = await Promise.all(
    [...new Set([...organisers, ...members.people])].map(async person => ({
      person,
      answer: await directory.place(person),
    })),
  )
  const trouble = placed.map(({ answer }) => answer).find(answer => answer.status !== 'placed')
  if (trouble) return trouble
  const of = (wanted: string): PersonId[] =>
    placed.filter(({ answer }) => answer.status === 'placed' && answer.place === wanted).map(({ person }) => person)
  const invited = new Set(members.people)
  const staff = of('staff')
  return {
    status: 'read',
    people: {
      pupils: of('pupil').filter(person => invited.has(person)),
      staff,
      organisers: organisers.filter(person => staff.includes(person)),
    },
  }
}
