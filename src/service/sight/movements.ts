import type { Lesson } from '../../lesson/lesson.ts'
import type { Observation } from '../../lesson/observation.ts'
import type { Leg, LessonId } from '../../lesson/people.ts'
import { seconds, type Instant } from '../../lesson/time.ts'
import type { Movement } from '../needs.ts'
import type { Service } from '../service.ts'

/** The last that events said of somebody; on which legs the roster showed them, since they came and until they left. */
export type Heard = Pick<Movement, 'way'> & { readonly at: Instant; readonly legs: readonly string[] }

/** Teams may still be writing its own roster when it tells us that somebody came. */
const grace = seconds(20)

/** Keeps the newest word of each person, in this process only: an event that comes late or twice is not news. */
export function hear(service: Pick<Service, 'heard' | 'clock'>, lesson: LessonId, moved: readonly Movement[]): void {
  const heard = service.heard.get(lesson) ?? new Map<string, Heard>()
  const now = service.clock.now()
  for (const { person, way, at = now } of moved) {
    const known = heard.get(person.toLowerCase())
    if (known && (at < known.at || (at === known.at && way === known.way))) continue
    heard.set(person.toLowerCase(), { way, at: Math.min(at, now), legs: way === 'left' ? (known?.legs ?? []) : [] })
  }
  if (heard.size) service.heard.set(lesson, heard)
}

/**
 * Whether a whole roster, 20 s after the event or later, lacks somebody who came or still shows somebody who left. Once a
 * roster has shown somebody, the word of their coming is settled, so that a lost word of their leaving is no disagreement.
 * A leaving counts only of whoever was shown on one leg, and only by that leg: of two devices one may go.
 */
export function compare(
  { heard }: Pick<Service, 'heard'>,
  { id, disagreeSince }: Lesson,
  legs: readonly Leg[],
  at: Instant,
): readonly Observation[] {
  const shown = Map.groupBy(legs, ({ person }) => person.toLowerCase())
  const said = heard.get(id) ?? new Map<string, Heard>()
  for (const [person, own] of shown) {
    const known = said.get(person)
    if (known?.way === 'came') said.set(person, { ...known, legs: own.map(({ leg }) => leg) })
  }
  const differ = [...said].some(([person, one]) => at - one.at >= grace && isOtherwise(one, shown.get(person) ?? []))
  if (differ === (disagreeSince !== undefined)) return []
  return [{ type: differ ? 'SourcesDisagree' : 'SourcesAgree', at }]
}

function isOtherwise({ way, legs }: Heard, shown: readonly Leg[]): boolean {
  if (way === 'came') return legs.length === 0
  return legs.length === 1 && shown.some(({ leg }) => leg === legs[0])
}
