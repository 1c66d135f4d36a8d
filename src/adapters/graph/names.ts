import { z } from 'zod'
import type { PersonId } from '../../lesson/people.ts'
import { minutes, seconds, type Instant } from '../../lesson/time.ts'
import type { Clock, Names } from '../../service/needs.ts'
import { path, type Graph } from './client.ts'

const account = z.object({ displayName: z.string().nullish() })

/** A name that changes at the register is shown so long after. */
const keptFor = minutes(10)
/** The directory that did not answer is asked again after this. */
const tryAgainAfter = minutes(1)
/** A name that comes later than this is done without: a screen waits for it, and so does a worry that may speak of staff. */
const within = seconds(4)
/** More people than a school of this size has lessons for at once; the oldest are forgotten first. */
const most = 5_000

/** Display names (v1.0 /users), kept in memory for minutes and written nowhere. Needs User.Read.All. */
export function graphNames(graph: Graph, clock: Clock): Names {
  const kept = new Map<PersonId, { readonly name: Promise<string | undefined>; readonly until: Instant }>()
  const read = async (person: PersonId): Promise<string | undefined> => {
    const answer = await graph.ask({
      path: `${path`/users/${person}`}?$select=id,displayName`,
      answer: account,
      within,
    })
    if (answer.status === 'answered') return answer.value.displayName ?? undefined
    if (answer.http !== 404) kept.set(person, { name: Promise.resolve(undefined), until: clock.now() + tryAgainAfter })
    return undefined
  }
  const nameOf = (person: PersonId): Promise<string | undefined> => {
    if (person.includes(':')) return Promise.resolve(undefined) // no account: the directory knows no such person
    const known = kept.get(person)
    if (known && clock.now() < known.until) return known.name
    const name = read(person)
    kept.delete(person)
    kept.set(person, { name, until: clock.now() + keptFor })
    for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest)
    return name
  }
  return async people => {
    const named = await Promise.all(people.map(async person => [person, await nameOf(person)] as const))
    return new Map(named.flatMap(([person, name]) => (name === undefined ? [] : [[person, name] as const])))
  }
}
