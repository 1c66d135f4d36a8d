import { hours, type Instant } from '../../lesson/time.ts'
import { handlersOf } from '../../policy/roles.ts'
import { localTime } from '../../policy/school-day.ts'
import { recordOf } from '../lesson-record/read.ts'
import { matterRowsOf } from '../matters/rows.ts'
import type { MatterRow } from '../needs.ts'
import type { Service } from '../service.ts'
import { tell } from './tell.ts'

/** So many days before Teams deletes a recording, whoever may need it is told. */
const before = [7, 30] as const
const day = hours(24)

/**
 * A recording that an open matter may need is deleted by Teams at its time, and nobody else says so. Those whose matter it is are
 * told thirty and seven days before, once a lesson each; whoever it is about hears nothing.
 * @param next when this is looked at again: what falls due until then is said now.
 */
export async function warnOfRecordings(service: Service, now: Instant, next: Instant): Promise<void> {
  for await (const row of matterRowsOf(service.store)) if (row.state !== 'closed') await warn(service, row, now, next)
}

async function warn(service: Service, row: MatterRow, now: Instant, next: Instant): Promise<void> {
  const { policy, store } = service
  const open = row.lesson && (await store.read(row.lesson))
  const recorded = open ? recordOf(open).recorded : 'not seen to be'
  if (!open || recorded === 'not seen to be') return
  const expires = Math.max(...recorded.map(({ to }) => to)) + policy.retention.recordings
  if (expires <= now) return
  // The nearest alone: who hears of it a week before needs no second word about the month.
  const days = before.find(each => expires - each * day < next)
  if (days === undefined) return
  const { timezone } = policy.school
  const words = {
    title: 'A recording will be deleted',
    text:
      `A matter of yours is open, and Teams deletes the recording of its lesson about ${localTime(expires, timezone).day}. ` +
      'If it is needed, keep it now: in its details, change when it expires. Please open Chaperone.',
  }
  for (const to of handlersOf(policy, row))
    await tell(service, to, `${open.scheduled.id}/recording/${String(days)}`, words)
}
