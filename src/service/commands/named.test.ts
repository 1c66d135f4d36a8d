import { expect, test } from '@jest/globals'
import { personId } from '../../lesson/people.ts'
import { meant } from './named.ts'

const names = new Map(
  Object.entries({ b1: 'Ben Carter', b2: 'Ben Okoro', bb: 'Ben', z: 'Zoë Ann Marsh' }).map(([id, name]) => [
    personId(id),
    name,
  ]),
)
const without = new Map([...names].filter(([id]) => id !== personId('bb')))

test.each([
  ['Ben Carter', 'b1'],
  ['ben  okoro.', 'b2'],
  ['Ben', 'bb'],
  ['zoe', 'z'],
  ['Zoe Ann', 'z'],
  ['Marsh', 'nobody'],
  ['Be', 'nobody'],
  ['', 'nobody'],
  ['Cai', 'nobody'],
])('“%s” means %s', (typed, who) => {
  const found = meant(typed, names)
  expect(found.is === 'clear' ? found.person : found.is).toBe(who)
})

test('where two begin so, nobody is guessed', () => {
  expect(meant('Ben', without)).toEqual({ is: 'several' })
})
