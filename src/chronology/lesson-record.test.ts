import { describe, expect, test } from '@jest/globals'
import { given, givenUnready } from '../../test/support/given.ts'
import { at, maths, timetable } from '../../test/support/lesson.ts'
import { ana, ben, bot, hall, noteTaker, onPhone, stranger, thirty, waits } from '../../test/support/people.ts'
import { beginSupervision, type Entry } from '../engine/supervised.ts'
import { invitedOnly } from '../safeguards/invited-only.ts'
import { lonePupil } from '../safeguards/lone-pupil.ts'
import { lessonRecord } from './lesson-record.ts'

const record = ({ entries }: { readonly entries: readonly Entry[] }) =>
  lessonRecord(beginSupervision(maths, timetable), entries)
const gathered = given(lonePupil, invitedOnly).at('8:58').sees(hall, ana, ben)

describe('who attended, and when', () => {
  const who = (told: { readonly entries: readonly Entry[] }) =>
    record(told).attended.map(({ person, as, spans, dropped }) => [person, as, spans, dropped])

  test('from arrival to the last roster that shows them; who only waited did not', () =>
    expect(who(gathered.at('9:30').sees(hall, ana, waits(stranger)).at('10:00').sees())).toEqual([
      [hall.person, 'staff', [{ from: at('8:58'), to: at('10:00') }], 0],
      [ana.person, 'pupil', [{ from: at('8:58'), to: at('10:00') }], 0],
      [ben.person, 'pupil', [{ from: at('8:58'), to: at('9:30') }], 0],
    ]))
  test('a lost connection is not leaving, and coming back after two minutes is coming again (V46)', () => {
    const dropped = gathered.at('9:10').sees(hall, ana).at('9:12').sees(hall, ana, ben)
    expect(who(dropped)).toContainEqual([ben.person, 'pupil', [{ from: at('8:58'), to: at('9:12') }], 1])
    const left = gathered.at('9:10').sees(hall, ana).at('9:12:01').sees(hall, ana, ben)
    expect(who(left)).toContainEqual([
      ...[ben.person, 'pupil'],
      [
        { from: at('8:58'), to: at('9:10') },
        { from: at('9:12:01'), to: at('9:12:01') },
      ],
      0,
    ])
  })
  test('one person on two devices is one person, until both have gone', () =>
    expect(who(gathered.sees(hall, ana, ben, onPhone(ana)).at('9:20').sees(hall, ben, onPhone(ana)))).toContainEqual([
      ...[ana.person, 'pupil'],
      [{ from: at('8:58'), to: at('9:20') }],
      0,
    ]))
  test('neither ourselves nor another application', () =>
    expect(who(gathered.at('9:05').sees(hall, ana, ben, bot, noteTaker)).map(([person]) => person)).toEqual([
      ...[hall.person, ana.person, ben.person],
    ]))
  test('until the meeting ended', () =>
    expect(record(gathered.at('9:40').observes({ type: 'MeetingEnded' })).held).toEqual({
      from: at('8:58'),
      to: at('9:40'),
    }))
  test('those of the class who did not come', () => expect(record(gathered).absent).toHaveLength(thirty.length - 2))
  test('where the directory never said who should come, that is not known', () =>
    expect(record(givenUnready().at('9:00').sees(hall)).absent).toBe('not known'))
  test('nobody came', () => expect(record(given())).toMatchObject({ held: undefined, attended: [] }))
})

describe('what went wrong', () => {
  test('with what was done about it and what came of that, and when it was over', () => {
    const cured = gathered.at('9:10').sees(hall, ana).until('9:11').at('9:12').sees(hall, ana, ben).until('9:14')
    const [wrong] = record(cured).wrong
    expect(wrong).toMatchObject({
      ...{ safeguard: 'lone-pupil', clauses: ['V27', 'B1'], from: at('9:10'), isIncident: true, wasToldToStaff: true },
    })
    expect(wrong?.to).toBeGreaterThanOrEqual(at('9:12'))
    expect(wrong?.deeds).toContainEqual({ what: 'tell-staff', outcome: 'ordered' })
    expect(record(cured).misuse).toEqual([])
  })
  test('what passed within its grace is not there', () =>
    expect(record(gathered.at('9:10').sees(hall, ana).at('9:10:10').sees(hall, ana, ben).until('9:15')).wrong).toEqual(
      [],
    ))
  test('while it goes on, it has no end; an alert that somebody has seen says so, and a message that arrived', () => {
    const alone = gathered.at('9:10').sees(hall, ana).until('9:11:30')
    const since = String(at('9:10'))
    const seen = alone
      .acknowledged('alert')
      .observes({
        type: 'ActionSettled',
        action: `lone-pupil/lesson/${since}/tell/tell-staff/hall`,
        what: 'message',
        outcome: 'confirmed',
      })
      .observes({
        type: 'ActionSettled',
        action: `lone-pupil/lesson/${since}/hold`,
        what: 'hold',
        outcome: 'not possible',
      })
    const [wrong] = record(seen).wrong
    expect(wrong?.to).toBeUndefined()
    expect(wrong?.deeds).toEqual(
      expect.arrayContaining([
        { what: 'tell-staff', outcome: 'confirmed' },
        { what: 'hold', outcome: 'not possible' },
        { what: 'alert', outcome: 'acknowledged' },
      ]),
    )
  })
  test('what people do with the lesson is misuse', () =>
    expect(record(gathered.at('9:10').sees(hall, ana, ben, stranger).until('9:11')).misuse).toMatchObject([
      { safeguard: 'invited-only' },
    ]))
})

describe('what was not assured', () => {
  test('from when sight was lost until it came back, of the lesson and of its chat', () => {
    const lost = gathered
      .at('9:10')
      .observes({ type: 'SightLost', reason: 'no answer' })
      .at('9:12')
      .observes({ type: 'ChatSightLost', reason: 'gone' })
      .at('9:15')
      .observes({ type: 'SightRegained' })
      .at('9:20')
      .sees(hall, ana)
    expect(record(lost).unassured).toEqual([
      { what: 'lesson', from: at('9:10'), to: at('9:15'), reason: 'no answer' },
      { what: 'chat', from: at('9:12'), to: at('9:20'), reason: 'gone' },
    ])
  })
  test('a lesson that was never seen', () =>
    expect(record(given()).unassured).toEqual([
      { what: 'lesson', from: at('9:00'), to: at('10:00'), reason: 'never seen' },
    ]))
})

describe('whether it was recorded', () => {
  test('from when to when', () => {
    const recorded = gathered
      .at('9:01')
      .observes({ type: 'RecordingObserved', source: 'roster', on: true })
      .at('9:50')
      .observes({ type: 'RecordingObserved', source: 'roster', on: false })
    expect(record(recorded).recorded).toEqual([{ from: at('9:01'), to: at('9:50') }])
  })
  test('whether Teams says that the recording is there; one that failed is not made good by the next', () => {
    const after = (...files: readonly ('made' | 'failed')[]) =>
      record(files.reduce((told, file) => told.observes({ type: 'RecordingFileSaid', file }), gathered.at('9:50'))).file
    expect([after(), after('made'), after('made', 'failed'), after('failed', 'made')]).toEqual([
      ...[undefined, 'made', 'failed', 'failed'],
    ])
  })
  test('it was not seen to be', () => expect(record(gathered).recorded).toBe('not seen to be'))
})

test('what staff add stands beside it, and the first signature stays', () => {
  const added = gathered
    .at('10:05')
    .observes({ type: 'RecordNoted', by: hall.person, note: 'a dog barked' })
    .observes({ type: 'MaterialSent', by: hall.person, pupils: [ben.person] })
    .observes({ type: 'RecordSigned', by: hall.person })
    .at('10:06')
    .observes({ type: 'RecordSigned', by: ana.person })
  expect(record(added).added).toEqual({
    notes: [{ at: at('10:05'), by: hall.person, note: 'a dog barked' }],
    sentTo: new Set([ben.person]),
    signed: { at: at('10:05'), by: hall.person },
  })
})

test('that it was recorded, and how long, is in the record', () => {
  const by = { person: hall.person, identity: 'account' } as const
  const told = gathered
    .at('9:05')
    .observes({ type: 'RecordingObserved', source: 'roster', on: true, by })
    .at('9:20')
    .observes({ type: 'RecordingObserved', source: 'roster', on: false })
  expect(record(told).recorded).toEqual([{ from: at('9:05'), to: at('9:20') }])
  expect(record(gathered).recorded).toBe('not seen to be')
})

test('a lesson that the timetable does not know is said to be none of it', () => {
  const found = gathered.observes({ type: 'LessonScheduled', origin: 'ad hoc', sharedLink: false })
  expect([record(gathered).what, record(found).what]).toEqual(['on the timetable', 'not on the timetable'])
})

test('a signature stands until somebody of the lesson is in it again; who waits or is a program changes nothing', () => {
  const signed = gathered.at('9:30').sees().observes({ type: 'RecordSigned', by: hall.person })
  const stands = (told: typeof signed) => record(told).added.signed !== undefined
  expect([
    stands(signed),
    stands(signed.at('9:31').sees(bot, waits(stranger))),
    stands(signed.at('9:31').sees(hall)),
  ]).toEqual([true, true, false])
})
