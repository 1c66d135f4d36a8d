import { describe, expect, test } from '@jest/globals'
import { chatTable, given, wrote } from '../../test/support/chat.ts'
import { ana, ben, hall, stranger } from '../../test/support/people.ts'
import { abusiveLanguage } from './abusive-language.ts'

chatTable(abusiveLanguage)

describe('what follows', () => {
  test('staff are told at once, and nobody else of what weighs little', () => {
    given(abusiveLanguage)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes(wrote(ana, 'abusive-language', 'low'))
      .until('9:50')
      .expect('9:10 abusive-language tell')
      .orders('9:10 tell-staff clear add-account')
  })
  test('a lead hears the same day of what weighs more, and at once of what weighs most', () => {
    given(abusiveLanguage)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes(wrote(ana, 'abusive-language', 'medium'))
      .at('9:12')
      .observes(wrote(ana, 'abusive-language', 'high'))
      .until('9:50')
      .expect('9:10 abusive-language tell', '9:10 abusive-language alert', '9:12 abusive-language alert-now')
  })
  test('it is amber on the record from the first word to staff, and over once somebody says that it is nothing', () => {
    given(abusiveLanguage)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes(wrote(ana, 'abusive-language', 'low'))
      .at('9:11')
      .observes({
        type: 'MarkCleared',
        mark: 'abusive-language',
        author: ana.person,
        by: hall.person,
        reason: 'part of the lesson',
      })
      .until('9:50')
      .course(
        `9:10 abusive-language/${ana.person} begins`,
        `9:10 abusive-language/${ana.person} is amber`,
        `9:11 abusive-language/${ana.person} ends`,
      )
  })
})

test('a stranger who writes it is found as a pupil is', () => {
  const story = given(abusiveLanguage)
    .at('9:10')
    .sees(hall, ana, stranger)
    .observes(wrote(stranger, 'abusive-language', 'high', 'unknown'))
  expect([...story.state.lapses.keys()]).toEqual([`abusive-language/${stranger.person}`])
})
