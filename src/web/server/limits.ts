import type { PersonId } from '../../lesson/people.ts'
import { seconds, type Instant } from '../../lesson/time.ts'
import type { Clock } from '../../service/needs.ts'

/** A person presses once a second at the very most; a page that opens asks for a handful of things at once. */
const burst = 40
const perSecond = 2

/** Whether this person may ask again now: a bucket each, which fills by the clock. */
export function limits(clock: Clock): (person: PersonId) => boolean {
  const buckets = new Map<PersonId, { readonly left: number; readonly at: Instant }>()
  const full = seconds(burst / perSecond)
  return person => {
    const now = clock.now()
    if (buckets.size > 1_000) for (const [other, { at }] of buckets) if (now - at > full) buckets.delete(other)
    const { left, at } = buckets.get(person) ?? { left: burst, at: now }
    const filled = Math.min(burst, left + ((now - at) / seconds(1)) * perSecond)
    buckets.set(person, { left: Math.max(filled - 1, 0), at: now })
    return filled >= 1
  }
}
