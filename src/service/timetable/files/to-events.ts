import { personId, type PersonId } from '../../../lesson/people.ts'
import type { Trouble } from '../../needs.ts'
import type { Service } from '../../service.ts'
import type { CalendarEvent } from '../needs.ts'
import { noLink } from '../occurrence.ts'
import { nameOf, type FileLesson } from './lesson-of-file.ts'

export type Entered =
  | { readonly status: 'good'; readonly events: readonly CalendarEvent[] }
  | { readonly status: 'faulty'; readonly faults: readonly string[] }
  | Trouble

/** The lessons of a file as a calendar has them, once the directory knows everybody whom they name, and teachers for staff. */
export async function eventsOfFile(service: Service, lessons: readonly FileLesson[]): Promise<Entered> {
  const teachers = await lookUp(service, new Set(lessons.flatMap(one => one.teachers)), true)
  if (!teachers.known) return teachers.trouble
  const organisers = await lookUp(service, new Set(lessons.flatMap(one => one.organiser ?? [])), false)
  if (!organisers.known) return organisers.trouble
  const entered = lessons.map(lesson => eventOf(service, lesson, teachers.known, organisers.known))
  const faults = entered.flatMap(one => ('faults' in one ? one.faults : []))
  return faults.length
    ? { status: 'faulty', faults }
    : { status: 'good', events: entered.flatMap(one => ('event' in one ? [one.event] : [])) }
}

/** Somebody whom an address names, or what is wrong with it. */
type Who = { readonly person: PersonId } | { readonly fault: string }
type Looked =
  | { readonly known: ReadonlyMap<string, Who>; readonly trouble?: undefined }
  | { readonly known?: undefined; readonly trouble: Trouble }

async function lookUp(service: Service, addresses: ReadonlySet<string>, areStaff: boolean): Promise<Looked> {
  const found = await Promise.all(
    [...addresses].map(async address => [address, await who(service, address, areStaff)] as const),
  )
  const known = new Map<string, Who>()
  for (const [address, one] of found) {
    if ('status' in one) return { trouble: one }
    known.set(address, one)
  }
  return { known }
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

async function who({ timetable, directory }: Service, address: string, isStaff: boolean): Promise<Who | Trouble> {
  const found = guid.test(address) ? personId(address.toLowerCase()) : await timetable.byMail(address)
  if (typeof found === 'object') return found
  if (found === undefined) return { fault: 'no account of the school has this address' }
  if (!isStaff) return { person: found }
  const answer = await directory.place(found)
  if (answer.status !== 'placed') return answer
  return answer.place === 'staff' ? { person: found } : { fault: 'is not in the groups of people.staff' }
}

function eventOf(
  { timetable }: Service,
  lesson: FileLesson,
  teachers: ReadonlyMap<string, Who>,
  organisers: ReadonlyMap<string, Who>,
): { readonly event: CalendarEvent } | { readonly faults: readonly string[] } {
  const { line, startsAt, endsAt, classGroup, link } = lesson
  const teaching = lesson.teachers.flatMap(address => teachers.get(address) ?? [])
  const named = lesson.organiser === undefined ? undefined : organisers.get(lesson.organiser)
  const staff = teaching.flatMap(one => ('person' in one ? [one.person] : []))
  const [first] = staff
  const faults = [
    ...teaching.flatMap(one => ('fault' in one ? [`line ${line}: teacher: ${one.fault}`] : [])),
    ...(named && 'fault' in named ? [`line ${line}: organiser: ${named.fault}`] : []),
  ]
  if (faults.length || first === undefined) return { faults }
  const uid = nameOf(lesson)
  const joinUrl = link ?? noLink(uid)
  const said = timetable.saidBy(joinUrl)
  const organiser = said.organiser ?? (named && 'person' in named ? named.person : first)
  const whose = { isOrganiser: false, organiser, thread: said.thread }
  return { event: { uid, ...whose, joinUrl, startsAt, endsAt, classGroups: [classGroup], staff } }
}
