import { describe, test } from '@jest/globals'
import { chatTable, given, wrote } from '../../test/support/chat.ts'
import { ana, ben, hall } from '../../test/support/people.ts'
import { worry } from './worry.ts'

chatTable(worry)

describe('what follows', () => {
  const begun = given(worry).at('9:10').sees(hall, ana, ben)
  test('a lead is asked at once, and staff are told in private what to do', () => {
    begun
      .observes(wrote(ana, 'worry', 'low'))
      .until('9:50')
      .expect('9:10 worry alert', '9:10 worry tell')
      .orders('9:10 alert red', '9:10 tell-staff add-account')
  })
  test('staff are told nothing of what speaks of a member of staff', () => {
    begun
      .observes({ ...wrote(ana, 'worry', 'high'), namesStaff: true })
      .until('9:50')
      .expect('9:10 worry alert')
  })
  test('it is red on the record', () => {
    begun
      .observes(wrote(ana, 'worry', 'low'))
      .until('9:50')
      .course(`9:10 worry/${ana.person} begins`, `9:10 worry/${ana.person} is red`)
  })
})
