import { describe, expect, test } from '@jest/globals'
import { chatTable, given, wrote } from '../../test/support/chat.ts'
import { ana, ben, hall, stranger } from '../../test/support/people.ts'
import { socialMedia } from './social-media.ts'

chatTable(socialMedia)

describe('what follows', () => {
  test('staff are told at once, and nobody else of what weighs little', () => {
    given(socialMedia)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes(wrote(ana, 'social-media', 'low'))
      .until('9:50')
      .expect('9:10 social-media tell')
      .orders('9:10 tell-staff clear add-account')
  })
  test('a lead hears the same day of what weighs more, and at once of what weighs most', () => {
    given(socialMedia)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes(wrote(ana, 'social-media', 'medium'))
      .at('9:12')
      .observes(wrote(ana, 'social-media', 'high'))
      .until('9:50')
      .expect('9:10 social-media tell', '9:10 social-media alert', '9:12 social-media alert-now')
  })
  test('it is amber on the record from the first word to staff, and over once somebody says that it is nothing', () => {
    given(socialMedia)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes(wrote(ana, 'social-media', 'low'))
      .at('9:11')
      .observes({
        type: 'MarkCleared',
        mark: 'social-media',
        author: ana.person,
        by: hall.person,
        reason: 'part of the lesson',
      })
      .until('9:50')
      .course(
        `9:10 social-media/${ana.person} begins`,
        `9:10 social-media/${ana.person} is amber`,
        `9:11 social-media/${ana.person} ends`,
      )
  })
})

test('a stranger who writes it is found as a pupil is', () => {
  const story = given(socialMedia)
    .at('9:10')
    .sees(hall, ana, stranger)
    .observes(wrote(stranger, 'social-media', 'high', 'unknown'))
  expect([...story.state.lapses.keys()]).toEqual([`social-media/${stranger.person}`])
})
