import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readPolicy } from '../policy/read-policy.ts'
import { plainPolicy } from '../../test/support/policy.ts'
import { checkedBy } from './timetable.ts'

test('a timetable file is checked before it is put in place: its faults, or how many lessons it has ahead', () => {
  const read = readPolicy(
    plainPolicy.replace('{ calendarsOf: staff-group }', '{ files: [a.csv], classes: { 4B: group } }'),
  )
  if (read.status !== 'good') throw new Error(read.faults.join())
  const folder = mkdtempSync(join(tmpdir(), 'chaperone-check-'))
  const file = join(folder, 'a.csv')
  const printed: string[] = []
  const check = (row: string) => {
    writeFileSync(file, `teacher,class,start,end,link\n${row}\n`)
    return checkedBy(read.policy, file, Date.parse('2026-11-26T08:00Z'), line =>
      printed.push(line.replace(file, 'a.csv')),
    )
  }
  expect(check('hall@oakfield.example,4B,2026-11-27T09:00,2026-11-27T09:50,')).toBe(true)
  expect(check('hall@oakfield.example,4B,2026-11-27T09:00,2026-11-27T08:50,')).toBe(false)
  expect(printed).toEqual([
    'a.csv: line 2: has no join link, so it will be unsafe',
    'a.csv can be used: 1 lessons from yesterday to as far as timetable.lookahead.',
    'a.csv: line 2: does not end after its start',
  ])
  rmSync(folder, { recursive: true })
})

test('a policy that names neither calendars nor files is refused', () => {
  const read = readPolicy(plainPolicy.replace('{ calendarsOf: staff-group }', '{ lookahead: 7d }'))
  expect(read).toMatchObject({ faults: [expect.stringContaining('timetable: names neither calendarsOf nor files')] })
})
