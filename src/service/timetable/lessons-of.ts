import type { Age } from '../../actions/sayings.ts'
import type { Timetable } from '../../lesson/lesson.ts'
import type { PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import type { Policy } from '../../policy/policy.ts'
import { lingers } from '../lessons-on.ts'
import type { ScheduledLesson } from '../needs.ts'
import type { Calendar, CalendarEvent } from './needs.ts'
import { occurrenceId } from './occurrence.ts'

type Copy = CalendarEvent & { readonly owner: string }

/** The lessons that these calendars show. The same occurrence in several calendars is one; a series is one meeting. */
export function lessonsOf(calendars: readonly Calendar[], policy: Policy): readonly ScheduledLesson[] {
  const copies = calendars.flatMap(({ owner, events }) => events.map(event => ({ ...event, owner })))
  const byLink = Map.groupBy(copies, ({ joinUrl }) => joinUrl)
  const occurrences = Map.groupBy(copies, ({ joinUrl, startsAt }) => `${startsAt} ${joinUrl}`)
  return [...occurrences.values()].map(same => lessonOf(same, byLink.get(same[0]?.joinUrl ?? '') ?? same, policy))
}

function lessonOf(copies: readonly Copy[], ofThisLink: readonly Copy[], policy: Policy): ScheduledLesson {
  const event = theirOwn(copies)
  const { uid, joinUrl, thread, organiser, startsAt } = event
  const classGroup = copies.flatMap(({ classGroups }) => classGroups)[0]
  const classes = new Set(ofThisLink.flatMap(({ classGroups }) => classGroups.slice(0, 1)))
  return {
    id: occurrenceId(joinUrl, startsAt),
    uid,
    timetable: timesOf(
      event,
      ofThisLink.map(({ startsAt: at }) => at),
      policy,
      ageOf(policy, classGroup),
    ),
    meeting: { meeting: undefined, thread, joinUrl, organiser },
    classGroup,
    age: ageOf(policy, classGroup),
    staff: staffOf(copies),
    ...(classes.size > 1 ? { sharedLink: true } : {}),
  }
}

// The organiser's copy is the lesson; those of others may be older.
const theirOwn = (copies: readonly Copy[]): Copy =>
  copies.reduce((best, copy) => (copy.isOrganiser && !best.isOrganiser ? copy : best))

/** In whose calendars it stands, or whom a file names. */
const staffOf = (copies: readonly Copy[]): readonly PersonId[] =>
  [...new Set(copies.flatMap(({ owner, staff }) => staff ?? [owner as PersonId]))].sort()

/** What happens in a meeting after the end still belongs to its lesson, unless the window of the next one opens before. */
export const timesOf = (
  { startsAt, endsAt }: Pick<Timetable, 'startsAt' | 'endsAt'>,
  all: readonly Instant[],
  { lessons }: Policy,
  age: Age,
): Timetable => ({
  ...{ startsAt, endsAt },
  ...afterStart(startsAt, endsAt, lessons, age),
  overAt: Math.max(endsAt, Math.min(nextWindow(startsAt, all, lessons), endsAt + lingers)),
})

/** When the window of the first lesson after this instant opens. @param all when each lesson in the meeting starts */
export const nextWindow = (after: Instant, all: readonly Instant[], { early }: Policy['lessons']): Instant =>
  Math.min(...all.filter(startsAt => startsAt > after).map(startsAt => startsAt - early))

/** What of a lesson's times the policy decides. */
const afterStart = (startsAt: Instant, endsAt: Instant, { gather, longest }: Policy['lessons'], age: Age) => ({
  gatheredAt: Math.min(startsAt + gather, endsAt),
  longAt: startsAt + longest[age],
})

/** The times that this lesson would have under this policy. */
export function timesUnder(policy: Policy, { timetable, classGroup }: ScheduledLesson): Timetable {
  const { startsAt, endsAt } = timetable
  return { ...timetable, ...afterStart(startsAt, endsAt, policy.lessons, ageOf(policy, classGroup)) }
}

export function ageOf({ ages }: Policy, group: string | undefined): Age {
  const { easyRead, classes, default: usual } = ages
  if (group === undefined) return usual
  return easyRead.classes.includes(group) ? 'easy' : (classes[group] ?? usual)
}
