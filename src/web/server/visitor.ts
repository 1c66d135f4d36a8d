import type { Supervised } from '../../engine/supervised.ts'
import type { PersonId } from '../../lesson/people.ts'
import { seconds, type Instant } from '../../lesson/time.ts'
import { rolesOf, type Role } from '../../policy/roles.ts'
import type { ScheduledLesson } from '../../service/needs.ts'
import type { Service } from '../../service/service.ts'

/** Whoever asks, as the school's directory and policy have them now: nothing that their client says of itself. */
export type Visitor = { readonly person: PersonId; readonly roles: ReadonlySet<Role>; readonly until: Instant }

/** What a token says, without what is wrong with one that is not good. */
export type SignedIn =
  | { readonly sender: 'person'; readonly person: PersonId; readonly until: Instant }
  | { readonly sender: 'stranger'; readonly reason: string }
  | { readonly sender: 'unverifiable' }

export type Verify = (authorization: string | undefined) => Promise<SignedIn>

/** So long may somebody who was sent away at this moment still look; a press is asked of the directory each time. */
const knownFor = seconds(30)

export type RolesNow = (person: PersonId) => Promise<ReadonlySet<Role> | undefined>

/** What somebody is in this school; undefined where the directory does not answer: it lets nobody in. */
export function rolesIn(service: Service): RolesNow {
  const known = new Map<PersonId, { readonly roles: ReadonlySet<Role>; readonly until: Instant }>()
  return async person => {
    const now = service.clock.now()
    for (const [other, { until }] of known) if (until <= now) known.delete(other)
    const kept = known.get(person)
    if (kept) return kept.roles
    const place = await service.directory.place(person)
    if (place.status === 'later') return undefined
    const roles = rolesOf(
      service.policy,
      person,
      place.status === 'placed' ? place.place : undefined,
      await isAdministrator(service, person),
    )
    known.set(person, { roles, until: now + knownFor })
    return roles
  }
}

async function isAdministrator({ directory, policy }: Service, person: PersonId): Promise<boolean> {
  for (const group of policy.people.administrators?.groups ?? []) {
    const members = await directory.members(group)
    if (members.status === 'read' && members.people.includes(person)) return true
  }
  return false
}

/** Staff of this lesson, and those who lead safeguarding in the school; never a pupil, and nobody for being staff alone. */
export function mayLookAt({ person, roles }: Visitor, { meeting }: ScheduledLesson, { lesson }: Supervised): boolean {
  if (roles.has('lead') || roles.has('headteacher')) return true
  if (!roles.has('staff')) return false
  const { roster, legs } = lesson
  return (
    meeting.organiser === person ||
    roster?.staff.has(person) === true ||
    roster?.organisers.has(person) === true ||
    legs.some(leg => leg.person === person && !leg.waiting)
  )
}
