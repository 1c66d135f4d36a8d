import type { Policy } from '../policy.ts'
import { impactAssessment } from './impact.ts'
import { forParents, forPupils, forStaff } from './notices.ts'

/** What a school gives out or files before Chaperone runs, each filled from its own policy file. Markdown. */
export const papers: Readonly<Record<string, (policy: Policy) => string>> = {
  impact: impactAssessment,
  staff: forStaff,
  parents: forParents,
  ks1: policy => forPupils(policy, 'ks1'),
  ks2: policy => forPupils(policy, 'ks2'),
  ks3: policy => forPupils(policy, 'ks3'),
  ks5: policy => forPupils(policy, 'ks5'),
  easy: policy => forPupils(policy, 'easy'),
}
