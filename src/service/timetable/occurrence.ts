import { createHash } from 'node:crypto'
import { lessonId, type LessonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'

/** Stands where a join link would, for a lesson that has none: no request is ever made with it. */
export const noLink = (uid: string): string => `none:${createHash('sha256').update(uid).digest('hex').slice(0, 26)}`
export const hasLink = (joinUrl: string): boolean => !joinUrl.startsWith('none:')

/** Opaque, and the same whoever's calendar it was read from: no name, no link can be read out of it. */
export const occurrenceId = (joinUrl: string, startsAt: Instant, besides = ''): LessonId =>
  lessonId(createHash('sha256').update(`${joinUrl}\n${startsAt}${besides}`).digest('hex').slice(0, 26))
