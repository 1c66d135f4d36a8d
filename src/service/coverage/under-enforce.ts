import { changesTheLesson, type Action } from '../../actions/action.ts'
import type { Instant } from '../../lesson/time.ts'
import { inForce } from '../../policy/in-force.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Service } from '../service.ts'
import { judgeAgain } from './judge-again.ts'

/** What one safeguard would have done to lessons of its own accord, and in how many of them. */
export type Would = {
  readonly safeguard: string
  readonly lessons: number
  readonly holds: number
  readonly removals: number
  readonly closings: number
}
export type Tried = { readonly lessons: number; readonly would: readonly Would[] }

/**
 * What would have been done under `enforce` in the lessons that began in this time: what was observed in each is judged
 * once more, by the safeguards as this school has them but in that mode. How a class would have gone on after a hold
 * nobody knows, so this counts first effects, and says no more.
 */
export async function underEnforce(service: Service, from: Instant, to: Instant): Promise<Tried> {
  const rules = inForce(service.rules, enforcing(service.policy))
  const ordered: { readonly lesson: string; readonly safeguard: string; readonly kind: Action['kind'] }[] = []
  const lessons = await service.store.lessons(from, to)
  for (const { id } of lessons) {
    const open = await service.store.read(id)
    if (!open) continue
    for (const { entry } of await judgeAgain(rules, open, service.clock.now()))
      if (entry.type === 'ActionOrdered' && changesTheLesson(entry.action))
        ordered.push({ lesson: id, safeguard: entry.key.split('/')[0] ?? '', kind: entry.action.kind })
  }
  const would = [...Map.groupBy(ordered, ({ safeguard }) => safeguard)].map(([safeguard, of]) => ({
    ...{ safeguard, lessons: new Set(of.map(({ lesson }) => lesson)).size },
    holds: of.filter(({ kind }) => kind === 'hold').length,
    removals: of.filter(({ kind }) => kind === 'remove').length,
    closings: of.filter(({ kind }) => kind === 'close').length,
  }))
  return { lessons: lessons.length, would: would.sort((a, b) => b.lessons - a.lessons) }
}

/** The same policy, with nothing left to a press. */
const enforcing = (policy: Policy): Policy => ({
  ...policy,
  mode: 'enforce',
  safeguards: Object.fromEntries(
    Object.entries(policy.safeguards).map(([id, wanted]) => [id, { ...wanted, mode: 'enforce' as const }]),
  ),
})
