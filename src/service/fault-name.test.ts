import { expect, test } from '@jest/globals'
import { faultName } from './fault-name.ts'

test('an error is named by its kind, its code and where it arose, and by nothing that it says', () => {
  const error = Object.assign(new TypeError('Ana Costa wrote:\n    at home.ts:7'), { code: 'ECONNRESET' })
  expect(faultName(error)).toMatch(/^TypeError ECONNRESET at fault-name\.test\.ts:\d+$/)
  expect(faultName(Object.assign(new Error('Ana'), { stack: undefined, code: 7 }))).toBe('Error')
  expect(faultName(new Error('Ben', { cause: error }))).toMatch(
    /^Error at fault-name\.test\.ts:\d+ because of TypeError ECONNRESET at fault-name\.test\.ts:\d+$/,
  )
  expect(faultName('Ana Costa')).toBe('unknown')
})
