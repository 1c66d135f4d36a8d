import type { Instant } from '../../lesson/time.ts'
import type { PersonId } from '../../lesson/people.ts'
import { matterOf } from '../../matters/matter.ts'
import { handlersOf } from '../../policy/roles.ts'
import { keptFrom } from '../export/kept-from.ts'
import { matterRowsOf } from '../matters/rows.ts'
import type { Service } from '../service.ts'
import { holdOnLesson, holdOnMatter } from './held.ts'
import { keptUntil, matterUntil } from './kept-until.ts'
import type { Amount, Erasure, OldLesson } from './needs.ts'

export type Refused = {
  readonly status: 'refused'
  readonly reason:
    | 'not a lead'
    | 'no reason given'
    | 'about yourself'
    | 'a hold stands'
    | 'still open'
    | 'to be kept until'
    | 'named by the policy'
    | 'nothing there'
  readonly until?: Instant
}
export type Erased = ({ readonly status: 'erased' | 'would erase' } & Amount) | Refused

export const refused = (reason: Refused['reason']): Refused => ({ status: 'refused', reason })

/** Until when what is asked for is kept, and whether a hold stands on it. */
export type Found = { readonly until: Instant; readonly isHeld: boolean }

/** A lesson, or one person of it, for a lead; to whom it is not theirs to erase, there is none. */
export async function lessonAsked(
  service: Service,
  by: PersonId,
  erasure: Extract<Erasure, { what: 'lesson' | 'person' }>,
): Promise<Found | Refused> {
  const { store, policy } = service
  const { lesson } = erasure
  if (!policy.people.leads.includes(by)) return refused('not a lead')
  const person = erasure.what === 'person' ? erasure.person : undefined
  if (person === by) return refused('about yourself')
  const open = await store.read(lesson)
  // What a matter about themselves rests on is not theirs to erase.
  if (!open || (await keptFrom(service, by)).get(lesson)?.isWhole) return refused('nothing there')
  const holds = await store.holds()
  // A hold about themselves tells of a matter about themselves.
  const own = holds.filter(({ about }) => about === `person/${by}`)
  if (await holdOnLesson(service, own, lesson)) return refused('nothing there')
  const hasIncident = (await store.incidents(lesson)).length > 0 || (await hasMatter(service, lesson))
  const old: OldLesson = { lesson, endsAt: open.scheduled.timetable.endsAt, hasIncident }
  return {
    until: keptUntil(old, policy.retention),
    isHeld: await holdOnLesson(service, holds, lesson, person),
  }
}

async function hasMatter({ store }: Service, lesson: string): Promise<boolean> {
  for await (const row of matterRowsOf(store)) if (row.lesson === lesson) return true
  return false
}

/** To everybody whose matter it is not, there is none. It is kept from the last that was said of it. */
export async function matterAsked(
  { store, policy }: Service,
  by: PersonId,
  { matter: id }: Extract<Erasure, { what: 'matter' }>,
): Promise<Found | Refused> {
  const entries = await store.matterEntries(id)
  const matter = matterOf(entries)
  if (!matter || !handlersOf(policy, matter).includes(by)) return refused('nothing there')
  if (matter.state !== 'closed') return refused('still open')
  return {
    until: matterUntil(entries.at(-1)?.at ?? matter.raisedAt, matter, policy.retention),
    isHeld: holdOnMatter(await store.holds(), id, matter),
  }
}
