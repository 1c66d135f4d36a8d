import type { Entry } from '../../engine/supervised.ts'
import type { LessonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import type { OpenLesson } from '../needs.ts'

/** A stretch of a lesson, or of its chat, that Chaperone did not see; without an end: to the lesson's. */
export type Gap = {
  readonly lesson: LessonId
  readonly of: 'lesson' | 'chat'
  readonly from: Instant
  readonly to: Instant | undefined
  readonly reason: string
}

const begins = { SightLost: 'lesson', ChatSightLost: 'chat' } as const
const ends = { SightRegained: 'lesson', ChatSightRegained: 'chat' } as const

/** What of this lesson was not seen, up to `now`. A lesson whose time has come and of which no roster was ever read was not seen at all. */
export function gapsIn({ scheduled, journal }: OpenLesson, now: Instant): readonly Gap[] {
  const { startsAt, endsAt } = scheduled.timetable
  const gaps: Gap[] = []
  for (const { asOf, entry } of journal) {
    if (entry.type === 'SightLost' || entry.type === 'ChatSightLost')
      gaps.push({
        ...{ lesson: scheduled.id, of: begins[entry.type], from: asOf, to: undefined, reason: entry.reason },
      })
    if (entry.type !== 'SightRegained' && entry.type !== 'ChatSightRegained') continue
    const last = gaps.findLastIndex(({ of, to }) => of === ends[entry.type] && to === undefined)
    const gap = gaps[last]
    if (gap) gaps[last] = { ...gap, to: asOf }
  }
  const isOver = now > endsAt && scheduled.cancelledAt === undefined
  return isOver && !journal.some(wasSeen)
    ? [{ lesson: scheduled.id, of: 'lesson', from: startsAt, to: endsAt, reason: 'it was never seen' }, ...gaps]
    : gaps
}

const wasSeen = ({ entry }: Entry): boolean => entry.type === 'RosterObserved'
