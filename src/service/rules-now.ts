import type { Safeguard } from '../engine/safeguard.ts'
import { inForce } from '../policy/in-force.ts'
import type { Service } from './service.ts'

/** What was made last of a policy: of the same safeguards with the same ones set aside it is the same. */
type Made = { readonly rules: readonly Safeguard[]; readonly setAside: string; readonly now: readonly Safeguard[] }
const made = new WeakMap<Service['policy'], Made>()

/**
 * The safeguards as this school wants them now: by its policy, and by what its leads have set aside. Each judgement asks, and making
 * fifty of them anew took two fifths of it.
 */
export function rulesNow({
  rules,
  policy,
  setAside: aside,
}: Pick<Service, 'rules' | 'policy' | 'setAside'>): readonly Safeguard[] {
  const setAside = JSON.stringify([...aside].sort())
  const known = made.get(policy)
  if (known?.rules === rules && known.setAside === setAside) return known.now
  const now = inForce(rules, policy, aside)
  made.set(policy, { rules, setAside, now })
  return now
}
