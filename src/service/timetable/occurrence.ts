import { createHash } from 'node:crypto'
import { lessonId, type LessonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'

/** Opaque, and the same whoever's calendar it was read from: no name, no link can be read out of it. */
export const occurrenceId = (joinUrl: string, startsAt: Instant, besides = ''): LessonId =>
  lessonId(createHash('sha256').update(`${joinUrl}\n${startsAt}${besides}`).digest('hex').slice(0, 26))
