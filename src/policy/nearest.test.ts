import { expect, test } from '@jest/globals'
import { didYouMean } from './nearest.ts'

test.each([
  ['lone-pupils', '; did you mean lone-pupil?'],
  ['lonepupil', '; did you mean lone-pupil?'],
  ['knok', '; did you mean knock?'],
  ['chat', ''],
])('%s', (given, expected) => expect(didYouMean(given, ['knock', 'lone-pupil', 'staff-present'])).toBe(expected))
