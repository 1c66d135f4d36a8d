import { minutes } from '../../lesson/time.ts'
import type { Handler } from '../loop.ts'
import { backoff } from '../loop.ts'
import { readyBefore } from './ready.ts'

const readEvery = minutes(15)

/** Reads the timetable and makes every lesson in it known. A lesson found late is made ready at once. */
export const timetable: Handler = async (service, { attempts }) => {
  const { clock, policy, store } = service
  const now = clock.now()
  const read = await service.timetable.lessons(now, now + policy.timetable.lookahead)
  if (read.status !== 'read')
    return {
      again: now + (read.status === 'later' && read.after ? read.after : backoff(attempts)),
      reason: read.reason,
    }
  for (const lesson of read.lessons) {
    const at = Math.max(now, lesson.timetable.startsAt - readyBefore)
    await store.saveLesson(lesson, [{ kind: 'ready', key: lesson.id, at }])
  }
  if (read.unread?.length) service.log('warn', 'calendars that Chaperone may not read', { count: read.unread.length })
  return { next: now + readEvery }
}
