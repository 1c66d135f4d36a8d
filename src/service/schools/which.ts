import { lessonId, type LessonId, type PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import { hours } from '../../lesson/time.ts'
import { know, knowIn, type Known } from '../known.ts'
import type { ScheduledLesson } from '../needs.ts'
import type { Service } from '../service.ts'

/** The schools of one tenant, in the order of their numbers. There is always one. */
export type Schools = readonly [Service, ...Service[]]

/** The one in which something is found; they are asked in turn, and no query goes across them. */
async function firstIn<Found>(
  schools: readonly Service[],
  find: (school: Service) => Promise<Found | undefined>,
): Promise<{ readonly service: Service; readonly found: Found } | undefined> {
  for (const service of schools) {
    const found = await find(service)
    if (found !== undefined) return { service, found }
  }
  return undefined
}

export type LessonOn = { readonly service: Service; readonly lesson: LessonId }

/** The lesson that is on in this meeting chat, and its school. */
export async function lessonOn(schools: Schools, thread: string, at: Instant): Promise<LessonOn | undefined> {
  const on = await firstIn(schools, ({ store }) => store.lessonAt(thread, at))
  return on && { service: on.service, lesson: on.found }
}

export type KnownIn = { readonly service: Service; readonly known: Known }

/** The same lesson as it stands now. Where none is on, the last one there was, or else the next: a chat goes on between its lessons. */
export async function knownIn(schools: Schools, thread: string, at: Instant): Promise<KnownIn | undefined> {
  const known =
    (await firstIn(schools, service => knowIn(service, thread, at))) ??
    (await firstIn(schools, async service => {
      const near = await service.store.lessonNear(thread, at)
      return near && know(service, near)
    }))
  return known && { service: known.service, known: known.found }
}

/** Whose lesson or ask this is: what a button carries, and what an address names. */
export async function schoolOf(
  schools: Schools,
  { lesson, ask }: { readonly lesson?: string; readonly ask?: string },
): Promise<Service | undefined> {
  const known = async (service: Service) =>
    (lesson && (await know(service, lessonId(lesson)))) || (ask && (await service.store.ask(ask))) || undefined
  return (await firstIn(schools, known))?.service
}

/** Of the whole tenant, and so no sign of which school somebody is at. */
const knowNoSchool: ReadonlySet<string> = new Set(['education role', 'licence'])

/**
 * The school that has this person among its staff or pupils: one that knows them as its own goes before one that goes by a role or a
 * licence, and whoever is of none is the first one's. Undefined: the directory does not answer for a school that might be theirs.
 */
export async function schoolOfPerson(schools: Schools, person: PersonId): Promise<Service | undefined> {
  const [first, ...others] = schools
  if (!others.length) return first
  const answers = await Promise.all(
    schools.map(async school => ({ school, answer: await school.directory.place(person) })),
  )
  const theirs = answers.flatMap(({ school, answer }) =>
    answer.status === 'placed' && (answer.place === 'pupil' || answer.place === 'staff')
      ? { school, isOwn: !knowNoSchool.has(answer.evidence.from) }
      : [],
  )
  const own = theirs.find(({ isOwn }) => isOwn)
  if (own) return own.school
  return answers.some(({ answer }) => answer.status === 'later') ? undefined : (theirs[0]?.school ?? first)
}

const longAgo = hours(24 * 60)

/** The lessons of the last sixty days and of all days to come that are held in this chat. */
export const ofThisMeeting = ({ store }: Service, thread: string, now: Instant) =>
  store.register(now - longAgo, Number.MAX_SAFE_INTEGER, thread)

/** Another school than this that knows the meeting from its timetable, where this one does not. */
export async function otherThatKnows(
  service: Service,
  thread: string,
  own: readonly ScheduledLesson[],
): Promise<Service | undefined> {
  if (own.length) return undefined
  const knows = async (school: Service) =>
    (await ofThisMeeting(school, thread, service.clock.now())).length ? true : undefined
  return (await firstIn(others(service), knows))?.service
}

/** Another school than this in whose calendars the organiser is, where this one does not have them. */
export async function otherOfOrganiser(service: Service, organiser: PersonId): Promise<Service | undefined> {
  const has = async (school: Service) => {
    const owners = await school.timetable.owners()
    return owners.status === 'read' && owners.people.includes(organiser) ? true : undefined
  }
  const other = await firstIn(others(service), has)
  return other && !(await has(service)) ? other.service : undefined
}

const others = (service: Service): readonly Service[] => service.schools().filter(school => school !== service)
