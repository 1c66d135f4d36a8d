import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { at } from '../../test/support/lesson.ts'
import { seed } from '../../test/support/properties.ts'
import { line, scheduled } from '../../test/support/scheduled.ts'
import { halfHour, play, timeline } from '../../test/support/timelines.ts'
import { beginSupervision, replay } from '../engine/supervised.ts'
import type { LessonId } from '../lesson/people.ts'
import { foldOn, keep, type Folded } from './known.ts'

const maths = { ...scheduled('maths'), timetable: halfHour }
const moved = { ...maths, timetable: { ...halfHour, endsAt: at('9:45'), overAt: at('11:00') } }

describe('what was folded of a lesson', () => {
  test('and what came since are its whole journal, wherever it is cut, and though the lesson was moved meanwhile', () => {
    const cut = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(timeline, cut, ({ heard, end }, share) => {
        const { entries: journal } = play(heard, { end })
        const after = Math.floor(share * journal.length)
        const before = foldOn(undefined, { scheduled: moved, after: 0, journal: journal.slice(0, after) })
        const whole = replay(beginSupervision(maths.id, halfHour), journal)
        expect(foldOn(before, { scheduled: maths, after, journal: journal.slice(after) })).toEqual({
          state: whole,
          line: journal.length,
          thread: maths.meeting.thread,
        })
      }),
      { seed, numRuns: 100 },
    )
  })

  test('is not built upon where the journal does not have so many lines', () => {
    const before = foldOn(undefined, { scheduled: maths, after: 0, journal: [1, 2, 3].map(number => line(number)) })
    const short = foldOn(before, { scheduled: maths, after: 0, journal: [line(9)] })
    expect(short).toEqual(foldOn(undefined, { scheduled: maths, after: 0, journal: [line(9)] }))
  })
})

describe('what is kept', () => {
  const service = (now = at('9:10')) => ({ folded: new Map<LessonId, Folded>(), clock: { now: () => now } })
  const folded = (count: number): Folded => ({
    state: beginSupervision(maths.id, halfHour),
    line: count,
    thread: undefined,
  })

  test('is the newest, whoever reads later what was asked earlier', () => {
    const { folded: kept, clock } = service()
    for (const count of [2, 5, 3]) keep({ folded: kept, clock }, maths, folded(count))
    expect(kept.get(maths.id)?.line).toBe(5)
  })

  test('is nothing of a lesson that is over, for something of it may be erased', () => {
    const over = service(halfHour.overAt)
    over.folded.set(maths.id, folded(2))
    keep(over, maths, folded(3))
    expect(over.folded.size).toBe(0)
  })

  test('is of three hundred lessons, and the one asked for longest ago makes room', () => {
    const many = service()
    for (let number = 0; number < 300; number += 1) keep(many, scheduled(`lesson ${number}`), folded(1))
    keep(many, scheduled('lesson 0'), folded(1))
    keep(many, scheduled('one more'), folded(1))
    expect(many.folded.size).toBe(300)
    expect([...many.folded.keys()].slice(0, 1)).toEqual(['lesson 2'])
  })
})
