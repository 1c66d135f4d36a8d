import { expect, test } from '@jest/globals'
import { personId } from '../../lesson/people.ts'
import { minutes } from '../../lesson/time.ts'
import { lately } from './lately.ts'

const ana = personId('ana')

function asking(...answers: readonly ('placed' | 'later' | 'broken')[]) {
  const clock = { at: 0, now: () => clock.at }
  const left = [...answers]
  const place = lately(
    clock,
    () => {
      const next = left.shift() ?? 'nothing'
      return next === 'broken' ? Promise.reject(new Error('broken')) : Promise.resolve({ status: next })
    },
    ({ status }) => status === 'placed',
  )
  return { clock, place: () => place(ana), left }
}

test('two lessons at once ask about a pupil once, and again after a quarter of an hour', async () => {
  const { clock, place, left } = asking('placed', 'placed')
  await Promise.all([place(), place()])
  expect(left).toHaveLength(1)
  clock.at = minutes(15) - 1
  expect((await place()).status).toBe('placed')
  expect(left).toHaveLength(1)
  clock.at = minutes(15)
  await place()
  expect(left).toHaveLength(0)
})

test('what was put off, or went wrong, is asked for again', async () => {
  const { place } = asking('later', 'broken', 'placed')
  expect((await place()).status).toBe('later')
  await expect(place()).rejects.toThrow('broken')
  expect((await place()).status).toBe('placed')
})
