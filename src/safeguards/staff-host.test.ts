import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { at, expectFound, ids, lesson, lessonWithoutRoster, told } from '../../test/support/lesson.ts'
import { ana, ben, cai, guest, hall, osei, supply, unknown, zoe, type Someone } from '../../test/support/people.ts'
import { fold, type Lesson } from '../lesson/lesson.ts'
import { staffHost } from './staff-host.ts'

const hostedBy = (known: Lesson, ...hosts: readonly Someone[]): Lesson => ({
  ...told(at('9:30'), hosts).reduce((before, each) => fold(before, each, each.at), known),
  hosts: ids(hosts),
})
const due = lesson('due')

describe('whoever hosts and is not staff is found', () => {
  test.each([
    ['nobody known to host', due, []],
    ['staff of the class', hostedBy(due, hall, osei), []],
    ['staff of the school', hostedBy(due, supply), []],
    ['a pupil of the class', hostedBy(due, hall, ana), ['ana: ana']],
    ['a pupil of another class', hostedBy(due, zoe), ['zoe: zoe']],
    ['two pupils, one of them twice', hostedBy(due, ben, ana, ben), ['ana: ana', 'ben: ben']],
    ['a guest of the school', hostedBy(due, guest), ['guest: guest']],
    ['whom the directory does not place', hostedBy(due, unknown), ['una: una']],
    ['of whom it has not answered', { ...due, hosts: ids([cai]) }, []],
    ['staff of whom it has not answered', { ...due, hosts: ids([hall]) }, []],
    ['while it goes on', hostedBy(lesson('under way', hall, ana, ben), hall, zoe), ['zoe: zoe']],
    ['while the class is not known', hostedBy(lessonWithoutRoster('due'), zoe, hall), ['zoe: zoe']],
    ['once it has ended', hostedBy(lesson('ended'), zoe), []],
  ] as const)('%s', (_, known, expected) => expectFound(staffHost, known, expected))
})

describe('what follows', () => {
  const hosted = given(staffHost)
    .at('8:40')
    .observes({ type: 'PersonPlaced', person: zoe.person, place: 'pupil' })
    .observes({ type: 'HostsObserved', hosts: ids([zoe]) })

  test('staff are asked to change it, then the leads are told', () => {
    hosted
      .until('9:00')
      .orders('8:41 tell-staff', '8:43 alert amber')
      .course('8:40 staff-host/zoe begins', '8:43 staff-host/zoe is amber')
  })

  test('changing it in time ends it', () => {
    hosted
      .at('8:42')
      .observes({ type: 'HostsObserved', hosts: ids([hall]) })
      .until('9:00')
      .orders('8:41 tell-staff')
  })
})
