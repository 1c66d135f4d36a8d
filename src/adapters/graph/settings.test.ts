import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { baseline, changes, heldBy, settingsFor } from './settings.ts'

const someParts = fc.uniqueArray(fc.constantFrom('quiet' as const, 'share' as const, 'door' as const))

test('what a hold sets is what it is seen by; putting it back leaves the baseline', () => {
  const base = baseline('allowed')
  fc.assert(
    fc.property(someParts, someParts, (before, after) => {
      const [from, to] = [settingsFor(base, new Set(before)), settingsFor(base, new Set(after))]
      expect(new Set(heldBy(to))).toEqual(new Set(after))
      expect(changes(to, to)).toBeUndefined()
      expect(JSON.stringify(changes(from, to) ?? {})).not.toContain('Chat')
      expect(changes(from, base) === undefined).toBe(before.length === 0)
    }),
  )
})

test('what Graph does not show is not held', () => {
  expect(heldBy({})).toEqual([])
  expect(heldBy({ allowAttendeeToEnableMic: false })).toEqual([])
  expect(baseline('off').allowRecording).toBe(false)
})
