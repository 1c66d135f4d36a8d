import type { Entry } from '../engine/supervised.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Leg, PersonId } from '../lesson/people.ts'
import { standing, type Standing } from '../lesson/presence.ts'
import { minutes, type Instant } from '../lesson/time.ts'

export type Span = { readonly from: Instant; readonly to: Instant }

/** Somebody who was in the lesson, and when. */
export type Attended = {
  readonly person: PersonId
  /** As the lesson knew them at its end: the directory may have answered late. */
  readonly as: Exclude<Standing, 'bot' | 'application'>
  readonly spans: readonly Span[]
  /** How often the connection was lost within the spans. */
  readonly dropped: number
}

/** V46: back within this, somebody had lost the connection and had not left. */
export const lostConnection = minutes(2)

/** Who was in the lesson and when, in order of arrival: people, not devices, and nobody who only waited. */
export function attendance(journal: readonly Entry[], lesson: Lesson): readonly Attended[] {
  const known = new Map<PersonId, { readonly leg: Leg; readonly spans: Span[]; dropped: number; isIn: boolean }>()
  const seen = (legs: readonly Leg[], at: Instant): void => {
    const inside = new Map(legs.filter(({ waiting }) => !waiting).map(leg => [leg.person, leg]))
    for (const [person, one] of known) {
      const last = one.spans.at(-1)
      if (one.isIn && last) one.spans[one.spans.length - 1] = { from: last.from, to: at }
      if (!inside.has(person)) one.isIn = false
    }
    for (const [person, leg] of inside) {
      const one = known.get(person) ?? { leg, spans: [], dropped: 0, isIn: false }
      known.set(person, one)
      if (!one.isIn) come(one, at)
      one.isIn = true
    }
  }
  for (const { asOf, entry } of journal) {
    if (entry.type === 'RosterObserved') seen(entry.legs, asOf)
    if (entry.type === 'MeetingEnded') seen([], asOf)
  }
  return [...known.values()].flatMap(({ leg, spans, dropped }): Attended[] => {
    const as = standing(lesson, leg)
    return as === 'bot' || as === 'application' ? [] : [{ person: leg.person, as, spans, dropped }]
  })
}

function come(one: { readonly spans: Span[]; dropped: number }, at: Instant): void {
  const last = one.spans.at(-1)
  if (last && at - last.to <= lostConnection) {
    one.spans[one.spans.length - 1] = { from: last.from, to: at }
    one.dropped += 1
  } else one.spans.push({ from: at, to: at })
}
