import { hours, type Instant } from '../../lesson/time.ts'
import type { LessonId } from '../../lesson/people.ts'
import type { ScheduledLesson } from '../needs.ts'
import type { Service } from '../service.ts'
import { lineOf, type RegisterLine } from './week.ts'

/** The last lesson that was seen. */
export type After = { readonly at: Instant; readonly id: string }
export type LinesAsked = {
  readonly from: Instant
  readonly after: After | undefined
  readonly limit: number
  /** Only those in which one pupil was alone with staff. */
  readonly oneToOne: boolean
}

/** As far as the timetable is read ahead, and a half term. */
const reach = hours(24 * 42)

/** Lessons from `from` on, in order of their starts, some at a time: each is read for its readiness and its changes. */
export async function linesFrom(
  service: Service,
  { from, after, limit, oneToOne }: LinesAsked,
): Promise<{ readonly lines: readonly RegisterLine[]; readonly next: After | undefined }> {
  const all = await service.store.register(from, from + reach)
  const wanted = oneToOne ? await alone(service, all) : all
  const left = wanted.filter(({ id, timetable: { startsAt } }) => {
    if (!after) return true
    return startsAt > after.at || (startsAt === after.at && id > after.id)
  })
  const page = left.slice(0, limit)
  const last = page.at(-1)
  return {
    lines: await Promise.all(page.map(lesson => lineOf(service, lesson))),
    next: last && left.length > limit ? { at: last.timetable.startsAt, id: last.id } : undefined,
  }
}

async function alone({ store }: Service, lessons: readonly ScheduledLesson[]): Promise<readonly ScheduledLesson[]> {
  const incidents = await store.incidents()
  const found = new Set<LessonId>(
    incidents.filter(({ safeguard }) => ['one-to-one', 'lone-pupil'].includes(safeguard)).map(({ lesson }) => lesson),
  )
  return lessons.filter(({ id }) => found.has(id))
}
