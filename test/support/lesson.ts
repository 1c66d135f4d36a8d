import { expect } from '@jest/globals'
import type { Safeguard } from '../../src/engine/safeguard.ts'
import { fold, beginLesson, type Lesson, type Timetable } from '../../src/lesson/lesson.ts'
import type { Observation } from '../../src/lesson/observation.ts'
import { lessonId, type PersonId } from '../../src/lesson/people.ts'
import { phase, type Phase } from '../../src/lesson/phase.ts'
import { hours, minutes, seconds, type Instant } from '../../src/lesson/time.ts'
import { hall, leg, osei, thirty, type Someone } from './people.ts'

/** The lesson of all tests: nine to ten, as `at('9:02:30')` reads it. */
export const maths = lessonId('maths')
const midnight = Date.UTC(2026, 10, 24)

export function at(clock: string): Instant {
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number)
  return midnight + hours(hour) + minutes(minute) + seconds(second)
}

/** As `at` reads it: whole minutes without their seconds; milliseconds only where there are some. */
export function clock(instant: Instant): string {
  const passed = instant - midnight
  const hour = Math.floor(passed / hours(1))
  const minute = Math.floor((passed % hours(1)) / minutes(1))
  const second = (passed % minutes(1)) / seconds(1)
  const pad = (count: number): string => String(count).padStart(2, '0')
  return second ? `${hour}:${pad(minute)}:${pad(second)}` : `${hour}:${pad(minute)}`
}

export const timetable: Timetable = {
  startsAt: at('9:00'),
  gatheredAt: at('9:05'),
  endsAt: at('10:00'),
  overAt: at('34:00'),
}

/** The directory's answer when the lesson was made ready: thirty pupils, hall and osei; hall organises. */
export const rosterKnown = (when: Instant): Observation => ({
  type: 'RosterResolved',
  at: when,
  pupils: thirty.map(({ person }) => person),
  staff: [hall.person, osei.person],
  organisers: [hall.person],
})

export const seen = (when: Instant, people: readonly Someone[]): Observation => ({
  type: 'RosterObserved',
  at: when,
  source: 'test',
  legs: people.map(leg),
})

/** What the directory and the staff say of these people, each once. */
export const told = (when: Instant, people: readonly Someone[]): Observation[] =>
  people.flatMap(({ person, place, vouched }): Observation[] => [
    ...(place ? [{ type: 'PersonPlaced' as const, at: when, person, place }] : []),
    ...(vouched ? [{ type: 'PersonVouched' as const, at: when, person, by: hall.person }] : []),
  ])

/** A lesson in this phase with these people in it, at half past nine. */
export const lesson = (wanted: Phase, ...people: readonly Someone[]): Lesson => build(wanted, people, true)

/** The same while the directory has answered nothing about the class. */
export const lessonWithoutRoster = (wanted: Phase, ...people: readonly Someone[]): Lesson =>
  build(wanted, people, false)

function build(wanted: Phase, people: readonly Someone[], resolved: boolean): Lesson {
  const when = at('9:30')
  const observed = [...(resolved ? [rosterKnown(when)] : []), ...told(when, people), seen(when, people)]
  const folded = observed.reduce((known, each) => fold(known, each, when), beginLesson(maths, timetable))
  const built = { ...folded, ...standing(wanted, when) }
  if (phase(built) !== wanted) throw new Error(`With these people a lesson cannot be ${wanted}: it is ${phase(built)}`)
  return built
}

function standing(wanted: Phase, when: Instant): Partial<Lesson> {
  const begun = wanted === 'due' || wanted === 'gathering' ? undefined : when
  return {
    firstArrivalAt: wanted === 'due' ? undefined : when,
    underWayAt: begun,
    closingAt: wanted === 'closing' ? when : undefined,
    closedAt: wanted === 'closed' ? when : undefined,
    endedAt: wanted === 'ended' ? when : undefined,
  }
}

/** What a safeguard finds, as `about: evidence`. */
export const found = (rule: Safeguard, known: Lesson): readonly string[] =>
  rule.find(known).map(({ about, evidence }) => `${about}: ${evidence.join(' ')}`.trim())

/** A table of situations: who is found in each, whatever the order in which people stand in the roster. */
export function expectFound(rule: Safeguard, known: Lesson, expected: readonly string[]): void {
  expect(found(rule, known)).toEqual(expected)
  expect(found(rule, { ...known, legs: [...known.legs].reverse() })).toEqual(expected)
}

export const ids = (people: readonly Someone[]): readonly PersonId[] => people.map(({ person }) => person)
