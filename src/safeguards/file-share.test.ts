import { describe, expect, test } from '@jest/globals'
import { chatTable, given, wrote } from '../../test/support/chat.ts'
import { ana, ben, hall, stranger } from '../../test/support/people.ts'
import { fileShare } from './file-share.ts'

chatTable(fileShare)

describe('what follows', () => {
  test('staff are told at once, and nobody else of what weighs little', () => {
    given(fileShare)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes(wrote(ana, 'file-share', 'low'))
      .until('9:50')
      .expect('9:10 file-share tell')
      .orders('9:10 tell-staff clear add-account')
  })
  test('a lead hears the same day of what weighs more, and at once of what weighs most', () => {
    given(fileShare)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes(wrote(ana, 'file-share', 'medium'))
      .at('9:12')
      .observes(wrote(ana, 'file-share', 'high'))
      .until('9:50')
      .expect('9:10 file-share tell', '9:10 file-share alert', '9:12 file-share alert-now')
  })
  test('it is amber on the record from the first word to staff, and over once somebody says that it is nothing', () => {
    given(fileShare)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes(wrote(ana, 'file-share', 'low'))
      .at('9:11')
      .observes({
        type: 'MarkCleared',
        mark: 'file-share',
        author: ana.person,
        by: hall.person,
        reason: 'part of the lesson',
      })
      .until('9:50')
      .course(
        `9:10 file-share/${ana.person} begins`,
        `9:10 file-share/${ana.person} is amber`,
        `9:11 file-share/${ana.person} ends`,
      )
  })
})

test('a stranger who writes it is found as a pupil is', () => {
  const story = given(fileShare)
    .at('9:10')
    .sees(hall, ana, stranger)
    .observes(wrote(stranger, 'file-share', 'high', 'unknown'))
  expect([...story.state.lapses.keys()]).toEqual([`file-share/${stranger.person}`])
})
