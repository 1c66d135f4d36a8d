import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
import { ana, ben, hall, osei, stranger, unknown } from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { admitFirst } from './admit-first.ts'

const well: string[] = []
const found = ['lesson:']
const blind = (reason: string, known: Lesson): Lesson => ({ ...known, sight: { lostSince: known.asOf, reason } })
const inLobby = (known: Lesson): Lesson => blind('own leg in lobby', known)
const started = (known: Lesson): Lesson => ({ ...known, passed: new Set(['started']) })

describe('a lesson whose lobby keeps Chaperone is found, whoever is in it', () => {
  test.each([
    ['seen', lesson('under way', hall, ana, ben), well],
    ['not seen for another reason', blind('call lost', lesson('under way', hall, ana)), well],
    ['in the lobby, with nobody in it and before its time', inLobby(lesson('due')), well],
    ['in the lobby, with nobody in it when its time has come', started(inLobby(lesson('due'))), found],
    ['in the lobby, gathering', inLobby(lesson('gathering', hall, osei)), found],
    ['in the lobby, with a stranger and somebody unknown', inLobby(lesson('under way', stranger, unknown)), found],
    ['in the lobby, ended', inLobby(lesson('ended', hall)), well],
  ] satisfies [string, Lesson, string[]][])('%s', (_, known, expected) => expectFound(admitFirst, known, expected))
})

test('staff are told once, at once, until it is let in', () => {
  given(admitFirst)
    .at('9:00')
    .observes({ type: 'SightLost', reason: 'own leg in lobby' })
    .at('9:01')
    .observes({ type: 'SightLost', reason: 'own leg in lobby' })
    .at('9:02')
    .sees(hall, ana, ben)
    .until('9:30')
    .orders('9:00 tell-staff')
    .course('9:00 admit-first/lesson begins', '9:02 admit-first/lesson ends')
})
