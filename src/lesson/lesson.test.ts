import { describe, expect, test } from '@jest/globals'
import {
  at,
  lesson,
  lessonWithoutRoster,
  maths,
  rosterKnown,
  seen,
  timetable,
  told,
} from '../../test/support/lesson.ts'
import {
  ana,
  ben,
  bot,
  cai,
  caller,
  guest,
  hall,
  knownToStaff,
  leg,
  onPhone,
  osei,
  stranger,
  supply,
  unanswered,
  unknown,
  unresolvedPerson,
  visitor,
  waits,
  zoe,
} from '../../test/support/people.ts'
import { beginLesson, fold, nextMark, type Lesson } from './lesson.ts'
import type { Observation } from './observation.ts'
import { undone } from './outcomes.ts'
import { hasBegun, phase } from './phase.ts'
import { organiserPresent, standing, waiting } from './presence.ts'

const begun = beginLesson(maths, timetable)
/** What is known after these, each at its own time. */
const after = (...observed: readonly Observation[]): Lesson =>
  observed.reduce((known, each) => fold(known, each, each.at), begun)
const ready = rosterKnown(at('8:45'))
const mark = (which: 'started' | 'gathered' | 'time-up' | 'over', when: string): Observation => ({
  ...{ type: 'TimeReached', mark: which, at: at(when) },
})
const closing = (when: string): Observation => ({ type: 'ClosingAnnounced', at: at(when), by: hall.person })
const closed = (when: string): Observation => ({ type: 'LessonClosed', at: at(when), key: 'some/lesson' })
const reopened = (when: string): Observation => ({ type: 'LessonReopened', at: at(when), by: hall.person })

describe('the phases of a lesson', () => {
  const gathering = [ready, seen(at('8:55'), [hall, ana])]
  const underWay = [...gathering, seen(at('8:58'), [hall, ana, ben])]
  test.each([
    ['due, until somebody comes', after(ready), 'due'],
    ['due, while only a bot is there', after(ready, seen(at('8:55'), [bot])), 'due'],
    ['due, while people wait', after(ready, seen(at('8:55'), [waits(ana)])), 'due'],
    ['gathering, from the first arrival', after(...gathering), 'gathering'],
    ['gathering, though two pupils are there without staff', after(ready, seen(at('8:55'), [ana, ben])), 'gathering'],
    [
      'gathering, though one pupil is there on two devices',
      after(ready, seen(at('8:55'), [hall, ana, onPhone(ana)])),
      'gathering',
    ],
    ['gathering, until five minutes after its start', after(...gathering, mark('started', '9:00')), 'gathering'],
    ['under way, once staff and two pupils are together', after(...underWay), 'under way'],
    ['under way, though they part again', after(...underWay, seen(at('8:59'), [hall])), 'under way'],
    [
      'under way, five minutes after its start at the latest',
      after(...gathering, mark('gathered', '9:05')),
      'under way',
    ],
    ['due, where nobody has come by then', after(ready, mark('gathered', '9:05')), 'due'],
    [
      'under way at once, where somebody comes after that',
      after(ready, mark('gathered', '9:05'), seen(at('9:06'), [ana])),
      'under way',
    ],
    ['closing, once staff say so', after(...underWay, closing('9:50')), 'closing'],
    ['closing, once its time is up', after(...underWay, mark('time-up', '10:00')), 'closing'],
    [
      'ended, once everybody has left after that',
      after(...underWay, mark('time-up', '10:00'), seen(at('10:01'), [bot])),
      'ended',
    ],
    [
      'ended, once the meeting has',
      after(...underWay, closing('9:50'), { type: 'MeetingEnded', at: at('9:51') }),
      'ended',
    ],
    [
      'under way, while it is not closing and nobody is there',
      after(...underWay, { type: 'MeetingEnded', at: at('9:20') }),
      'under way',
    ],
    [
      'closing again, where somebody comes back',
      after(...underWay, closing('9:50'), seen(at('9:51'), []), seen(at('9:52'), [ana])),
      'closing',
    ],
    ['closed, once Chaperone has ended it', after(...gathering, closed('9:00')), 'closed'],
    ['closed, though its time is up', after(...gathering, closed('9:00'), mark('time-up', '10:00')), 'closed'],
    [
      'gathering again, once staff have re-opened it',
      after(...gathering, closed('9:00'), reopened('9:01')),
      'gathering',
    ],
    [
      'under way, where staff re-open it later',
      after(...gathering, closed('9:00'), mark('gathered', '9:05'), reopened('9:06')),
      'under way',
    ],
    [
      'under way again, where staff had said it was over',
      after(...underWay, closing('9:10'), reopened('9:11')),
      'under way',
    ],
    [
      'under way, once staff and two pupils are there',
      after(...gathering, closed('9:00'), seen(at('9:01'), [hall, ana, ben])),
      'under way',
    ],
    [
      'gathering, where staff have only to admit two',
      after(...gathering, closed('9:00'), seen(at('9:01'), [hall, waits(ana), waits(ben)])),
      'gathering',
    ],
    [
      'closed, while one is inside alone and the second at the door',
      after(...gathering, closed('9:00'), seen(at('9:01'), [hall, ana, waits(ben)])),
      'closed',
    ],
    [
      'closed, while only one is at the door',
      after(...gathering, closed('9:00'), seen(at('9:01'), [hall, waits(ana)])),
      'closed',
    ],
    ['closed, while no staff are there', after(...gathering, closed('9:00'), seen(at('9:01'), [ana, ben])), 'closed'],
    ['ended, when the next lesson begins', after(...underWay, closed('9:20'), mark('over', '34:00')), 'ended'],
  ])('%s', (_, known, expected) => expect(phase(known)).toBe(expected))

  test('a lesson has begun once it was under way or said to be over, not by being closed', () => {
    expect(
      [gathering, [...gathering, closed('9:00')], underWay, [...gathering, closing('8:59')]].map(each =>
        hasBegun(after(...each)),
      ),
    ).toEqual([false, false, true, true])
    expect(hasBegun(after(...gathering, closed('9:00'), mark('gathered', '9:05')))).toBe(false)
  })

  test('what has begun keeps its first instant', () => {
    const known = after(
      ...underWay,
      seen(at('9:10'), []),
      seen(at('9:20'), [hall, ana, ben]),
      closing('9:40'),
      closing('9:50'),
    )
    expect([known.firstArrivalAt, known.togetherAt, known.underWayAt, known.closingAt]).toEqual([
      ...[at('8:55'), at('8:58'), at('8:58'), at('9:40')],
    ])
    expect(after(...gathering, closed('9:00'), closed('9:10')).closedAt).toBe(at('9:00'))
    const blind = (when: string): Observation => ({ type: 'SightLost', at: at(when), reason: when })
    expect(after(blind('9:00'), blind('9:10')).sight).toEqual({ lostSince: at('9:00'), reason: '9:00' })
  })
})

describe('how somebody stands to the lesson', () => {
  test.each([
    ['staff of the class', hall, 'staff'],
    ['staff of the school', supply, 'staff'],
    ['staff of the class of whom the directory has not answered', unanswered(osei), 'staff'],
    ['a pupil of the class', ana, 'pupil'],
    ['a pupil of the class of whom it has not answered', unanswered(ana), 'pupil'],
    ['a pupil of another class', zoe, 'outsider'],
    ['a guest', guest, 'outsider'],
    ['a stranger', stranger, 'outsider'],
    ['a visitor', visitor, 'outsider'],
    ['a telephone', caller, 'outsider'],
    ['whom it does not place', unknown, 'outsider'],
    ['of whom it has not answered', unresolvedPerson, 'unresolved'],
    ['whom staff know', knownToStaff(zoe), 'vouched'],
    ['a pupil whom staff know besides', knownToStaff(ana), 'pupil'],
    ['a bot', bot, 'bot'],
  ])('%s', (_, who, expected) => expect(standing(lesson('under way', who), leg(who))).toBe(expected))

  test.each([
    ['staff are known by the directory alone', hall, 'staff'],
    ['a pupil is not', ana, 'unresolved'],
    ['nor a person whom it does not place', unknown, 'unresolved'],
    ['a guest is an outsider', guest, 'outsider'],
    ['a stranger is too', stranger, 'outsider'],
  ])('while nothing is known of the class, %s', (_, who, expected) =>
    expect(standing(lessonWithoutRoster('gathering', who), leg(who))).toBe(expected),
  )
})

test('who waits is only who is not also in the lesson', () => {
  expect(
    waiting(lesson('under way', hall, ana, waits(onPhone(ana)), waits(ben), waits(cai), waits(onPhone(cai))), 'pupil'),
  ).toEqual(['ben', 'cai'])
})

test('only who organises the lesson, and is in it as staff, can admit', () => {
  const can = [[hall], [osei], [waits(hall)], [osei, hall], [ana], []].map(people =>
    organiserPresent(lesson('under way', ana, ...people)),
  )
  expect(can).toEqual([true, false, false, true, false, false])
  expect(organiserPresent(lessonWithoutRoster('under way', hall))).toBe(false)
})

describe('an absence of staff', () => {
  test('is counted when the last of them leaves, and not by pupils who come and go', () => {
    const absences = (...rosters: readonly (typeof ana)[][]): number =>
      after(ready, ...rosters.map((people, index) => seen(at('9:00') + index, people))).staffAbsences
    expect(absences([ana], [ana, ben], [])).toBe(0)
    expect(absences([hall, ana], [ana], [ana, ben], [], [ana])).toBe(1)
    expect(absences([hall, osei], [osei], [hall], [])).toBe(1)
    expect(absences([hall], [], [hall], [])).toBe(2)
  })
})

describe('the timetable', () => {
  test('passes mark by mark', () => {
    expect(nextMark(begun)).toEqual({ mark: 'started', at: at('9:00') })
    expect(nextMark(after(mark('started', '9:00')))).toEqual({ mark: 'gathered', at: at('9:05') })
    const passed = [mark('started', '9:00'), mark('gathered', '9:05'), mark('time-up', '10:00')]
    expect(nextMark(after(...passed))).toEqual({ mark: 'over', at: at('34:00') })
    expect(nextMark(after(...passed, mark('over', '34:00')))).toBeUndefined()
  })
})

test('who came late missed the rules; who returns late did not', () => {
  const late = (...rosters: readonly [string, readonly (typeof ana)[]][]): readonly string[] => [
    ...after(ready, ...rosters.map(([when, people]) => seen(at(when), people))).cameLate,
  ]
  expect(late(['9:00', [hall, ana, ben]], ['9:02', [hall, ana, ben, cai]])).toEqual([])
  expect(
    late(['9:00', [hall, ana, ben]], ['9:02:00.001', [hall, ana, ben, cai, bot]], ['9:03', [ana, waits(osei)]]),
  ).toEqual(['cai'])
  expect(late(['9:00', [hall, ana, ben]], ['9:10', [hall, ben]], ['9:20', [hall, ana, ben]])).toEqual([])
})

test('what did not come about is what failed or is not possible, until it did', () => {
  const settled = (action: string, outcome: 'failed' | 'not possible' | 'confirmed' | 'not needed'): Observation => ({
    ...{ type: 'ActionSettled', at: at('9:10'), action, what: 'hold', outcome },
  })
  expect(
    undone(after(settled('b', 'failed'), settled('a', 'not possible'), settled('c', 'not needed')), 'hold'),
  ).toEqual(['a', 'b'])
  expect(undone(after(settled('b', 'failed'), settled('b', 'confirmed')), 'hold')).toEqual([])
  expect(undone(after(settled('b', 'failed')), 'removal')).toEqual([])
})

test('a pupil is warned until the warning has reached them, and no other message has', () => {
  const said = (action: string): Observation => ({
    ...{ type: 'ActionSettled', at: at('9:11'), action, what: 'message', outcome: 'confirmed' },
  })
  const warned: Observation = { type: 'PupilWarned', at: at('9:10'), person: ana.person, by: hall.person }
  expect([...after(warned, said('ground-rules/lesson/1/say/0')).conduct.warned]).toEqual([ana.person])
  expect([...after(warned, said(`warning/${ana.person}/1/say/say-rules/${ana.person}`)).conduct.warned]).toEqual([
    ana.person,
  ])
  expect([...after(warned, said(`warning/${ana.person}/1/say/tell-one/${ana.person}`)).conduct.warned]).toEqual([])
})

test('a button that was refused changes nothing', () => {
  const known = after(...told(at('9:00'), [ana]))
  const pressed = after(...told(at('9:00'), [ana]), {
    type: 'PressRefused',
    at: at('9:00'),
    press: 'vouch',
    by: ana.person,
  })
  expect(pressed).toEqual(known)
})

test('a full roster is sight, and the end of the meeting an empty one', () => {
  const known = after(...told(at('9:00'), [ana]), seen(at('9:01'), [ana]), { type: 'MeetingEnded', at: at('9:02') })
  expect([known.legs, known.seenAt, known.sight, known.places.get(ana.person)]).toEqual([
    [],
    at('9:02'),
    'seeing',
    'pupil',
  ])
})

describe('a roster that was asked for earlier and answered later', () => {
  const newest = seen(at('9:10'), [hall, ana, ben])
  const late = { ...seen(at('9:09'), [hall, ana]), at: at('9:09') }
  const known = [ready, newest, late].reduce((lesson, each) => fold(lesson, each, at('9:11')), begun)

  test('is not news', () => expect(known.legs).toHaveLength(3))
  test('does not make what we know newer', () => expect(known.seenAt).toBe(at('9:10')))
  test('but one that was asked for later is', () =>
    expect(fold(known, seen(at('9:12'), [hall]), at('9:12')).legs).toHaveLength(1))
})

test('when the meeting ends nobody is there, and a roster from before does not bring them back', () => {
  const over = after(ready, seen(at('9:10'), [hall, ana, ben]), { type: 'MeetingEnded', at: at('9:40') })
  const late = fold(over, seen(at('9:39'), [hall, ana]), at('9:41'))
  expect([over.legs, late.legs]).toEqual([[], []])
})
