import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { lessonId, type LessonId } from '../../lesson/people.ts'

/** The unguessable last segment of a call's callback address: `<lesson>.<mac>`. It names its lesson, so no table is needed. */
export type CallKeys = {
  readonly keyOf: (lesson: LessonId) => string
  /** The lesson of a key that we made; undefined for every other string. */
  readonly lessonOf: (key: string) => LessonId | undefined
}

/**
 * @param secret the app's own secret (or private key): with a new one, callbacks of calls under way are no longer taken.
 * @param school its URN: one school's keys are nothing to another.
 */
export function callKeys(secret: string, school: string): CallKeys {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `chaperone call key ${school}`, 32))
  const mac = (lesson: string): Buffer => createHmac('sha256', key).update(lesson).digest()
  return {
    keyOf: lesson => `${lesson}.${mac(lesson).toString('base64url')}`,
    lessonOf(given) {
      const at = given.lastIndexOf('.')
      const lesson = given.slice(0, Math.max(at, 0))
      const shown = Buffer.from(given.slice(at + 1), 'base64url')
      const due = mac(lesson)
      return shown.length === due.length && timingSafeEqual(shown, due) ? lessonId(lesson) : undefined
    },
  }
}
