import type { PersonId } from '../../lesson/people.ts'
import { minutes, type Instant } from '../../lesson/time.ts'
import type { Clock, Directory, Trouble } from '../../service/needs.ts'

/** The members of all these groups together; trouble where one of them was never read. */
export type MemberSets = (
  groups: readonly string[],
) => Promise<{ readonly status: 'read'; readonly people: ReadonlySet<PersonId> } | Trouble>

const refreshEvery = minutes(15)
const tryAgainAfter = minutes(1)

type Kept = { readonly people: ReadonlySet<PersonId> | undefined; readonly freshUntil: Instant }
type Answer = { readonly people: ReadonlySet<PersonId> } | Trouble

/**
 * Groups, read every 15 minutes at most. While the directory does not answer, the last reading stands: who belongs to
 * a school does not change because Entra is down.
 */
export function memberSets(members: Directory['members'], clock: Clock): MemberSets {
  const kept = new Map<string, Kept>()
  const underWay = new Map<string, Promise<Answer>>()

  async function refresh(group: string): Promise<Answer> {
    const read = await members(group)
    const old = kept.get(group)?.people
    const people = read.status === 'read' ? new Set(read.people) : old
    if (people)
      kept.set(group, { people, freshUntil: clock.now() + (read.status === 'read' ? refreshEvery : tryAgainAfter) })
    return people ? { people } : read.status === 'read' ? { people: new Set() } : read
  }

  function one(group: string): Promise<Answer> {
    const known = kept.get(group)
    if (known?.people && clock.now() < known.freshUntil) return Promise.resolve({ people: known.people })
    const reading = underWay.get(group) ?? refresh(group).finally(() => underWay.delete(group))
    underWay.set(group, reading)
    return reading
  }

  return async groups => {
    const answers = await Promise.all(groups.map(one))
    const all = new Set<PersonId>()
    for (const answer of answers) {
      if (!('people' in answer)) return answer
      for (const person of answer.people) all.add(person)
    }
    return { status: 'read', people: all }
  }
}
