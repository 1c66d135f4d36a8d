import type { Entry } from '../../engine/supervised.ts'
import type { LessonId } from '../../lesson/people.ts'
import { inDoubt } from '../../lesson/sight.ts'
import type { Instant } from '../../lesson/time.ts'
import type { OpenLesson } from '../needs.ts'

/** A stretch of a lesson, or of its chat, that Chaperone did not see or not for certain; without an end: to the lesson's. */
export type Gap = {
  readonly lesson: LessonId
  readonly of: 'lesson' | 'chat'
  readonly from: Instant
  readonly to: Instant | undefined
  readonly reason: string
}

/** Which observation begins a stretch, of what, and which ends it. */
const kinds = {
  SightLost: { of: 'lesson', until: 'SightRegained' },
  SourcesDisagree: { of: 'lesson', until: 'SourcesAgree' },
  ChatSightLost: { of: 'chat', until: 'ChatSightRegained' },
} as const

/**
 * What of this lesson was not seen, or not for certain, up to `now`. A lesson whose time has come and of which no roster was
 * ever read was not seen at all.
 */
export function gapsIn({ scheduled, journal }: OpenLesson, now: Instant): readonly Gap[] {
  const { startsAt, endsAt } = scheduled.timetable
  const gaps: Gap[] = []
  const openUntil = new Map<string, number>()
  for (const { asOf, entry } of journal) {
    const last = openUntil.get(entry.type) ?? -1
    const gap = gaps[last]
    if (gap) gaps[last] = { ...gap, to: asOf }
    openUntil.delete(entry.type)
    if (entry.type !== 'SightLost' && entry.type !== 'ChatSightLost' && entry.type !== 'SourcesDisagree') continue
    const { of, until } = kinds[entry.type]
    const reason = entry.type === 'SourcesDisagree' ? inDoubt : entry.reason
    openUntil.set(until, gaps.length)
    gaps.push({ lesson: scheduled.id, of, from: asOf, to: undefined, reason })
  }
  const isOver = now > endsAt && scheduled.cancelledAt === undefined
  return isOver && !journal.some(wasSeen)
    ? [{ lesson: scheduled.id, of: 'lesson', from: startsAt, to: endsAt, reason: 'it was never seen' }, ...gaps]
    : gaps
}

const wasSeen = ({ entry }: Entry): boolean => entry.type === 'RosterObserved'
