import type { Lesson } from './lesson.ts'
import { empty, isOfProgram, pupilsPresent, staffPresent, waiting } from './presence.ts'
import { minutes } from './time.ts'

/** V28: whoever comes later than this after the lesson got under way has missed the rules. */
const lateAfter = minutes(2)

/**
 * What follows from who is there now and who was there before. Derived after every observation, because a late answer of
 * the directory changes who counts as much as an arrival does.
 */
export function foldRoster(lesson: Lesson, before: Lesson): Lesson {
  const { asOf } = lesson
  const pupils = pupilsPresent(lesson)
  const staff = staffPresent(lesson)
  const people = [...new Set(lesson.legs.filter(leg => !leg.waiting && !isOfProgram(leg)).map(leg => leg.person))]
  const newcomers = people.filter(person => !lesson.arrived.has(person))
  const firstArrivalAt = lesson.firstArrivalAt ?? (people.length ? asOf : undefined)
  const togetherAt = lesson.togetherAt ?? (staff.length && pupils.length > 1 ? asOf : undefined)
  const late = lesson.underWayAt !== undefined && asOf > lesson.underWayAt + lateAfter
  const isCured = staff.length > 0 && together(pupils.length, waiting(lesson, 'pupil').length)
  const closedAt = isCured && !endedByStaff(lesson) ? undefined : lesson.closedAt
  const gathered = firstArrivalAt !== undefined && closedAt === undefined && lesson.passed.has('gathered')
  const resumes = lesson.record.signed !== undefined && people.length > 0 && empty(before)
  return {
    ...lesson,
    arrived: newcomers.length ? new Set([...lesson.arrived, ...newcomers]) : lesson.arrived,
    cameLate: newcomers.length && late ? new Set([...lesson.cameLate, ...newcomers]) : lesson.cameLate,
    firstArrivalAt,
    togetherAt,
    underWayAt: lesson.underWayAt ?? (togetherAt !== undefined || gathered ? asOf : undefined),
    staffAbsences: lesson.staffAbsences + (staffPresent(before).length && !staff.length ? 1 : 0),
    closedAt,
    // Whoever signed had read what there was until then: the class is back, and there will be more.
    record: resumes ? { ...lesson.record, signed: undefined } : lesson.record,
  }
}

/** Staff said that it is over, or ended it to report: only they open it again, however many of the class are still there. */
const endedByStaff = ({ closingAt, conduct }: Lesson): boolean => closingAt !== undefined || conduct.ending

/** Two of the class at least, none of whom is inside alone: with both at the door, opening it lets them in together. */
const together = (inside: number, atTheDoor: number): boolean => inside !== 1 && inside + atTheDoor > 1
