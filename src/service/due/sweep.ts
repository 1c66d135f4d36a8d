import { lessonId } from '../../lesson/people.ts'
import { phase } from '../../lesson/phase.ts'
import { isOfProgram } from '../../lesson/presence.ts'
import { minutes } from '../../lesson/time.ts'
import { know } from '../known.ts'
import type { Handler } from '../loop.ts'
import type { OpenLesson } from '../needs.ts'
import { readRoster } from '../roster.ts'
import { supervise } from '../supervise.ts'

const tryAgain = minutes(1)
const lookingIn = 'looking in after the end'
/** Were our own leg's coming and going ever taken for a person's, we would call ourselves in for a whole day. */
const mostInVain = 5

/**
 * A meeting's link outlives its lesson: for a day whoever has it may come back, and pupils would be there without anybody.
 * When somebody does, we look in. Nobody there: we leave again. Else the lesson is no longer over, which stands in its
 * journal, and every safeguard goes on.
 */
export const sweep: Handler = async (service, { key }) => {
  const { store, clock } = service
  const id = lessonId(key)
  const known = await know(service, id)
  const isOver = known && phase(known.state.lesson) === 'ended' && clock.now() < known.scheduled.timetable.overAt
  const open = isOver && (await store.read(id))
  if (!open) return 'done'
  if (inVain(open) >= mostInVain) {
    service.log('warn', 'looked in too often and found nobody', { lesson: id })
    return 'done'
  }
  const read = await readRoster(service, id, lookingIn)
  if (read.status === 'later') return { again: clock.now() + tryAgain, reason: read.reason }
  if (read.status === 'read') await supervise(service, id, read.observations)
  await store.schedule({ kind: 'watch', key, at: clock.now() }) // it leaves, or goes on looking
  return 'done'
}

const inVain = ({ journal }: OpenLesson): number =>
  journal.filter(
    ({ entry }) => entry.type === 'RosterObserved' && entry.source === lookingIn && entry.legs.every(isOfProgram),
  ).length
