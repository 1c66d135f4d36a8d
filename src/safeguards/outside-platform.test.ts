import { describe, expect, test } from '@jest/globals'
import { chatTable, given, wrote } from '../../test/support/chat.ts'
import { ana, ben, hall, stranger } from '../../test/support/people.ts'
import { outsidePlatform } from './outside-platform.ts'

chatTable(outsidePlatform)

describe('what follows', () => {
  test('staff are told at once, and nobody else of what weighs little', () => {
    given(outsidePlatform)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes(wrote(ana, 'outside-platform', 'low'))
      .until('9:50')
      .expect('9:10 outside-platform tell')
      .orders('9:10 tell-staff clear add-account')
  })
  test('a lead hears the same day of what weighs more, and at once of what weighs most', () => {
    given(outsidePlatform)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes(wrote(ana, 'outside-platform', 'medium'))
      .at('9:12')
      .observes(wrote(ana, 'outside-platform', 'high'))
      .until('9:50')
      .expect('9:10 outside-platform tell', '9:10 outside-platform alert', '9:12 outside-platform alert-now')
  })
  test('it is amber on the record from the first word to staff, and over once somebody says that it is nothing', () => {
    given(outsidePlatform)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes(wrote(ana, 'outside-platform', 'low'))
      .at('9:11')
      .observes({
        type: 'MarkCleared',
        mark: 'outside-platform',
        author: ana.person,
        by: hall.person,
        reason: 'part of the lesson',
      })
      .until('9:50')
      .course(
        `9:10 outside-platform/${ana.person} begins`,
        `9:10 outside-platform/${ana.person} is amber`,
        `9:11 outside-platform/${ana.person} ends`,
      )
  })
})

test('a stranger who writes it is found as a pupil is', () => {
  const story = given(outsidePlatform)
    .at('9:10')
    .sees(hall, ana, stranger)
    .observes(wrote(stranger, 'outside-platform', 'high', 'unknown'))
  expect([...story.state.lapses.keys()]).toEqual([`outside-platform/${stranger.person}`])
})
