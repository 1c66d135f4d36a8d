import { hours, type Instant } from '../../lesson/time.ts'
import type { Service } from '../service.ts'

/** So long the same part of Microsoft, going on and stopping again, is not told of a second time. */
const notAgainFor = hours(1)

type Told = { readonly at: Instant; readonly isOver: boolean }

/**
 * Compares the parts of Microsoft that have stopped with what was told, and makes due what has to be told. Only written
 * down here: whom to tell is asked of the directory, and the loop must not wait for what may have stopped itself.
 */
export function noticePlatform({ store, clock, stopped }: Pick<Service, 'store' | 'clock' | 'stopped'>) {
  const told = new Map<string, Told>()
  return async (): Promise<void> => {
    const now = clock.now()
    const failing = new Set(stopped())
    const tell = (says: 'stopped' | 'answers', family: string, hour: number): Promise<void> =>
      store.schedule({ kind: 'platform', key: `${says}/${String(hour)}/${family}`, at: now })
    for (const family of failing) {
      const last = told.get(family)
      if (last && (!last.isOver || now < last.at + notAgainFor)) continue
      await tell('stopped', family, hourOf(now))
      told.set(family, { at: now, isOver: false })
    }
    for (const [family, { at, isOver }] of told) {
      if (isOver || failing.has(family)) continue
      await tell('answers', family, hourOf(at))
      told.set(family, { at, isOver: true })
    }
  }
}

/** Two processes, or one that was started again, tell the same stop of one hour under one name: once. */
const hourOf = (at: Instant): number => Math.floor(at / hours(1))
