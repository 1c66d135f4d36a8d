import { expect, test } from '@jest/globals'
import { at } from '../../../test/support/lesson.ts'
import { ana, hall } from '../../../test/support/people.ts'
import type { Entry } from '../../engine/supervised.ts'
import { cameOf } from './came-of.ts'

const entry = (when: string, entry: Entry['entry']): Entry => ({ asOf: at(when), entry })
const began = (safeguard: string, when: string): Entry =>
  entry(when, {
    ...{ type: 'LapseBegan', key: `${safeguard}/lesson`, safeguard, about: 'lesson', clauses: [], evidence: [] },
    since: at(when),
  })
const turned = (type: 'LapseEased' | 'LapseResumed' | 'LapseEnded', safeguard: string, when: string): Entry =>
  entry(when, { type, key: `${safeguard}/lesson`, at: at(when) })
const done = (what: 'hold' | 'removal', outcome: 'confirmed' | 'failed', safeguard = 'lone-pupil'): Entry =>
  entry('9:09', { type: 'ActionSettled', at: at('9:09'), action: `${safeguard}/lesson/1/x/y`, what, outcome })
const home: Entry = entry('9:02', {
  ...{ type: 'AdultConfirmed', at: at('9:02'), person: ana.person, by: hall.person },
})

test.each([
  [
    'one that began, eased and ended: until it eased',
    false,
    [
      began('lone-pupil', '9:00'),
      turned('LapseEased', 'lone-pupil', '9:04'),
      turned('LapseEnded', 'lone-pupil', '9:06'),
    ],
    4,
    [],
  ],
  [
    'one that came back: until the end',
    false,
    [
      began('lone-pupil', '9:00'),
      turned('LapseEased', 'lone-pupil', '9:04'),
      turned('LapseResumed', 'lone-pupil', '9:05'),
      turned('LapseEnded', 'lone-pupil', '9:10'),
    ],
    10,
    [],
  ],
  [
    'two stretches: both',
    false,
    [
      began('lone-pupil', '9:00'),
      turned('LapseEnded', 'lone-pupil', '9:03'),
      began('lone-pupil', '9:10'),
      turned('LapseEnded', 'lone-pupil', '9:12'),
    ],
    5,
    [],
  ],
  [
    'one that goes on: until the last that is known',
    true,
    [began('one-to-one', '9:00'), home, turned('LapseEnded', 'pause', '9:20')],
    20,
    ['adult confirmed'],
  ],
  [
    'by agreement, and nobody confirmed who is at home',
    true,
    [began('one-to-one', '9:00'), turned('LapseEnded', 'one-to-one', '9:01')],
    1,
    ['adult not confirmed'],
  ],
  [
    'held, and the pupil sent out',
    false,
    [
      began('lone-pupil', '9:00'),
      done('hold', 'confirmed'),
      done('removal', 'confirmed'),
      turned('LapseEnded', 'lone-pupil', '9:10'),
    ],
    10,
    ['held', 'sent out'],
  ],
  [
    'a hold that failed, and one of another rule',
    false,
    [done('hold', 'failed'), done('hold', 'confirmed', 'pause'), done('removal', 'confirmed', 'invited-only')],
    0,
    [],
  ],
] as const)('%s', (_, isByAgreement, journal, minutes, what) =>
  expect(cameOf(journal, isByAgreement)).toEqual({ minutes, what }),
)
