import type { Lesson } from '../../lesson/lesson.ts'
import type { Observation } from '../../lesson/observation.ts'
import type { Leg, LessonId } from '../../lesson/people.ts'
import { seconds, type Instant } from '../../lesson/time.ts'
import type { Movement } from '../needs.ts'
import type { Service } from '../service.ts'

/** The last that events said of somebody, and whether a roster has shown them since. */
export type Heard = Pick<Movement, 'way'> & { readonly at: Instant; readonly shown: boolean }

/** Teams may still be writing its own roster when it tells us that somebody came. */
const grace = seconds(20)

/** Keeps the newest word of each person, in this process only: an event that comes late or twice is not news. */
export function hear(service: Pick<Service, 'heard' | 'clock'>, lesson: LessonId, moved: readonly Movement[]): void {
  const heard = service.heard.get(lesson) ?? new Map<string, Heard>()
  const now = service.clock.now()
  for (const { person, way, at = now } of moved) {
    const known = heard.get(person.toLowerCase())
    if (known && (at < known.at || (at === known.at && way === known.way))) continue
    heard.set(person.toLowerCase(), { way, at: Math.min(at, now), shown: false })
  }
  if (heard.size) service.heard.set(lesson, heard)
}

/**
 * Whether a whole roster lacks somebody of whom events said, 20 s before or longer, that they came. Only arrivals count:
 * whoever has two devices may leave with one. Once a roster has shown somebody, that word is settled, so that a lost word
 * of their leaving is no disagreement.
 */
export function compare(
  { heard }: Pick<Service, 'heard'>,
  { id, disagreeSince }: Lesson,
  legs: readonly Leg[],
  at: Instant,
): readonly Observation[] {
  const said = heard.get(id) ?? new Map<string, Heard>()
  for (const { person } of legs) {
    const known = said.get(person.toLowerCase())
    if (known) said.set(person.toLowerCase(), { ...known, shown: true })
  }
  const differ = [...said.values()].some(one => one.way === 'came' && !one.shown && at - one.at >= grace)
  if (differ === (disagreeSince !== undefined)) return []
  return [{ type: differ ? 'SourcesDisagree' : 'SourcesAgree', at }]
}
