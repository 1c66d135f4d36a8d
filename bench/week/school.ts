/** A school of its own in the simulated tenant: staff, classes, and a week of lessons in the calendars. */
import { parseDocument } from 'yaml'
import { demoPolicy } from '../../src/cli/demo/scene.ts'
import { groupIds, makeEvent, makeMeeting } from '../../src/tenant/seed.ts'
import type { CalendarEvent, Meeting, World } from '../../src/tenant/world.ts'

const minute = 60_000
const day = 24 * 60 * minute
const slots = 8

export type Size = {
  readonly lessons: number
  readonly pupils: number
  readonly staff: number
  readonly days: number
  /** How long a lesson lasts, and from the beginning of one to that of the next; ms. */
  readonly lasts: number
  readonly gap: number
  /** How long before a lesson its watch begins, as the policy says it. */
  readonly early: string
}

/** One lesson that is to be held, and who comes. */
export type Held = { readonly meeting: Meeting; readonly event: CalendarEvent; readonly pupils: readonly string[] }

const guid = (kind: number, number: number): string =>
  `0a4f1e1d-0000-4000-8${String(kind).padStart(3, '0')}-${number.toString(16).padStart(12, '0')}`

/** Puts the school into the world. Each class has two subjects; each subject is a series, one meeting for all its days. */
export function makeSchool(
  world: World,
  { lessons, pupils, staff, days, lasts, gap }: Size,
  monday: number,
): readonly Held[] {
  const person = (id: string, name: string): string => {
    const mail = `${name}@oakfield.example`
    const app = { userType: 'Member' as const, appInstalled: false }
    world.users.set(id, { id, displayName: name, userPrincipalName: mail, mail, ...app })
    return id
  }
  const teachers = Array.from({ length: staff }, (_, index) => person(guid(1, index), `teacher${index}`))
  for (const teacher of teachers) world.groups.get(groupIds.staff)?.members.add(teacher)
  const perClass = days * 2
  const classes = Math.ceil(lessons / perClass)
  const size = Math.ceil(pupils / classes)
  const held: Held[] = []
  for (let number = 0; number < classes; number += 1) {
    const own = Array.from({ length: size }, (_, index) =>
      person(guid(2, number * size + index), `p${number}-${index}`),
    )
    for (const pupil of own) world.groups.get(groupIds.pupils)?.members.add(pupil)
    const mail = `class${number}@oakfield.example`
    const id = classId(number)
    world.groups.set(id, { id, displayName: mail, mail, members: new Set(own) })
    for (const subject of [0, 1]) {
      const [first, second] = [teachers[(number * 2 + subject) % staff], teachers[(number * 2 + subject + 7) % staff]]
      if (first === undefined || second === undefined) throw new Error('A school needs staff')
      const startsAt = monday + ((number + subject * 4) % slots) * gap + 9 * 60 * minute
      const series = { number: 1000 + number * 2 + subject, organiser: first, subject: 'Lesson', startsAt }
      const meeting = makeMeeting({ ...series, endsAt: startsAt + lasts, appInstalled: false })
      world.meetings.set(meeting.id, meeting)
      for (let date = 0; date < days; date += 1) {
        const uid = `${number}-${subject}-${date}`
        const event = occurrence(meeting, [mail], uid, startsAt + date * day, lasts)
        world.calendars.push(event, { ...event, id: `${event.id}-2`, owner: second })
        if (held.length < lessons) held.push({ meeting, event, pupils: own })
      }
    }
  }
  return held
}

function occurrence(
  meeting: Meeting,
  attendees: readonly string[],
  uid: string,
  startsAt: number,
  lasts: number,
): CalendarEvent {
  const event = makeEvent(meeting, attendees)
  const series = { master: event.id, isException: false }
  return { ...event, id: `${event.id}-${uid}`, uid, series, startsAt, endsAt: startsAt + lasts }
}

const classId = (number: number): string => guid(3, number)

/** The demo's policy for this school: the graces of the safeguards themselves, a fortnight's look ahead. */
export function policyOf({ lessons, days, early }: Size, urn: string): string {
  const document = parseDocument(demoPolicy())
  for (const key of ['safeguards', 'acknowledge']) document.delete(key)
  document.setIn(['school', 'urn'], urn)
  document.setIn(['lessons'], { lobby: 'organisers', early })
  document.setIn(['timetable', 'lookahead'], '7d')
  const classes = Array.from({ length: Math.ceil(lessons / (days * 2)) }, (_, number) => number)
  document.setIn(
    ['timetable', 'classes'],
    Object.fromEntries(classes.map(number => [`class${number}@oakfield.example`, classId(number)])),
  )
  return String(document)
}
