import { z } from 'zod'
import { personId, type Evidence, type PersonId, type Place } from '../../lesson/people.ts'
import type { Clock, Directory, Listed, PeopleList, Trouble } from '../../service/needs.ts'
import { path, type Graph } from './client.ts'
import { educationRole, licences, teachersOf, type Said } from './evidence.ts'
import { lately } from './lately.ts'
import { memberNames } from './member-names.ts'
import { memberSets, type MemberSets } from './member-sets.ts'
import { refused } from './trouble.ts'

export type DirectoryOptions = {
  readonly graph: Graph
  readonly clock: Clock
  /** The policy's groups, by object id. */
  readonly staff: readonly string[]
  readonly pupils: readonly string[]
  /** What is asked besides groups. */
  readonly evidence?: readonly ('education' | 'licences')[]
  /** Groups as they were read last, and what account somebody has: one for all schools of a tenant. Absent: this one's alone. */
  readonly sets?: MemberSets
  readonly accounts?: AccountOf
  /** The school's own list, where it keeps one. */
  readonly listed?: (() => PeopleList) | undefined
}

const member = z.object({ '@odata.type': z.string().nullish(), id: z.string().min(1) })

/**
 * The school's directory (v1.0 /groups, /users, /education), and the school's own list. Needs GroupMember.Read.All and User.Read.All, and for the role
 * of School Data Sync EduRoster.Read.All. Of an account of the school the first source that knows it decides; one that does
 * not answer leaves the person unplaced, for a later one could say otherwise.
 */
export function graphDirectory(options: DirectoryOptions): Directory {
  const { graph, clock } = options
  const members = membersIn(graph)
  const sources = inOrder(options, options.sets ?? memberSets(members, clock))
  const accountNow = options.accounts ?? accountsIn(graph, clock)
  return {
    members,
    names: memberNames(graph, clock),
    async place(person, ofClass) {
      const account = await accountNow(person)
      if (account.status !== 'member') return account
      for (const source of sources) {
        const read = await source(person, ofClass, account.principalName)
        if (read.status !== 'read') return read
        if (read.said) return { status: 'placed', ...read.said }
      }
      return { status: 'placed', place: 'unknown', evidence: { from: 'nothing', readAt: clock.now() } }
    },
  }
}

/** The people of a group, and of the groups in it. */
export const membersIn =
  (graph: Graph): Directory['members'] =>
  async group => {
    const where = `${path`/groups/${group}/transitiveMembers`}?$select=id&$top=999`
    const read = await graph.all({ path: where, answer: member })
    if (read.status !== 'answered') return read
    const people = read.value.filter(one => (one['@odata.type'] ?? user) === user)
    return { status: 'read', people: people.map(({ id }) => personId(id)) }
  }

/** What account each person has, asked once in a quarter of an hour. */
export const accountsIn = (graph: Graph, clock: Clock): AccountOf =>
  lately(
    clock,
    person => accountOf(graph, clock, person),
    ({ status }) => status === 'member',
  )

const user = '#microsoft.graph.user'

type Placed = Awaited<ReturnType<Directory['place']>>
type Account = Placed | { readonly status: 'member'; readonly principalName: string } | Trouble
export type AccountOf = (person: PersonId) => Promise<Account>
type Source = (person: PersonId, ofClass: string | undefined, principalName: string) => Promise<Answer> | Answer
type Answer = { readonly status: 'read'; readonly said: Said } | Trouble

/**
 * Whatever says that somebody is a pupil of the school goes before all that makes staff of them: a pupil must never count as
 * the adult who is there, also where a class's team was given a pupil as owner, whom Microsoft calls its teacher.
 */
function inOrder(
  { graph, clock, staff, pupils, evidence = [], listed }: DirectoryOptions,
  sets: MemberSets,
): readonly Source[] {
  const asked = (name: 'education' | 'licences', source: Source) => (evidence.includes(name) ? [source] : [])
  const role = educationRole(graph, clock)
  const ours = listed
    ? { pupils: [onList(listed, 'pupil')], staff: [onList(listed, 'staff')] }
    : { pupils: [], staff: [] }
  const taught = memberSets(teachersOf(graph), clock)
  return [
    among(sets, () => pupils, 'pupil', 'group'),
    ...asked('education', async person => {
      const read = await role(person)
      return read.status === 'read' && read.said?.place === 'staff' ? { status: 'read', said: undefined } : read
    }),
    ...ours.pupils,
    ...asked(
      'education',
      among(taught, ofClass => (ofClass === undefined ? [] : [ofClass]), 'staff', 'class teachers'),
    ),
    among(sets, () => staff, 'staff', 'group'),
    ...asked('education', role),
    ...asked('licences', licences(graph, clock)),
    ...ours.staff,
  ]
}

const among =
  (
    sets: MemberSets,
    groupsFor: (ofClass: string | undefined) => readonly string[],
    place: Place,
    from: Evidence['from'],
  ): Source =>
  async (person, ofClass) => {
    const read = await sets(groupsFor(ofClass))
    if (read.status !== 'read') return read
    const found = read.groups.find(({ people }) => people.has(person))
    const said: Said = found && { place, evidence: { from, ref: found.group, readAt: found.readAt } }
    return { status: 'read', said }
  }

/** A row may name somebody by id and another by sign-in name; the list is asked for pupils first. */
const onList =
  (listed: () => PeopleList, wanted: Listed['place']): Source =>
  (person, _, principalName) => {
    const list = listed()
    if (list.status !== 'read') return list
    const found = [person, principalName].map(name => list.people.get(name.toLowerCase()))
    const row = found.find(one => one?.place === wanted)
    const said: Said = row && { place: wanted, evidence: { from: 'file', ref: row.file, readAt: list.readAt } }
    return { status: 'read', said }
  }

const account = z.object({ userType: z.string().nullish(), userPrincipalName: z.string().nullish() })

async function accountOf(graph: Graph, clock: Clock, person: PersonId): Promise<Account> {
  // `anonymous:…`, `telephone:…`, `unidentified:…`: the directory knows no such thing, and must not say "unknown" to it.
  if (person.includes(':')) return refused('not identified')
  const where = `${path`/users/${person}`}?$select=id,userType,userPrincipalName`
  const read = await graph.ask({ path: where, answer: account })
  const shown = (ref: string) => ({ from: 'account' as const, ref, readAt: clock.now() })
  if (read.status !== 'answered')
    return read.http === 404 ? { status: 'placed', place: 'unknown', evidence: shown('none here') } : read
  const { userType, userPrincipalName } = read.value
  if (userType === 'Guest') return { status: 'placed', place: 'guest', evidence: shown('Guest') }
  // Without User.Read.All it is null; then a guest could not be told from a member, and nobody is placed.
  return userType === 'Member'
    ? { status: 'member', principalName: userPrincipalName ?? '' }
    : refused('userType cannot be read')
}
