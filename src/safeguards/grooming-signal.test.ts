import { describe, test } from '@jest/globals'
import { chatTable, given, wrote } from '../../test/support/chat.ts'
import { ana, ben, hall } from '../../test/support/people.ts'
import { groomingSignal } from './grooming-signal.ts'

chatTable(groomingSignal)

describe('what follows', () => {
  test('a lead is asked and staff are told at once, whatever it weighs; it is red on the record', () => {
    const story = given(groomingSignal)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes(wrote(ana, 'grooming-signal', 'low'))
      .until('9:50')
    story.expect('9:10 grooming-signal alert').orders('9:10 alert red', '9:10 tell-staff add-account')
    story.course(`9:10 grooming-signal/${ana.person} begins`, `9:10 grooming-signal/${ana.person} is red`)
  })
})
