import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
import {
  ana,
  ben,
  bot,
  guest,
  hall,
  knownToStaff,
  noteTaker,
  osei,
  stranger,
  supply,
  unknown,
  unresolvedPerson,
  visitor,
  zoe,
  type Someone,
} from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Phase } from '../lesson/phase.ts'
import { recordingByStaff } from './recording-by-staff.ts'

const well: string[] = []
const recordedBy = ({ person, identity }: Someone, known: Lesson): Lesson => ({
  ...known,
  recording: { by: { person, identity }, source: 'roster' },
})
const by = (who: Someone, phase: Phase = 'under way'): Lesson =>
  recordedBy(who, lesson(phase, hall, osei, ana, ben, who))

describe('whoever records and is positively not staff is found', () => {
  test.each([
    ['nobody records, as far as is known', lesson('under way', hall, ana, ben), well],
    ['nobody records', { ...lesson('under way', hall, ana, ben), recording: 'off' }, well],
    [
      'somebody whom the call does not name',
      { ...lesson('under way', hall, ana), recording: { by: undefined, source: 'chat' } },
      well,
    ],
    ['the teacher', by(hall), well],
    ['the second member of staff', by(osei), well],
    ['staff of the school who are not of this class', by(supply), well],
    ['a pupil', by(ana), ['ana: ana']],
    ['a pupil who has left', recordedBy(ana, lesson('under way', hall, ben)), ['ana: ana']],
    ['a pupil of another class', by(zoe), ['zoe: zoe']],
    ['a guest of the school', by(guest), ['guest: guest']],
    ['somebody of another school', by(visitor), ['visitor: visitor']],
    ['a stranger', by(stranger), ['anonymous:7: anonymous:7']],
    ['a guest whom staff know', by(knownToStaff(guest)), ['guest: guest']],
    ['somebody whom the directory does not place', by(unknown), ['una: una']],
    ['somebody of whom it has not answered', by(unresolvedPerson), well],
    ['our own or an approved application', by(bot), well],
    ['another application', by(noteTaker), ['note-taker: note-taker']],
    ['closing', by(ana, 'closing'), ['ana: ana']],
    ['ended', by(ana, 'ended'), well],
  ] satisfies [string, Lesson, string[]][])('%s', (_, known, expected) =>
    expectFound(recordingByStaff, known, expected),
  )
})

const { person, identity } = ana
const recording = given(recordingByStaff)
  .at('9:05')
  .sees(hall, ana, ben)
  .at('9:10')
  .observes({ type: 'RecordingObserved', source: 'roster', on: true, by: { person, identity } })

describe('what follows when a pupil records', () => {
  test('staff and leads are told at once, and the leads again where it goes on', () => {
    recording
      .until('9:30')
      .orders('9:10 tell-staff add-account', '9:10 alert amber', '9:13 alert red')
      .course('9:10 recording-by-staff/ana begins', '9:10 recording-by-staff/ana is amber')
  })

  test('stopped in time, nobody is told twice', () => {
    recording
      .at('9:12')
      .observes({ type: 'RecordingObserved', source: 'roster', on: false })
      .until('9:30')
      .orders('9:10 tell-staff add-account', '9:10 alert amber')
  })

  test('a second word of it that names nobody does not make it anybody’s', () => {
    recording
      .at('9:11')
      .observes({ type: 'RecordingObserved', source: 'chat', on: true })
      .until('9:14')
      .expect('9:10 recording-by-staff tell', '9:13 recording-by-staff alert')
  })

  test('what the teacher records is no matter', () => {
    const teacher = { person: hall.person, identity: hall.identity }
    given(recordingByStaff)
      .at('9:05')
      .sees(hall, ana, ben)
      .observes({ type: 'RecordingObserved', source: 'roster', on: true, by: teacher })
      .until('9:30')
      .expect()
  })
})
