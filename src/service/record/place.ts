import type { Matter } from '../../matters/matter.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Numbered, Place, RecordRow, Series } from '../needs.ts'

type Placed = Pick<Matter, 'origin' | 'subjects' | 'adults' | 'unseenBy'>

/**
 * In which list a matter's line stands; undefined: in none, it stays with us. Members of a site can read its lists. What is about an
 * adult, or was asked by a pupil, is only for the second site, whose members are the headteacher and the chair (docs/record.md), and
 * not even for that where it is about one of them or kept from one of them.
 */
export function placeOf({ people }: Policy, { origin, subjects, adults, unseenBy }: Placed): Place | undefined {
  if (!adults.size && !unseenBy.size && origin !== 'request') return 'incidents'
  const isKept = [people.headteacher, people.chair].some(one => subjects.has(one) || unseenBy.has(one))
  return isKept ? undefined : 'adults'
}

/** Of which series its number is: by the list for which it was raised. */
export function seriesOf(policy: Policy, matter: Placed): { readonly series?: Series } {
  const place = placeOf(policy, matter)
  return place === 'incidents' ? {} : { series: place === 'adults' ? 'A' : 'K' }
}

/** The row of a matter that people have raised. */
export const rowFor = (policy: Policy, id: string, matter: Matter): Numbered<RecordRow> => ({
  ...{
    id,
    lesson: matter.lesson,
    clauses: matter.clauses,
    band: matter.band,
    openedAt: matter.raisedAt,
    state: 'open',
  },
  ...seriesOf(policy, matter),
})
