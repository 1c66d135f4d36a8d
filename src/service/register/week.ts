import type { PersonId } from '../../lesson/people.ts'
import { phase, type Phase } from '../../lesson/phase.ts'
import { readinessInWords, readinessNow } from '../../lesson/readiness.ts'
import { hours, type Instant } from '../../lesson/time.ts'
import type { LessonChange, ScheduledLesson } from '../needs.ts'
import type { Service } from '../service.ts'
import { oneToOneIn, type OneToOne } from './one-to-one.ts'
import { hasLink } from '../timetable/occurrence.ts'
import { stateOf } from '../supervise.ts'

/** One lesson of the register (V4, V24): ids only; whoever shows it looks names up. */
export type RegisterLine = {
  readonly lesson: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** Whether the timetable says where: without a link nobody can join it by. */
  readonly hasLink: boolean
  readonly organiser: PersonId
  readonly staff: readonly PersonId[]
  readonly classGroup: string | undefined
  readonly origin: 'timetable' | 'ad hoc'
  readonly state: Phase | 'cancelled'
  /** `ready`, `partly: …`, `unsafe: …`; undefined before it was tried. */
  readonly readiness: string | undefined
  readonly changes: readonly LessonChange[]
  /** One pupil was, or is to be, alone with staff. */
  readonly oneToOne: OneToOne | undefined
}

const week = hours(24 * 7)

/** The register of seven days, of one class or of the whole school, in order of the starts. */
export async function weekOf(service: Service, from: Instant, classGroup?: string): Promise<readonly RegisterLine[]> {
  const lessons = await service.store.register(from, from + week)
  const wanted = lessons.filter(lesson => classGroup === undefined || lesson.classGroup === classGroup)
  return Promise.all(wanted.map(lesson => lineOf(service, lesson)))
}

/** One lesson as the register has it. */
export async function lineOf({ store }: Service, lesson: ScheduledLesson): Promise<RegisterLine> {
  const [open, changes, incidents] = await Promise.all([
    store.read(lesson.id),
    store.changesOf(lesson.id),
    store.incidents(lesson.id),
  ])
  const state = open ? stateOf(open).lesson : undefined
  const readiness = state && readinessNow(state)
  const { timetable, meeting, staff = [], classGroup } = lesson
  return {
    lesson: lesson.id,
    startsAt: timetable.startsAt,
    endsAt: timetable.endsAt,
    hasLink: hasLink(meeting.joinUrl),
    organiser: meeting.organiser,
    staff,
    classGroup,
    origin: lesson.origin ?? 'timetable',
    state: lesson.cancelledAt === undefined ? (state ? phase(state) : 'due') : 'cancelled',
    readiness: readiness && readinessInWords(readiness),
    changes,
    oneToOne: oneToOneIn(state, incidents),
  }
}
