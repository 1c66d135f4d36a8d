import { expect, test } from '@jest/globals'
import { plainPolicy } from '../../test/support/policy.ts'
import { readPolicy } from './read-policy.ts'
import { faultsBetween, schoolNamed } from './schools.ts'

function policy(urn: string, timetable: object) {
  const read = readPolicy(plainPolicy)
  if (read.status === 'faulty') throw new Error(read.faults.join())
  const { school, timetable: usual, ...rest } = read.policy
  return { ...rest, school: { ...school, urn }, timetable: { ...usual, classes: {}, channels: {}, ...timetable } }
}
const oakfield = policy('1', { classes: { '4b@a.example': 'g4' } })
const ashfield = policy('2', { classes: { '5c@b.example': 'g5' }, channels: { '19:x': 'g5' } })
const files = (...policies: (typeof oakfield)[]) =>
  policies.map((one, index) => ({ file: `${index}.yaml`, policy: one }))

test('two schools that share nothing are used together; one URN or one class in two names both files', () => {
  expect(faultsBetween(files(oakfield, ashfield))).toEqual([])
  expect(faultsBetween(files(oakfield, policy('1', {})))).toEqual([
    '1.yaml: school.urn 1 is in 0.yaml as well: it belongs to one school only',
  ])
  const [mail, group] = faultsBetween(files(oakfield, policy('3', { classes: { '4B@a.example': 'g4' } })))
  expect(mail).toMatch(/^1.yaml: timetable.classes.4B@a.example is in 0.yaml/)
  expect(group).toMatch(/^1.yaml: timetable.classes: g4 is in 0.yaml/)
})

test('a meeting is of the school whose channel it is in, else of the first class that it invites, else of none', () => {
  const named = (thread: string | undefined, ...attendees: string[]) =>
    schoolNamed([oakfield, ashfield], { thread, attendees })
  expect(named('19:x', '4b@a.example')).toBe('2')
  expect(named(undefined, 'x@y.example', '4B@a.example', '5c@b.example')).toBe('1')
  expect(named('19:y', 'x@y.example')).toBeUndefined()
})
