import type { Safeguard } from '../engine/safeguard.ts'
import { inForce } from '../policy/in-force.ts'
import type { Service } from './service.ts'

/** The safeguards as this school wants them now: by its policy, and by what its leads have set aside. */
export const rulesNow = ({
  rules,
  policy,
  setAside,
}: Pick<Service, 'rules' | 'policy' | 'setAside'>): readonly Safeguard[] => inForce(rules, policy, setAside)
