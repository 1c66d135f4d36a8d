import type { Writer } from '../../lesson/chat.ts'
import type { LessonId, PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import type { KeptText } from '../needs.ts'

/** A message as it is held in memory while its lesson runs. */
export type Heard = {
  readonly message: string
  readonly version: string
  readonly author: PersonId | undefined
  readonly as: Writer
  readonly writtenAt: Instant
  readonly text: string
}

/** Messages around a marked one that are kept with it, on either side (minimum: peers 4b). */
export const around = 5
/** Lessons whose last messages are held at once; the one that was silent longest is forgotten. */
const lessonsHeld = 500

export type Window = {
  readonly before: readonly Heard[]
  /** Takes one more message in, and says which texts are to be kept because of it. */
  readonly add: (heard: Heard, isMarked: boolean) => readonly KeptText[]
}

/** The last messages of one lesson. Nothing of it is written anywhere unless something is marked. */
export function windowOf(windows: Map<LessonId, Window>, lesson: LessonId): Window {
  const window = windows.get(lesson) ?? newWindow()
  windows.delete(lesson)
  windows.set(lesson, window)
  const [oldest] = windows.keys()
  if (windows.size > lessonsHeld && oldest) windows.delete(oldest)
  return window
}

function newWindow(): Window {
  const before: Heard[] = []
  let after = 0
  return {
    before,
    add(heard, isMarked) {
      // The second source may bring what the first did not tell of the same version: it does not stand beside itself.
      const again = before.findIndex(({ message, version }) => message === heard.message && version === heard.version)
      if (again >= 0) before.splice(again, 1)
      const kept = isMarked ? before.map(each => keptAs(each, 'before')) : []
      const own = isMarked ? keptAs(heard, 'marked') : after > 0 ? keptAs(heard, 'after') : undefined
      after = isMarked ? around : Math.max(0, after - 1)
      before.push(heard)
      if (before.length > around) before.shift()
      return own ? [...kept, own] : []
    },
  }
}

const keptAs = ({ message, version, author, writtenAt, text }: Heard, part: KeptText['part']): KeptText => ({
  ...{ message, version, author, writtenAt, text, part },
  fetched: false,
  deletedAt: undefined,
})
