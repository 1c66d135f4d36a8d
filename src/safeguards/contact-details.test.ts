import { describe, expect, test } from '@jest/globals'
import { chatTable, given, wrote } from '../../test/support/chat.ts'
import { ana, ben, hall, stranger } from '../../test/support/people.ts'
import { contactDetails } from './contact-details.ts'

chatTable(contactDetails)

describe('what follows', () => {
  test('staff are told at once, and nobody else of what weighs little', () => {
    given(contactDetails)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes(wrote(ana, 'contact-details', 'low'))
      .until('9:50')
      .expect('9:10 contact-details tell')
      .orders('9:10 tell-staff clear add-account')
  })
  test('a lead hears the same day of what weighs more, and at once of what weighs most', () => {
    given(contactDetails)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes(wrote(ana, 'contact-details', 'medium'))
      .at('9:12')
      .observes(wrote(ana, 'contact-details', 'high'))
      .until('9:50')
      .expect('9:10 contact-details tell', '9:10 contact-details alert', '9:12 contact-details alert-now')
  })
  test('it is amber on the record from the first word to staff, and over once somebody says that it is nothing', () => {
    given(contactDetails)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes(wrote(ana, 'contact-details', 'low'))
      .at('9:11')
      .observes({
        type: 'MarkCleared',
        mark: 'contact-details',
        author: ana.person,
        by: hall.person,
        reason: 'part of the lesson',
      })
      .until('9:50')
      .course(
        `9:10 contact-details/${ana.person} begins`,
        `9:10 contact-details/${ana.person} is amber`,
        `9:11 contact-details/${ana.person} ends`,
      )
  })
})

test('a stranger who writes it is found as a pupil is', () => {
  const story = given(contactDetails)
    .at('9:10')
    .sees(hall, ana, stranger)
    .observes(wrote(stranger, 'contact-details', 'high', 'unknown'))
  expect([...story.state.lapses.keys()]).toEqual([`contact-details/${stranger.person}`])
})
