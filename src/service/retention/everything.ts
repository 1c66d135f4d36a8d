import type { PersonId } from '../../lesson/people.ts'
import { hours } from '../../lesson/time.ts'
import type { Policy } from '../../policy/policy.ts'
import { keptFrom } from '../export/kept-from.ts'
import { matterRowsOf } from '../matters/rows.ts'
import type { Service } from '../service.ts'
import { matterAsked, refused, type Erased } from './asked.ts'
import { holdOnLesson } from './held.ts'
import { holdsFor } from './holds.ts'
import { keptUntil, overBefore } from './kept-until.ts'
import type { Erasure } from './needs.ts'

/** So many lessons whose time is over are looked at: the night has taken most of them already. */
const looked = 20_000
const year = hours(24 * 365)

type Asked = {
  readonly by: PersonId
  readonly reason: string
  readonly person: PersonId
  readonly isDry: boolean
}

/**
 * Erases what is kept of one person, wherever it is, as far as its time is over, no hold stands on it, and it is this lead's to erase.
 * What is not stays, and nothing is said of it: that something is kept may be what they must not know.
 */
export async function eraseEverything(service: Service, { by, reason, person, isDry }: Asked): Promise<Erased> {
  const { policy, store, retention, clock } = service
  if (!policy.people.leads.includes(by)) return refused('not a lead')
  if (person === by) return refused('about yourself')
  if (!reason.trim()) return refused('no reason given')
  if (isNamed(policy, person)) return refused('named by the policy')
  const standing = (await store.holds()).filter(({ about }) => about === 'everything' || about === `person/${person}`)
  const mayKnow = (await holdsFor(service, by)).map(({ about }) => about)
  if (standing.length)
    return refused(standing.some(({ about }) => mayKnow.includes(about)) ? 'a hold stands' : 'nothing there')
  const now = clock.now()
  const erasures = await erasuresOf(service, by, person)
  const { fields, rows } = await (isDry
    ? retention.count(erasures)
    : retention.erase(erasures, { at: now, by, reason: reason.trim() }))
  return fields + rows === 0 ? refused('nothing there') : { status: isDry ? 'would erase' : 'erased', fields, rows }
}

/** Whoever the policy names is here, and what is sent to them is needed. */
function isNamed({ people }: Policy, person: PersonId): boolean {
  const { leads, headteacher, chair, leadership = [], outside, governors, dpo, sencos } = people
  return [...leads, headteacher, chair, ...leadership, ...outside, ...governors, ...dpo, ...sencos].includes(person)
}

async function erasuresOf(service: Service, by: PersonId, person: PersonId): Promise<readonly Erasure[]> {
  const { policy, clock } = service
  const now = clock.now()
  const { lessons, incidents } = policy.retention
  return [
    ...(await mattersOf(service, by, person)),
    ...(await lessonsOf(service, by, person)),
    {
      ...{ what: 'elsewhere', person, overBefore: overBefore(now, lessons) },
      actsBefore: overBefore(now, incidents + year),
    },
  ]
}

async function lessonsOf(service: Service, by: PersonId, person: PersonId): Promise<readonly Erasure[]> {
  const { store, policy, retention, clock } = service
  const now = clock.now()
  const holds = await store.holds()
  const hidden = await keptFrom(service, by)
  const found: Erasure[] = []
  for (const old of await retention.oldLessons(now, looked)) {
    const { lesson } = old
    if (keptUntil(old, policy.retention) > now || hidden.get(lesson)?.isWhole) continue
    if (!(await retention.isNamedIn(lesson, person)) || (await holdOnLesson(service, holds, lesson, person))) continue
    found.push({ what: 'person', lesson, person })
  }
  return found
}

/** Closed matters that they raised or that are about them, if they are this lead's. */
async function mattersOf(service: Service, by: PersonId, person: PersonId): Promise<readonly Erasure[]> {
  const now = service.clock.now()
  const found: Erasure[] = []
  for await (const { id, subjects, raisedBy } of matterRowsOf(service.store)) {
    if (!subjects.has(person) && raisedBy !== person) continue
    const erasure = { what: 'matter', matter: id } as const
    const asked = await matterAsked(service, by, erasure)
    if (!('status' in asked) && !asked.isHeld && asked.until <= now) found.push(erasure)
  }
  return found
}
