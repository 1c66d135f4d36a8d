import type { Instant } from '../../lesson/time.ts'
import type { PersonId } from '../../lesson/people.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Service } from '../service.ts'
import type { Erasure, Hold, OldLesson } from './needs.ts'

export type Erased =
  | { readonly status: 'erased' | 'would erase'; readonly fields: number }
  | {
      readonly status: 'refused'
      readonly reason:
        'not a lead' | 'no reason given' | 'about yourself' | 'a hold stands' | 'to be kept until' | 'nothing there'
      readonly until?: Instant
    }

type Erasing = Pick<Service, 'store' | 'clock' | 'policy' | 'retention'>

/**
 * Erases by the decision of a lead, who says why. A dry run tells how much it would be. Refused while the policy's time
 * has not passed or a hold stands: what may be needed tomorrow is not a lead's alone to delete.
 */
export async function erase(
  { store, clock, policy, retention }: Erasing,
  asked: { readonly by: PersonId; readonly reason: string; readonly erasure: Erasure; readonly isDry: boolean },
): Promise<Erased> {
  const { by, reason, erasure, isDry } = asked
  if (!policy.people.leads.includes(by)) return { status: 'refused', reason: 'not a lead' }
  if (!reason.trim()) return { status: 'refused', reason: 'no reason given' }
  if (erasure.what === 'person' && erasure.person === by) return { status: 'refused', reason: 'about yourself' }
  const open = await store.read(erasure.lesson)
  if (!open) return { status: 'refused', reason: 'nothing there' }
  const lesson: OldLesson = {
    lesson: erasure.lesson,
    endsAt: open.scheduled.timetable.endsAt,
    hasIncident: (await store.incidents(erasure.lesson)).length > 0,
  }
  if (isHeld(await store.holds(), lesson, erasure.what === 'person' ? erasure.person : undefined))
    return { status: 'refused', reason: 'a hold stands' }
  const until = keptUntil(lesson, policy.retention)
  const now = clock.now()
  if (until > now) return { status: 'refused', reason: 'to be kept until', until }
  if (isDry) return { status: 'would erase', fields: await retention.count(erasure) }
  return { status: 'erased', fields: await retention.erase(erasure, { at: now, by, reason }) }
}

export const isHeld = (holds: readonly Hold[], { lesson }: OldLesson, person?: PersonId): boolean =>
  holds.some(
    ({ about }) =>
      about === 'everything' || about === `lesson/${lesson}` || (person !== undefined && about === `person/${person}`),
  )

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
