import { z } from 'zod'
import { personId, type PersonId } from '../../lesson/people.ts'
import { minutes, type Instant } from '../../lesson/time.ts'
import type { Clock, Directory } from '../../service/needs.ts'
import { path, type Graph } from './client.ts'

const keptFor = minutes(15)
const member = z.object({ id: z.string().min(1), displayName: z.string().nullish() })

type Kept = { readonly names: ReadonlyMap<PersonId, string>; readonly until: Instant }

/** Names of a group's members, read when somebody is to be compared with them. They go nowhere but into memory. */
export function memberNames(graph: Graph, clock: Clock): Directory['names'] {
  const kept = new Map<string, Kept>()
  return async group => {
    const known = kept.get(group)
    if (known && clock.now() < known.until) return { status: 'read', names: known.names }
    const where = `${path`/groups/${group}/transitiveMembers`}?$select=id,displayName&$top=999`
    const read = await graph.all({ path: where, answer: member })
    if (read.status !== 'answered') return read
    const names = new Map(
      read.value.flatMap(({ id, displayName }) => (displayName ? [[personId(id), displayName]] : [])),
    )
    kept.set(group, { names, until: clock.now() + keptFor })
    return { status: 'read', names }
  }
}
