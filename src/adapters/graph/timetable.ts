import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Age } from '../../actions/sayings.ts'
import { lessonId, personId, type LessonId, type PersonId } from '../../lesson/people.ts'
import { hours, type Instant, type Millis } from '../../lesson/time.ts'
import type { Directory, ScheduledLesson, TimetableSource } from '../../service/needs.ts'
import { organiserIn } from './calls.ts'
import { equals, type Graph } from './client.ts'
import { coordinates } from './coordinates.ts'
import { eventsOf, type CalendarEvent } from './events.ts'

export type TimetableOptions = {
  readonly graph: Graph
  readonly tenantId: string
  readonly directory: Pick<Directory, 'members'>
  /** Group of the people in whose calendars the lessons stand. */
  readonly calendarsOf: string
  /** An event is a lesson if it carries one of these, whatever the case. */
  readonly categories: readonly string[]
  readonly gather: Millis
  readonly early: Millis
  /** The group of a class whose mail address a lesson invites. */
  readonly classGroup: (mail: string) => string | undefined
  readonly age: (classGroup: string | undefined) => Age
}

const lingers = hours(24)

/** Lessons from the calendars of staff. The same event in several calendars is one lesson. */
export function graphTimetable(options: TimetableOptions): TimetableSource {
  return {
    async lessons(from, to) {
      const owners = await options.directory.members(options.calendarsOf)
      if (owners.status !== 'read') return owners
      // What follows the last lesson of the window decides when that one is over.
      const until = to + lingers + options.early
      const reads = await Promise.all(
        owners.people.map(async owner => ({ owner, read: await eventsOf(options.graph, owner, from, until) })),
      )
      const failed = reads.flatMap(({ owner, read }) => (read.status === 'answered' ? [] : [{ owner, read }]))
      const passing = failed.find(({ read }) => read.status === 'later')
      if (passing) return passing.read
      const denied = failed.filter(({ read }) => read.http !== 404) // who has no mailbox has no lessons in it
      const [first] = denied
      if (first && denied.length === reads.length) return first.read
      const events = reads.flatMap(({ read }) => (read.status === 'answered' ? read.value : []))
      const lessons = await lessonsOf(options, events)
      const unread = denied.map(({ owner }) => owner)
      return {
        status: 'read',
        lessons: lessons.filter(({ timetable }) => timetable.startsAt < to),
        ...(first ? { unread } : {}),
      }
    },
  }
}

async function lessonsOf(
  options: TimetableOptions,
  events: readonly CalendarEvent[],
): Promise<readonly ScheduledLesson[]> {
  const wanted = new Set(options.categories.map(name => name.toLowerCase()))
  const found = events.filter(({ categories }) => categories.some(name => wanted.has(name.toLowerCase())))
  const occurrences = [...Map.groupBy(found, ({ joinUrl, startsAt }) => occurrenceId(joinUrl, startsAt))]
  const organiserOf = organisers(options)
  return Promise.all(
    occurrences.map(async ([id, copies]) => {
      const event = theirOwn(copies)
      const classGroup = copies
        .flatMap(copy => copy.attendees)
        .map(options.classGroup)
        .find(group => group !== undefined)
      const { joinUrl } = event
      return {
        id,
        timetable: timesOf(event, found, options),
        meeting: {
          meeting: undefined,
          thread: coordinates(joinUrl)?.thread,
          joinUrl,
          organiser: await organiserOf(event),
        },
        classGroup,
        age: options.age(classGroup),
      }
    }),
  )
}

/** Opaque, and the same whoever's calendar it was read from: no name, no link can be read out of it. */
export const occurrenceId = (joinUrl: string, startsAt: Instant): LessonId =>
  lessonId(createHash('sha256').update(`${joinUrl}\n${startsAt}`).digest('hex').slice(0, 26))

// The organiser's copy is the lesson; those of others may be older.
const theirOwn = (copies: readonly CalendarEvent[]): CalendarEvent =>
  copies.reduce((best, copy) => (copy.isOrganiser && !best.isOrganiser ? copy : best))

function timesOf(
  { joinUrl, startsAt, endsAt }: CalendarEvent,
  all: readonly CalendarEvent[],
  { gather, early }: TimetableOptions,
) {
  const next = Math.min(
    ...all.filter(one => one.joinUrl === joinUrl && one.startsAt > startsAt).map(one => one.startsAt - early),
  )
  return {
    startsAt,
    endsAt,
    gatheredAt: Math.min(startsAt + gather, endsAt),
    overAt: Math.max(endsAt, Math.min(next, endsAt + lingers)),
  }
}

const account = z.object({ id: z.string().min(1) })

/**
 * Who organises: the owner of the mailbox that says so, else whom the link names, else whose mail address the event
 * has. Last, anybody who has it in their calendar: joining will fail then, and be told, but no lesson goes unseen.
 */
function organisers({ graph, tenantId }: TimetableOptions): (event: CalendarEvent) => Promise<PersonId> {
  const asked = new Map<string, Promise<PersonId | undefined>>()
  const byMail = async (mail: string): Promise<PersonId | undefined> => {
    const found = await graph.all({ path: `/users?${equals('mail', mail)}&$select=id`, answer: account })
    const id = found.status === 'answered' ? found.value[0]?.id : undefined
    return id === undefined ? undefined : personId(id)
  }
  return async event => {
    if (event.isOrganiser) return event.owner
    const named = organiserIn(coordinates(event.joinUrl), tenantId)
    if (named !== undefined) return personId(named)
    const mail = event.organiserMail
    if (mail === undefined) return event.owner
    const answer = asked.get(mail) ?? byMail(mail)
    asked.set(mail, answer)
    return (await answer) ?? event.owner
  }
}
