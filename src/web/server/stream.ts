import type { ServerResponse } from 'node:http'
import type { LessonId } from '../../lesson/people.ts'
import { minutes, seconds, type Instant, type Millis } from '../../lesson/time.ts'
import type { SetTimer } from '../../service/needs.ts'
import type { Hub } from './hub.ts'

export type Streaming = {
  readonly hub: Hub
  readonly setTimer: SetTimer
}

/** A sign of life, by which whoever follows can tell silence from nothing to say. */
const beatEvery = seconds(10)
/** After this, whoever follows comes again and is authorised anew. */
const longest = minutes(5)

/**
 * Follows one lesson as server-sent events: the whole of it each time that it has changed, named by its version. Whoever
 * comes back with the version that they saw last is told only what is new, also by another process.
 * @param seen `Last-Event-ID`
 */
export function stream({ hub, setTimer }: Streaming, lesson: LessonId, seen: string | undefined, until: Millis) {
  return (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' })
    response.write('retry: 2000\n\n')
    const { leave } = hub.follow(lesson, ({ version, text }) => {
      if (version !== seen) response.write(`id: ${version}\nevent: lesson\ndata: ${text}\n\n`)
      seen = version
    })
    let cancel = (): void => undefined
    const beat = (): void => {
      response.write('event: beat\ndata: \n\n')
      cancel = setTimer(beat, beatEvery)
    }
    beat()
    const cancelEnd = setTimer(() => response.end(), Math.min(longest, until))
    response.once('close', () => {
      leave()
      cancel()
      cancelEnd()
    })
  }
}

export const timeLeft = (until: Instant, now: Instant): Millis => Math.max(until - now, 0)
