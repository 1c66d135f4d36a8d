import { describe, expect, test } from '@jest/globals'
import { lesson } from '../../../test/support/lesson.ts'
import {
  ana,
  ben,
  bot,
  caller,
  guest,
  hall,
  knownToStaff,
  onPhone,
  osei,
  stranger,
  supply,
  unresolvedPerson,
  visitor,
  waits,
  zoe,
  type Someone,
} from '../../../test/support/people.ts'
import { beginConduct } from '../../lesson/conduct.ts'
import type { PersonId } from '../../lesson/people.ts'
import { legsToGo, whom } from './whom.ts'

const all = { who: 'pupils', about: 'lesson' } as const
const only = ({ person }: Someone) => ({ who: 'about', about: person }) as const
const again = ({ person }: Someone) => ({ who: 'returner', about: person }) as const

const going = (people: readonly Someone[], asked: Parameters<typeof whom>[1], organiser?: PersonId) => {
  const known = lesson('under way', ...people)
  return legsToGo(known, asked, whom({ lesson: known }, asked, organiser)).map(({ leg }) => leg)
}

describe('the class is sent home', () => {
  test('guests go first, each with all their devices, then pupils; one of another class stays', () => {
    const people = [ana, hall, caller, onPhone(ana), ben, bot, guest, zoe, visitor, stranger]
    expect(going(people, all)).toEqual([
      ...['anonymous:7', 'guest', 'telephone:8', 'visitor'],
      ...['ana', 'ana-phone', 'ben'],
    ])
  })

  test('a guest whom staff know goes first as well, and whoever waits at the door stays there', () => {
    expect(going([ana, hall, knownToStaff(visitor), waits(stranger)], all)).toEqual(['visitor', 'ana'])
  })

  test('guests alone with staff are no class', () => {
    expect(going([hall, visitor], all)).toEqual([])
  })

  test('nobody goes while somebody is not identified', () => {
    expect(going([ana, hall, unresolvedPerson], all)).toEqual([])
  })
})

describe('who never goes', () => {
  test('staff, whoever asks for it, also where the directory knew them late', () => {
    expect(going([ana, hall, osei, supply], all)).toEqual(['ana'])
    for (const one of [hall, supply]) expect(going([ana, one], only(one))).toEqual([])
    const known = { ...lesson('under way', ana, supply) }
    const out = { ...known, conduct: { ...beginConduct, sentOut: new Map([[supply.person, 'uninvited' as const]]) } }
    expect(whom({ lesson: out }, again(supply))).toEqual([])
  })

  test('the organiser, even one whom nobody knows as staff', () => {
    expect(going([ana, visitor], only(visitor), visitor.person)).toEqual([])
    expect(going([ana, visitor], only(visitor))).toEqual(['visitor'])
    expect(going([ana, ben], all, ana.person)).toEqual(['ben'])
  })

  test('our own leg, though it were asked for by its name', () => {
    const known = lesson('under way', ana, bot)
    expect(going([ana, bot], only(bot))).toEqual([])
    expect(legsToGo(known, only(bot), [bot.person, ana.person]).map(({ leg }) => leg)).toEqual(['ana'])
  })
})
