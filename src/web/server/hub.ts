import { faultName } from '../../service/fault-name.ts'
import type { LessonId } from '../../lesson/people.ts'
import { seconds } from '../../lesson/time.ts'
import type { SetTimer } from '../../service/needs.ts'
import type { Service } from '../../service/service.ts'
import { lookAt, versionOf, type Looking } from './look.ts'

export type Told = { readonly version: string; readonly text: string }
export type Hub = {
  /** Tells `hear` of the lesson as it is now, and each time that it has changed, until `leave` is called. */
  follow(lesson: LessonId, hear: (told: Told) => void): { readonly leave: () => void }
  /** Something was written about this lesson, by this process. */
  changed(lesson: LessonId): void
  stop(): void
}

/** Another process may have written, and what is not seen grows old without anybody writing: so it is looked at again. */
const lookEvery = seconds(5)

type Followed = { readonly hearers: Set<(told: Told) => void>; told?: Told; looking?: Promise<void>; again: boolean }

/** Each followed lesson is read and told once for all who follow it, however many they are. */
export function startHub(looking: Looking, setTimer: SetTimer, log: Service['log']): Hub {
  const lessons = new Map<LessonId, Followed>()
  let cancel = (): void => undefined
  const tell = async (id: LessonId, followed: Followed): Promise<void> => {
    while (followed.again) {
      followed.again = false
      const view = await lookAt(looking, id)
      if (!view) return
      const told = { version: versionOf(view), text: JSON.stringify(view) }
      if (told.version === followed.told?.version) continue
      followed.told = told
      for (const hear of followed.hearers) hear(told)
    }
  }
  const refresh = (id: LessonId): void => {
    const followed = lessons.get(id)
    if (!followed) return
    followed.again = true
    followed.looking ??= tell(id, followed)
      .catch((error: unknown) => {
        // Whoever follows hears nothing more, and says by itself that it is out of date; the next look tries again.
        log('warn', 'lesson could not be shown', { reason: faultName(error) })
      })
      .finally(() => delete followed.looking)
  }
  const tick = (): void => {
    for (const id of lessons.keys()) refresh(id)
    cancel = lessons.size ? setTimer(tick, lookEvery) : () => undefined
  }
  return {
    follow(id, hear) {
      const isFirst = lessons.size === 0
      const followed = lessons.get(id) ?? { hearers: new Set(), again: false }
      lessons.set(id, followed)
      followed.hearers.add(hear)
      if (followed.told) hear(followed.told)
      if (isFirst) tick()
      else refresh(id)
      return {
        leave() {
          followed.hearers.delete(hear)
          if (followed.hearers.size === 0 && lessons.get(id) === followed) lessons.delete(id)
        },
      }
    },
    changed: refresh,
    stop() {
      cancel()
      lessons.clear()
    },
  }
}
