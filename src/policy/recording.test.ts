import { expect, test } from '@jest/globals'
import { everySafeguard } from '../../test/support/safeguards.ts'
import { plainPolicy } from '../../test/support/policy.ts'
import { inForce } from './in-force.ts'
import { readPolicy } from './read-policy.ts'

const namesIn = (recording: string): readonly string[] => {
  const read = readPolicy(`${plainPolicy}recording: ${recording}\n`)
  if (read.status !== 'good') throw new Error(read.faults.join('; '))
  return inForce(everySafeguard, read.policy).map(({ id }) => id)
}

test.each([
  ['required', ['recording-by-staff', 'recording-on']],
  ['allowed', ['recording-by-staff']],
  ['off', ['recording-by-staff', 'recording-off']],
])('a school where recording is %s has of the safeguards about it: %j', (recording, expected) => {
  const names = namesIn(recording)
  expect(names.filter(id => id.startsWith('recording'))).toEqual(expected)
  expect(everySafeguard.length - names.length).toBe(3 - expected.length)
})
