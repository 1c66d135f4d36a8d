import { expect, test } from '@jest/globals'
import type { Safeguard } from '../../engine/safeguard.ts'
import { hold, tellStaff } from '../../actions/say.ts'
import type { Mode } from '../../policy/policy.ts'
import { coveredBy } from './coverage.ts'

const rule = (actions: Safeguard['ladder'][number]['actions']): Safeguard => ({
  ...{ id: 'x', clauses: ['V1'], find: () => [] },
  ladder: [{ name: 'tell', after: 0, actions }],
})
const holds = rule([hold('quiet')])
const tells = rule([tellStaff('Please look', 'Now.')])
type Level = Parameters<typeof coveredBy>[0]['level']

test.each<[string, Level, readonly string[], readonly Safeguard[], Mode, string]>([
  ['a safeguard that holds, in enforce', ['auto'], ['safeguard:x'], [holds], 'enforce', 'enforced'],
  ['a safeguard that holds, in assist: staff must press', ['auto'], ['safeguard:x'], [holds], 'assist', 'assisted'],
  ['a safeguard that only tells people, in assist', ['auto'], ['safeguard:x'], [tells], 'assist', 'enforced'],
  ['any safeguard in watch', ['auto'], ['safeguard:x'], [tells], 'watch', 'watched'],
  ['a safeguard that is not in force', ['auto'], ['safeguard:x'], [], 'enforce', 'not covered'],
  ['a feature', ['auto'], ['feature:y'], [], 'watch', 'enforced'],
  ['a feature that helps a person', ['assist'], ['feature:y'], [], 'assist', 'assisted'],
  ['a person who must say so', ['attest'], ['prompt:z'], [], 'assist', 'attested'],
  ['a person who is asked each day', ['assist'], ['prompt:z'], [], 'assist', 'attested'],
  ['no software', ['outside'], ['doc:outside'], [], 'enforce', 'not covered'],
])('a clause kept by %s', (_, level, by, serving, mode, expected) => {
  expect(coveredBy({ words: 'x', level, by: [...by] }, serving, () => mode)).toBe(expected)
})
