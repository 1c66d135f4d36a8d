import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { ana, ben, hall } from '../../test/support/people.ts'
import { conduct } from './conduct.ts'
import { endAndReport } from './end-and-report.ts'
import { followUp } from './follow-up.ts'
import { leaveAtEnd } from './leave-at-end.ts'
import { notice } from './notice.ts'
import { pause } from './pause.ts'
import { trainingCurrent } from './training-current.ts'
import { warning } from './warning.ts'

const none = { oneToOne: [], barred: [], withoutNotice: [], untrained: [], toFollowUp: [] }
const by = hall.person
const person = ana.person

describe('what staff ask for', () => {
  test('a removal for conduct: told first, home is reached, then out', () => {
    given(conduct)
      .at('9:10')
      .sees(hall, ana, ben)
      .orders()
      .observes({ type: 'ConductRemovalAsked', person, by })
      .until('9:11')
      .orders('9:10 tell-one break-now', '9:10 tell-staff let-back-in', '9:10 alert red', '9:10:05 remove pupil')
  })

  test('a removal for conduct that staff take back in time', () => {
    given(conduct)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes({ type: 'ConductRemovalAsked', person, by })
      .at('9:10:03')
      .observes({ type: 'LetBackIn', person, by })
      .until('9:20')
      .expect('9:10 conduct say')
  })

  test('a warning, until it is known to be sent; else staff give it themselves', () => {
    const warned = given(warning).at('9:10').sees(hall, ana, ben).observes({ type: 'PupilWarned', person, by })
    warned.until('9:20').orders('9:10 tell-one warned', '9:10 say-rules', '9:12 tell-staff')
  })

  test('a pause, until they go on', () => {
    given(pause)
      .at('9:10')
      .sees(hall, ana, ben)
      .observes({ type: 'PauseSet', paused: true, by })
      .at('9:12')
      .observes({ type: 'PauseSet', paused: false, by })
      .orders('9:10 tell-class wait-a-moment', '9:10 tell-staff go-on', '9:10 hold quiet')
      .course('9:10 pause/lesson begins', '9:12 pause/lesson ends')
  })

  test('end and report acts at once, and ends after ten seconds', () => {
    given(endAndReport)
      .at('9:10')
      .sees(hall, ana)
      .observes({ type: 'EndAsked', by })
      .until('9:10:30')
      .expect('9:10 end-and-report hold', '9:10:10 end-and-report end')
  })

  test('end and report that is taken back within ten seconds ends nothing', () => {
    given(endAndReport)
      .at('9:10')
      .sees(hall, ana)
      .observes({ type: 'EndAsked', by })
      .at('9:10:09')
      .observes({ type: 'EndWithdrawn', by })
      .until('9:30')
      .expect('9:10 end-and-report hold')
  })

  test('a lesson that is over: the class is asked to go, then staff, then the leads', () => {
    given(leaveAtEnd)
      .at('9:10')
      .sees(hall, ana, ben)
      .at('9:50')
      .observes({ type: 'ClosingAnnounced', by })
      .until('9:57')
      .orders('9:52:30 tell-class over', '9:53 tell-staff reopen', '9:56 alert amber')
      .sees(hall)
      .until('9:59:30')
      .course(
        '9:50 leave-at-end/lesson begins',
        '9:56 leave-at-end/lesson is yellow',
        '9:57 leave-at-end/lesson eases',
        '9:59 leave-at-end/lesson ends',
      )
  })
})

describe('what the registers say', () => {
  test('a follow-up that is not recorded is asked about, and time alone takes nobody out', () => {
    given(followUp)
      .observes({ type: 'RegistersRead', ...none, toFollowUp: [person] })
      .at('9:10')
      .sees(hall, ana, ben)
      .until('9:59')
      .orders('9:10 tell-staff remove', '9:10 alert amber')
  })

  test('who has not acknowledged the notice of recording is shown once, and stays', () => {
    given(notice)
      .observes({ type: 'RegistersRead', ...none, withoutNotice: [person, ben.person] })
      .at('9:10')
      .sees(hall, ana, ben)
      .until('9:59')
      .orders('9:10 tell-staff')
  })

  test('training that has lapsed is told to the leads before the lesson', () => {
    given(trainingCurrent)
      .at('8:50')
      .observes({ type: 'RegistersRead', ...none, untrained: [by] })
      .orders('8:50 alert yellow')
  })
})
