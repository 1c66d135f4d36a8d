import type { Handler } from '../loop.ts'
import { nextMidnight } from '../ledger/midnight.ts'
import { holdOnLesson } from './held.ts'
import { keptUntil, overBefore } from './kept-until.ts'
import type { Hold, OldLesson, RetentionStore } from './needs.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Instant } from '../../lesson/time.ts'

/** So many lessons are erased in a turn, for each is a transaction of its own; so many are looked at. */
const atOnce = 100
const looked = 20_000

/** Each night: what has been kept for as long as the policy says, and no hold stands on, goes, and leaves its tombstone. */
export const retain: Handler = async ({ store, clock, policy, retention, log }) => {
  const now = clock.now()
  const holds = await store.holds()
  const over: OldLesson[] = []
  for (const lesson of await retention.oldLessons(now, looked)) {
    if (over.length === atOnce) break
    if (keptUntil(lesson, policy.retention) > now) continue
    if (!(await holdOnLesson({ retention }, holds, lesson.lesson))) over.push(lesson)
  }
  for (const { lesson } of over)
    await retention.erase([{ what: 'lesson', lesson }], {
      at: now,
      by: 'retention',
      reason: 'kept as long as the policy says',
    })
  if (!holds.some(({ about }) => about === 'everything')) await eraseEntries(retention, holds, policy, now)
  if (over.length) log('info', 'retention', { lessons: over.length })
  return { next: over.length === atOnce ? now : nextMidnight(now, policy.school.timezone) }
}

/** Entries of registers, but for those that name somebody on whom a hold stands. */
async function eraseEntries(
  retention: RetentionStore,
  holds: readonly Hold[],
  { retention: kept }: Policy,
  now: Instant,
): Promise<void> {
  const held = holds.flatMap(({ about }) => (about.startsWith('person/') ? [about.slice('person/'.length)] : []))
  await retention.erase([{ what: 'registers', overBefore: overBefore(now, kept.lessons), held }], {
    at: now,
    by: 'retention',
    reason: 'kept as long as the policy says',
  })
}
