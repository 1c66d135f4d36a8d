import { lessonId } from '../../lesson/people.ts'
import { hours } from '../../lesson/time.ts'
import { backoff } from '../backoff.ts'
import { know } from '../known.ts'
import type { Handler } from '../loop.ts'
import type { Service } from '../service.ts'
import { isTold, regain, take } from './chats.ts'

/** What cannot be read a day after its lesson is read no more: the record says since when the chat was not seen. */
const triedFor = hours(24)

/**
 * Reads what was missed in one chat, the newest first, piece by piece; only then is the chat seen again. Where Graph makes us
 * wait, this process goes on where it stood: begun anew each time, a chat into which much is pasted would never be read.
 */
export const catchUp: Handler = async (service, { key, attempts }) => {
  const { chats, clock, readBack, chatWindows } = service
  const [id = '', since] = key.split('/') // as `unheardIn` has it
  const lesson = lessonId(id)
  const { scheduled } = (await know(service, lesson)) ?? {}
  const thread = scheduled?.meeting.thread
  const isOver = scheduled && clock.now() > scheduled.timetable.overAt + triedFor
  if (!scheduled || thread === undefined || isOver) return forget(service, key)
  for (;;) {
    const until = readBack.get(key)
    const piece = await chats.since(thread, { from: Number(since), until })
    if (piece.status === 'refused') return forget(service, key)
    if (piece.status === 'later')
      return { again: clock.now() + (piece.after ?? backoff(attempts)), reason: piece.reason }
    // What is older than the last that was heard does not stand beside it.
    if (until !== undefined) chatWindows.delete(lesson)
    await take(service, piece.news)
    if (piece.older === undefined) break
    readBack.set(key, piece.older)
  }
  if (readBack.has(key)) chatWindows.delete(lesson)
  // Lost once more meanwhile, it is not seen, and is caught up with anew once it is told again.
  if (await isTold(service, thread)) await regain(service, lesson)
  return forget(service, key)
}

function forget({ readBack }: Service, key: string): 'done' {
  readBack.delete(key)
  return 'done'
}
