import type { PersonId } from '../../lesson/people.ts'
import type { Policy } from '../../policy/policy.ts'
import { schoolNamed } from '../../policy/schools.ts'
import type { Trouble } from '../../service/needs.ts'
import type { MemberSets } from './member-sets.ts'

/** A meeting in the calendar of one of our staff, who may work for another school of the trust as well. */
export type Shared = {
  readonly owner: PersonId
  readonly organiser: PersonId
  readonly thread: string | undefined
  readonly attendees: readonly string[]
}
export type IsOurs = (event: Shared) => Promise<{ readonly status: 'read'; readonly isOurs: boolean } | Trouble>

/**
 * Whether a lesson is this school's, so that it is never two schools': the one whose class it names; where it names none,
 * the first in whose calendars its organiser is; else the first in whose calendars it stands.
 * @param schools of the tenant, in their order, as their policies are now
 */
export function whoseLesson(urn: string, schools: () => readonly Policy[], sets: MemberSets): IsOurs {
  return async event => {
    const named = schoolNamed(schools(), event)
    if (named !== undefined) return { status: 'read', isOurs: named === urn }
    const all = schools()
    const own = all.findIndex(({ school }) => school.urn === urn)
    const others = await holding(all.toSpliced(own, 1), event.organiser, sets)
    if ('trouble' in others) return others.trouble
    if (others.first !== undefined) {
      const ours = await holding(all.slice(own, own + 1), event.organiser, sets)
      if ('trouble' in ours) return ours.trouble
      return { status: 'read', isOurs: ours.first !== undefined && own <= all.indexOf(others.first) }
    }
    const before = await holding(all.slice(0, own), event.owner, sets)
    return 'trouble' in before ? before.trouble : { status: 'read', isOurs: before.first === undefined }
  }
}

/** The first of these schools in whose calendars this person is. */
async function holding(
  schools: readonly Policy[],
  person: PersonId,
  sets: MemberSets,
): Promise<{ readonly first: Policy | undefined } | { readonly trouble: Trouble }> {
  for (const school of schools) {
    const { calendarsOf } = school.timetable
    const read = await sets(calendarsOf === undefined ? [] : [calendarsOf])
    if (read.status !== 'read') return { trouble: read }
    if (read.groups.some(({ people }) => people.has(person))) return { first: school }
  }
  return { first: undefined }
}
