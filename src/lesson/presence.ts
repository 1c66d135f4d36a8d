import type { Lesson } from './lesson.ts'
import type { Leg, PersonId } from './people.ts'

/**
 * How somebody stands to this lesson.
 * `outsider` is a positive judgement: the call or the directory told us who it is, and the lesson does not expect them.
 * `unresolved` is the absence of one: never counted, never removed, never staff.
 */
export type Standing = 'bot' | 'application' | 'pupil' | 'staff' | 'vouched' | 'outsider' | 'unresolved'

export function standing(
  { roster, places, vouched }: Lesson,
  { person, identity }: Pick<Leg, 'person' | 'identity'>,
): Standing {
  if (identity === 'bot') return 'bot'
  if (identity === 'application') return vouched.has(person) ? 'bot' : 'application'
  const place = places.get(person)
  if (roster?.staff.has(person) || place === 'staff') return 'staff'
  if (roster?.pupils.has(person)) return 'pupil'
  if (vouched.has(person)) return 'vouched'
  if (identity !== 'account' || place === 'guest') return 'outsider'
  return place && roster ? 'outsider' : 'unresolved'
}

/** Distinct people of one standing in the lesson itself: one person on two devices is one person. */
export function present(lesson: Lesson, wanted: Standing): readonly PersonId[] {
  return distinct(lesson.legs.filter(leg => !leg.waiting && standing(lesson, leg) === wanted))
}

/** Distinct people of one standing in the lobby who are not also in the lesson on another device. */
export function waiting(lesson: Lesson, wanted: Standing): readonly PersonId[] {
  const inside = new Set(lesson.legs.filter(leg => !leg.waiting).map(leg => leg.person))
  return distinct(lesson.legs.filter(leg => leg.waiting && !inside.has(leg.person) && standing(lesson, leg) === wanted))
}

export const pupilsPresent = (lesson: Lesson): readonly PersonId[] => present(lesson, 'pupil')
export const staffPresent = (lesson: Lesson): readonly PersonId[] => present(lesson, 'staff')

/** Somebody who could admit from the lobby is in the lesson. */
export const organiserPresent = (lesson: Lesson): boolean =>
  staffPresent(lesson).some(person => lesson.roster?.organisers.has(person))

/** A program's, not a person's. */
export const isOfProgram = ({ identity }: Leg): boolean => identity === 'bot' || identity === 'application'

/**
 * One pupil, and no good reason for it: no second child at the same device, by the word of staff, and no agreement to
 * one-to-one that is valid now (B1).
 */
export const isAlone = ({ conduct, registers }: Lesson, [pupil, another]: readonly PersonId[]): boolean =>
  pupil !== undefined && another === undefined && !conduct.pairs.has(pupil) && !registers.oneToOne.has(pupil)

/** Nobody but bots. */
export const empty = (lesson: Lesson): boolean => lesson.legs.every(leg => leg.waiting || isOfProgram(leg))

function distinct(legs: readonly Leg[]): readonly PersonId[] {
  const people = legs.map(leg => leg.person)
  return people.length < 2 ? people : [...new Set(people)].sort() // asked some hundred times for each roster
}
