import { describe, expect, test } from '@jest/globals'
import { chatTable, given, wrote } from '../../test/support/chat.ts'
import { ana, ben, hall, stranger } from '../../test/support/people.ts'
import { joinLink } from './join-link.ts'

chatTable(joinLink)

describe('what follows', () => {
  test('staff are told at once, and nobody else of what weighs little', () => {
    given(joinLink)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes(wrote(ana, 'join-link', 'low'))
      .until('9:50')
      .expect('9:10 join-link tell')
      .orders('9:10 tell-staff clear add-account')
  })
  test('a lead hears the same day of what weighs more, and at once of what weighs most', () => {
    given(joinLink)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes(wrote(ana, 'join-link', 'medium'))
      .at('9:12')
      .observes(wrote(ana, 'join-link', 'high'))
      .until('9:50')
      .expect('9:10 join-link tell', '9:10 join-link alert', '9:12 join-link alert-now')
  })
  test('it is amber on the record from the first word to staff, and over once somebody says that it is nothing', () => {
    given(joinLink)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes(wrote(ana, 'join-link', 'low'))
      .at('9:11')
      .observes({
        type: 'MarkCleared',
        mark: 'join-link',
        author: ana.person,
        by: hall.person,
        reason: 'part of the lesson',
      })
      .until('9:50')
      .course(
        `9:10 join-link/${ana.person} begins`,
        `9:10 join-link/${ana.person} is amber`,
        `9:11 join-link/${ana.person} ends`,
      )
  })
})

test('a stranger who writes it is found as a pupil is', () => {
  const story = given(joinLink)
    .at('9:10')
    .sees(hall, ana, stranger)
    .observes(wrote(stranger, 'join-link', 'high', 'unknown'))
  expect([...story.state.lapses.keys()]).toEqual([`join-link/${stranger.person}`])
})
