import { expect, test } from '@jest/globals'
import { plainPolicy } from '../../../test/support/policy.ts'
import { personId } from '../../lesson/people.ts'
import { readPolicy } from '../../policy/read-policy.ts'
import { placeOf, seriesOf } from './place.ts'

const answer = readPolicy(plainPolicy)
if (answer.status !== 'good') throw new Error('The plain policy is good')
const { policy } = answer
const { headteacher, chair, leads } = policy.people
const people = [headteacher, chair, ...leads, personId('hall')]
const parts = ['nothing', 'a pupil it is about', 'the adult it is about', 'kept from it'] as const
type Part = (typeof parts)[number]

const combinations = people.reduce<readonly (readonly Part[])[]>(
  made => made.flatMap(before => parts.map(part => [...before, part])),
  [[]],
)

test('no line stands where whoever it is about, or is kept from it, could read it; what is about an adult, or a pupil asked, never stands in the common list', () => {
  const wrong: string[] = []
  const places = new Set<string | undefined>()
  for (const origin of ['lesson', 'report', 'request'] as const)
    for (const combination of combinations) {
      const among = (...wanted: Part[]) =>
        new Set(people.filter((_, at) => wanted.includes(combination[at] ?? 'nothing')))
      const subjects = among('a pupil it is about', 'the adult it is about')
      const matter = { origin, subjects, adults: among('the adult it is about'), unseenBy: among('kept from it') }
      const place = placeOf(policy, matter)
      places.add(place)
      const isPrivate = matter.adults.size > 0 || matter.unseenBy.size > 0 || origin === 'request'
      const readers = place === 'adults' ? [headteacher, chair] : []
      const isSeen = readers.some(one => subjects.has(one) || matter.unseenBy.has(one))
      const { series } = seriesOf(policy, matter)
      if (isSeen || (isPrivate && place === 'incidents') || (place === 'incidents') === (series !== undefined))
        wrong.push(`${origin} ${combination.join()}`)
    }
  expect(wrong).toEqual([])
  expect(places).toEqual(new Set(['incidents', 'adults', undefined]))
})
