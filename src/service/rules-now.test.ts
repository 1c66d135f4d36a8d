import { expect, test } from '@jest/globals'
import { plainPolicy } from '../../test/support/policy.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { readPolicy } from '../policy/read-policy.ts'
import { rulesNow } from './rules-now.ts'

function policyOf(own = '') {
  const read = readPolicy(`${plainPolicy}${own}`)
  if (read.status === 'faulty') throw new Error(read.faults.join('; '))
  return read.policy
}

const removes: Safeguard = {
  id: 'invited-only',
  clauses: ['C1'],
  find: () => [],
  ladder: [{ name: 'remove', after: 0, actions: [{ kind: 'remove', who: 'about' }] }],
}
const does = (rules: readonly Safeguard[]) => rules.map(({ ladder }) => ladder.map(({ actions }) => actions.length))

test('the safeguards of a policy are made once, and anew as soon as a lead sets one aside or another policy is in force', () => {
  const rules = [removes]
  const setAside = new Set<string>()
  const policy = policyOf('mode: enforce\nenforce: { decidedBy: lee, on: 2026-11-22 }\n')
  const now = rulesNow({ rules, policy, setAside })
  expect(rulesNow({ rules, policy, setAside })).toBe(now)
  expect(does(now)).toEqual([[1]])

  setAside.add('invited-only') // the same set: `readSetAside` changes it in place
  expect(does(rulesNow({ rules, policy, setAside }))).not.toEqual([[1]])
  setAside.clear()
  expect(does(rulesNow({ rules, policy, setAside }))).toEqual([[1]])

  expect(does(rulesNow({ rules, policy: policyOf('mode: watch\n'), setAside }))).not.toEqual([[1]])
  expect(rulesNow({ rules: [], policy, setAside })).toEqual([])
})
