import type { Instant } from '../../lesson/time.ts'
import type { PersonId } from '../../lesson/people.ts'
import { matterOf } from '../../matters/matter.ts'
import type { Policy } from '../../policy/policy.ts'
import { handlersOf } from '../../policy/roles.ts'
import { keptFrom } from '../export/kept-from.ts'
import { matterRowsOf } from '../matters/rows.ts'
import type { Service } from '../service.ts'
import { holdOnLesson, holdOnMatter } from './held.ts'
import type { Amount, Erasure, OldLesson } from './needs.ts'

type Refused = {
  readonly status: 'refused'
  readonly reason:
    | 'not a lead'
    | 'no reason given'
    | 'about yourself'
    | 'a hold stands'
    | 'still open'
    | 'to be kept until'
    | 'nothing there'
  readonly until?: Instant
}
export type Erased = ({ readonly status: 'erased' | 'would erase' } & Amount) | Refused

/** Who wants what erased, and why. `isDry`: only told how much it would be. */
export type ErasureAsked = {
  readonly by: PersonId
  readonly reason: string
  readonly erasure: Erasure
  readonly isDry: boolean
}

const refused = (reason: Refused['reason']): Refused => ({ status: 'refused', reason })

/**
 * Erases by the decision of a lead (a matter: of whoever's it is), who says why. Refused while the policy's time has not passed or
 * a hold stands: what may be needed tomorrow is not one person's alone to delete.
 */
export async function erase(service: Service, { by, reason, erasure, isDry }: ErasureAsked): Promise<Erased> {
  const { retention, clock } = service
  const found =
    erasure.what === 'matter' ? await matterAsked(service, by, erasure) : await lessonAsked(service, by, erasure)
  if ('status' in found) return found
  if (!reason.trim()) return refused('no reason given')
  const now = clock.now()
  if (found.isHeld) return refused('a hold stands')
  if (found.until > now) return { ...refused('to be kept until'), until: found.until }
  if (isDry) return { status: 'would erase', ...(await retention.count(erasure)) }
  return { status: 'erased', ...(await retention.erase(erasure, { at: now, by, reason })) }
}

type Found = { readonly until: Instant; readonly isHeld: boolean }

async function lessonAsked(
  service: Service,
  by: PersonId,
  erasure: Exclude<Erasure, { what: 'matter' }>,
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
async function matterAsked(
  { store, policy }: Service,
  by: PersonId,
  { matter: id }: Extract<Erasure, { what: 'matter' }>,
): Promise<Found | Refused> {
  const entries = await store.matterEntries(id)
  const matter = matterOf(entries)
  if (!matter || !handlersOf(policy, matter).includes(by)) return refused('nothing there')
  if (matter.state !== 'closed') return refused('still open')
  return {
    until: yearEnd(entries.at(-1)?.at ?? matter.raisedAt) + policy.retention.incidents,
    isHeld: holdOnMatter(await store.holds(), id, matter),
  }
}

/**
 * Until when a lesson's lines are kept: from the end of its school year, by whether anything of it stands on the school
 * record.
 */
export const keptUntil = ({ endsAt, hasIncident }: OldLesson, { lessons, incidents }: Policy['retention']): Instant =>
  yearEnd(endsAt) + (hasIncident ? incidents : lessons)

/** A school year ends with August. */
function yearEnd(at: Instant): Instant {
  const year = new Date(at).getUTCFullYear()
  const end = Date.UTC(year, 8, 1)
  return at < end ? end : Date.UTC(year + 1, 8, 1)
}
