import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readPolicy } from '../policy/read-policy.ts'
import { plainPolicy } from '../../test/support/policy.ts'
import { peopleList } from './doctor/people.ts'
import { checkPeople } from './people.ts'

test('a list of people is checked before it is put in place, and looked at by the doctor; neither quotes a name', () => {
  const read = readPolicy(plainPolicy.replace('people:', 'people:\n  files: [people.csv]'))
  const without = readPolicy(plainPolicy)
  if (read.status !== 'good' || without.status !== 'good') throw new Error('the policy has faults')
  const folder = mkdtempSync(join(tmpdir(), 'chaperone-people-'))
  const file = join(folder, 'people.csv')
  const checked = (row: string) => {
    writeFileSync(file, `person,place\nhall@oakfield.example,staff\n${row}\n`)
    const printed: string[] = []
    const isGood = checkPeople(file, line => printed.push(line.replace(file, 'people.csv')))
    return [isGood, ...printed, ...peopleList(folder, read.policy).map(({ state, says }) => `${state} ${says}`)]
  }
  expect(checked('ana@oakfield.example,pupil')).toEqual([
    true,
    'people.csv can be used: 1 staff, 1 pupils.',
    'ok 2 names',
  ])
  const fault = 'people.csv: line 3: place: write staff or pupil'
  expect(checked('ana@oakfield.example,nobody')).toEqual([false, fault, `wrong ${fault}`])
  rmSync(folder, { recursive: true })
  expect(peopleList(folder, read.policy)).toMatchObject([{ says: 'people.csv: it is not in the folder of the policy' }])
  expect(peopleList(folder, without.policy)).toEqual([])
})

test('a list of people in another form is refused with the policy', () => {
  expect(readPolicy(plainPolicy.replace('people:', 'people:\n  files: [people.xlsx]'))).toMatchObject({
    faults: [expect.stringContaining('people.files.0: does not end in .csv')],
  })
})
