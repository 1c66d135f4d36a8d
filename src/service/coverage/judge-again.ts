import { observe, wake } from '../../engine/supervise.ts'
import { beginSupervision, isDecision, type Entry } from '../../engine/supervised.ts'
import type { Safeguard } from '../../engine/safeguard.ts'
import type { Timetable } from '../../lesson/lesson.ts'
import type { Observation } from '../../lesson/observation.ts'
import type { Instant } from '../../lesson/time.ts'
import type { OpenLesson } from '../needs.ts'

/** Whoever else is served waits this long at most for one lesson's part of it. */
const atOnce = 25

/**
 * The journal that this lesson would have had under these safeguards, as far as it follows from what was observed. By those
 * that were in force it is the journal itself. What came of an action counts only where it would have been ordered too; how
 * people would have answered to what never happened nobody knows.
 */
export async function judgeAgain(
  rules: readonly Safeguard[],
  { scheduled, journal }: Pick<OpenLesson, 'scheduled' | 'journal'>,
  now: Instant,
  timetable: Timetable = scheduled.timetable,
): Promise<readonly Entry[]> {
  let state = beginSupervision(scheduled.id, timetable)
  const entries: Entry[] = []
  const ordered = new Set<string>()
  const take = (added: readonly Entry[]): void => {
    entries.push(...added)
    for (const { entry } of added) if (entry.type === 'ActionOrdered') ordered.add(entry.id)
  }
  for (const [index, { asOf, entry }] of journal.entries()) {
    if (!isObserved(entry)) continue
    const before = wake(rules, state, asOf)
    state = before.state
    take(before.entries)
    if (entry.type === 'ActionSettled' && !ordered.has(entry.action)) continue
    const after = observe(rules, state, entry, asOf)
    state = after.state
    take(after.entries)
    if (index % atOnce === 0) await new Promise(resolve => setImmediate(resolve))
  }
  take(wake(rules, state, Math.min(now, timetable.overAt)).entries)
  return entries
}

/** What was seen and said, as against what followed from it, which now may be another. */
const isObserved = (entry: Entry['entry']): entry is Observation =>
  !isDecision(entry) && entry.type !== 'LessonClosed' && entry.type !== 'TimeReached'
