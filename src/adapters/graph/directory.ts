import { z } from 'zod'
import { personId, type PersonId, type Place } from '../../lesson/people.ts'
import type { Clock, Directory, Trouble } from '../../service/needs.ts'
import { path, type Graph } from './client.ts'
import { memberNames } from './member-names.ts'
import { memberSets, type MemberSets } from './member-sets.ts'
import { refused } from './trouble.ts'

export type DirectoryOptions = {
  readonly graph: Graph
  readonly clock: Clock
  /** The policy's groups, by object id. */
  readonly staff: readonly string[]
  readonly pupils: readonly string[]
}

const member = z.object({ '@odata.type': z.string().nullish(), id: z.string().min(1) })

/** The school's directory (v1.0 /groups, /users). Needs GroupMember.Read.All and User.Read.All. */
export function graphDirectory({ graph, clock, staff, pupils }: DirectoryOptions): Directory {
  const members: Directory['members'] = async group => {
    const where = `${path`/groups/${group}/transitiveMembers`}?$select=id&$top=999`
    const read = await graph.all({ path: where, answer: member })
    if (read.status !== 'answered') return read
    const people = read.value.filter(one => (one['@odata.type'] ?? user) === user)
    return { status: 'read', people: people.map(({ id }) => personId(id)) }
  }
  const sets = memberSets(members, clock)
  return {
    members,
    names: memberNames(graph, clock),
    async place(person) {
      const account = await accountOf(graph, person, clock)
      if (account.status !== 'member') return account
      // Whoever is in both is a pupil: a pupil must never count as the adult who is there.
      const place = (await among(sets, pupils, person, 'pupil')) ?? (await among(sets, staff, person, 'staff'))
      return place ?? { status: 'placed', place: 'unknown', evidence: { from: 'nothing', readAt: clock.now() } }
    },
  }
}

const user = '#microsoft.graph.user'

type Placed = Awaited<ReturnType<Directory['place']>>

async function among(
  sets: MemberSets,
  groups: readonly string[],
  person: PersonId,
  place: Place,
): Promise<Placed | undefined> {
  const read = await sets(groups)
  if (read.status !== 'read') return read
  const found = read.groups.find(({ people }) => people.has(person))
  return found && { status: 'placed', place, evidence: { from: 'group', ref: found.group, readAt: found.readAt } }
}

const account = z.object({ userType: z.string().nullish() })

async function accountOf(
  graph: Graph,
  person: PersonId,
  clock: Clock,
): Promise<Placed | { readonly status: 'member' } | Trouble> {
  // `anonymous:…`, `telephone:…`, `unidentified:…`: the directory knows no such thing, and must not say "unknown" to it.
  if (person.includes(':')) return refused('not identified')
  const read = await graph.ask({ path: `${path`/users/${person}`}?$select=id,userType`, answer: account })
  const shown = (ref: string) => ({ from: 'account' as const, ref, readAt: clock.now() })
  if (read.status !== 'answered')
    return read.http === 404 ? { status: 'placed', place: 'unknown', evidence: shown('none here') } : read
  const { userType } = read.value
  if (userType === 'Guest') return { status: 'placed', place: 'guest', evidence: shown('Guest') }
  // Without User.Read.All it is null; then a guest could not be told from a member, and nobody is placed.
  return userType === 'Member' ? { status: 'member' } : refused('userType cannot be read')
}
