import type { PersonId } from '../../lesson/people.ts'
import { minutes, type Instant } from '../../lesson/time.ts'
import type { Clock, Directory, Trouble } from '../../service/needs.ts'

/** The members of a group, and when they were read. */
export type MemberSet = { readonly group: string; readonly people: ReadonlySet<PersonId>; readonly readAt: Instant }
/** The members of each of these groups; trouble where one of them was never read. */
export type MemberSets = (
  groups: readonly string[],
) => Promise<{ readonly status: 'read'; readonly groups: readonly MemberSet[] } | Trouble>

const refreshEvery = minutes(15)
const tryAgainAfter = minutes(1)

type Kept = MemberSet & { readonly freshUntil: Instant }

/**
 * Groups, read every 15 minutes at most. While the directory does not answer, the last reading stands: who belongs to
 * a school does not change because Entra is down.
 */
export function memberSets(members: Directory['members'], clock: Clock): MemberSets {
  const kept = new Map<string, Kept>()
  const underWay = new Map<string, Promise<MemberSet | Trouble>>()

  async function refresh(group: string): Promise<MemberSet | Trouble> {
    const read = await members(group)
    const now = clock.now()
    if (read.status !== 'read') {
      const old = kept.get(group)
      if (!old) return read
      kept.set(group, { ...old, freshUntil: now + tryAgainAfter })
      return old
    }
    const set = { group, people: new Set(read.people), readAt: now, freshUntil: now + refreshEvery }
    kept.set(group, set)
    return set
  }

  function one(group: string): Promise<MemberSet | Trouble> {
    const known = kept.get(group)
    if (known && clock.now() < known.freshUntil) return Promise.resolve(known)
    const reading = underWay.get(group) ?? refresh(group).finally(() => underWay.delete(group))
    underWay.set(group, reading)
    return reading
  }

  return async groups => {
    const answers = await Promise.all(groups.map(one))
    const read: MemberSet[] = []
    for (const answer of answers) {
      if (!('people' in answer)) return answer
      read.push(answer)
    }
    return { status: 'read', groups: read }
  }
}
