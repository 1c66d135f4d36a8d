import { expect, test } from '@jest/globals'
import { at, rosterKnown, seen } from '../../test/support/lesson.ts'
import { ana, ben, hall, onPhone, stranger, waits } from '../../test/support/people.ts'
import { alert } from '../actions/say.ts'
import type { Decision } from '../engine/lapse.ts'
import type { Observation } from '../lesson/observation.ts'
import { chronology } from './chronology.ts'

const nine = at('9:00')
const key = 'lone-pupil/lesson'
const lines = (...entries: readonly (Observation | Decision)[]): readonly string[] =>
  chronology(entries.map(entry => ({ asOf: nine, entry }))).map(({ kind, text }) => `${kind}: ${text}`)

const none = { oneToOne: [], barred: [], withoutNotice: [], untrained: [], toFollowUp: [] }

const observed: readonly (readonly [Observation, ...string[]])[] = [
  [rosterKnown(nine), 'seen: the roster is known: 30 pupils, 2 staff'],
  [
    { type: 'PersonPlaced', at: nine, person: ana.person, place: 'pupil' },
    `seen: the directory places ${ana.person} as pupil`,
  ],
  [
    {
      ...{ type: 'PersonPlaced', at: nine, person: ana.person, place: 'pupil' },
      evidence: { from: 'group', ref: '4B', readAt: at('8:47') + 30_000 },
    },
    `seen: the directory places ${ana.person} as pupil by group 4B (read 12 min before)`,
  ],
  [
    {
      ...{ type: 'PersonPlaced', at: nine, person: ana.person, place: 'unknown' },
      evidence: { from: 'nothing', readAt: nine },
    },
    `seen: the directory places ${ana.person} as unknown because nothing places them (read then)`,
  ],
  [
    {
      ...{ type: 'RosterResolved', at: nine, pupils: [ana.person], staff: [], organisers: [] },
      judged: [{ place: 'pupil', people: [ana.person], evidence: { from: 'education role', readAt: nine } }],
    },
    'seen: the roster is known: 1 pupils, 0 staff',
    `seen: taken for pupil by education role (read then): ${ana.person}`,
  ],
  [
    { type: 'PersonUnanswered', at: nine, person: ana.person, reason: 'no answer' },
    `seen: the directory does not say who ${ana.person} is: no answer`,
  ],
  [
    { type: 'PersonVouched', at: nine, person: ben.person, by: hall.person },
    `seen: ${hall.person} knows ${ben.person}`,
  ],
  [{ type: 'SightLost', at: nine, reason: 'no answer' }, 'seen: sight of the lesson is lost: no answer'],
  [{ type: 'SightRegained', at: nine }, 'seen: sight of the lesson is regained'],
  [
    { type: 'NameAlike', at: nine, person: stranger.person, like: hall.person },
    `seen: ${stranger.person} uses the name of ${hall.person}`,
  ],
  [{ type: 'SourcesDisagree', at: nine }, 'seen: events tell of somebody whom the roster does not show'],
  [{ type: 'SourcesAgree', at: nine }, 'seen: events and the roster agree again'],
  [{ type: 'ChatSightLost', at: nine, reason: 'gone' }, 'seen: sight of the chat is lost: gone'],
  [{ type: 'ChatSightRegained', at: nine }, 'seen: sight of the chat is regained'],
  [{ type: 'SettingsObserved', at: nine, held: ['quiet', 'share'] }, 'seen: the meeting shows: held (quiet, share)'],
  [{ type: 'SettingsObserved', at: nine, held: [] }, 'seen: the meeting shows: not held'],
  [
    {
      type: 'RecordingObserved',
      at: nine,
      source: 'roster',
      on: true,
      by: { person: ana.person, identity: 'account' },
    },
    `seen: a recording was begun by ${ana.person}`,
  ],
  [
    { type: 'RecordingObserved', at: nine, source: 'chat', on: true },
    'seen: a recording was begun by somebody not named',
  ],
  [{ type: 'RecordingObserved', at: nine, source: 'roster', on: false }, 'seen: nothing is recorded'],
  [{ type: 'RecordingFileSaid', at: nine, file: 'made' }, 'seen: Teams says that the recording is there'],
  [{ type: 'RecordingFileSaid', at: nine, file: 'failed' }, 'seen: Teams says that a recording failed'],
  [{ type: 'ClosingAnnounced', at: nine, by: hall.person }, `seen: ${hall.person} says that the lesson is over`],
  [{ type: 'LessonReopened', at: nine, by: hall.person }, `seen: ${hall.person} re-opened the lesson`],
  [{ type: 'LessonClosed', at: nine, key }, 'seen: the lesson is closed'],
  [{ type: 'MeetingEnded', at: nine }, 'seen: the meeting ended'],
  [
    { type: 'StepAsked', at: nine, lapse: `${key}/1`, step: 'hold', by: hall.person },
    `seen: ${hall.person} asked for hold of ${key}/1`,
  ],
  [
    { type: 'PressRefused', at: nine, press: 'vouch', by: ana.person },
    `seen: ${ana.person} pressed vouch and was refused`,
  ],
  [
    { type: 'RegistersRead', at: nine, ...none, barred: [ana.person] },
    `seen: the registers say: barred: ${ana.person}`,
  ],
  [{ type: 'RegistersRead', at: nine, ...none }, 'seen: the registers say: nothing about this lesson'],
  ...(
    [
      [{ type: 'PupilWarned', person: ana.person }, `warned ${ana.person}`],
      [{ type: 'WarningWithdrawn', person: ana.person }, `takes the warning of ${ana.person} back`],
      [{ type: 'ConductRemovalAsked', person: ana.person }, `asked that ${ana.person} be taken out for conduct`],
      [{ type: 'LetBackIn', person: ana.person }, `lets ${ana.person} back in`],
      [{ type: 'PauseSet', paused: true }, 'paused the lesson'],
      [{ type: 'PauseSet', paused: false }, 'goes on with the lesson'],
      [{ type: 'MicrophonesAsked', open: true }, 'asks that microphones be opened'],
      [{ type: 'MicrophonesAsked', open: false }, 'asks that microphones be closed'],
      [{ type: 'EndAsked' }, 'ends the lesson and reports'],
      [{ type: 'EndWithdrawn' }, 'takes the end back'],
      [
        { type: 'SecondChildAttested', person: ana.person },
        `says that a second child of the class is with ${ana.person}`,
      ],
      [
        { type: 'AdultConfirmed', person: ana.person, adult: 'their mother' },
        `confirms that the agreed adult is at home with ${ana.person}`,
      ],
    ] as const
  ).map(([fact, did]) => [{ ...fact, at: nine, by: hall.person }, `seen: ${hall.person} ${did}`] as const),
  [
    { type: 'PersonRemoved', at: nine, person: ana.person, why: 'conduct' },
    `seen: ${ana.person} is out of the lesson (conduct)`,
  ],
  [
    {
      ...{
        type: 'ChatMarked',
        at: nine,
        message: '17',
        author: ana.person,
        as: 'pupil',
        marks: ['worry'],
        weight: 'high',
        namesStaff: false,
      },
    },
    `seen: ${ana.person} wrote message 17, marked worry, high`,
  ],
  [
    { type: 'MarkCleared', at: nine, mark: 'file-share', author: ana.person, by: hall.person, reason: 'a joke' },
    `seen: ${hall.person} says there is nothing in file-share of ${ana.person}: a joke`,
  ],
  [
    { type: 'WroteOutOfHours', at: nine, author: ana.person, as: 'pupil' },
    `seen: ${ana.person} wrote when there is no lesson`,
  ],
  [{ type: 'RulesSaid', at: nine, to: 'class' }, 'done: ground rules posted to class'],
  [
    { type: 'ActionSettled', at: nine, action: `${key}/1/hold`, what: 'hold', outcome: 'confirmed' },
    `done: ${key}/1/hold: hold confirmed`,
  ],
  [
    {
      type: 'ActionSettled',
      at: nine,
      action: `${key}/1/hold`,
      what: 'hold',
      outcome: 'not possible',
      reason: 'refused',
    },
    `done: ${key}/1/hold: hold not possible (refused)`,
  ],
  [
    { type: 'AlertAcknowledged', at: nine, alert: `${key}/1/alert`, by: hall.person },
    `seen: ${hall.person} acknowledged ${key}/1/alert`,
  ],
  [{ type: 'TimeReached', at: nine, mark: 'started' }, 'seen: the lesson’s time has come'],
  [{ type: 'TimeReached', at: nine, mark: 'gathered' }, 'seen: the time to gather is over'],
  [
    { type: 'SettingsObserved', at: nine, held: [], drift: ['lobby'] },
    'seen: the meeting shows: not held',
    'seen: not as it was set: lobby',
  ],
  [
    { type: 'LessonScheduled', at: nine, origin: 'timetable', sharedLink: false },
    'seen: the timetable has this lesson',
  ],
  [
    { type: 'LessonScheduled', at: nine, origin: 'ad hoc', sharedLink: false },
    'seen: the timetable does not know this lesson',
  ],
  [{ type: 'ReadinessObserved', at: nine, missing: [] }, 'seen: ready'],
  [{ type: 'ReadinessObserved', at: nine, missing: ['names'] }, 'seen: partly: names'],
  [{ type: 'ReadinessObserved', at: nine, missing: ['lobby', 'names'] }, 'seen: unsafe: lobby, names'],
  [{ type: 'HostsObserved', at: nine, hosts: [hall.person] }, `seen: the meeting is hosted by ${hall.person}`],
  [{ type: 'TimeReached', at: nine, mark: 'long' }, 'seen: it lasts longer than the school’s rule for this age'],
  [{ type: 'TimeReached', at: nine, mark: 'time-up' }, 'seen: the lesson’s time is up'],
  [{ type: 'RecordNoted', at: nine, by: hall.person, note: 'loud' }, `seen: ${hall.person} adds: loud`],
  [
    { type: 'MaterialSent', at: nine, by: hall.person, pupils: [ben.person] },
    `seen: ${hall.person} has sent the material to ${ben.person}`,
  ],
  [{ type: 'RecordSigned', at: nine, by: hall.person }, `seen: ${hall.person} has read the record and signs it`],
  [{ type: 'RulesRead', at: nine, person: ana.person }, `seen: ${ana.person} says that they have read the rules`],
  [
    { type: 'RulesRead', at: nine, person: ana.person, version: '1f2e3d4c' },
    `seen: ${ana.person} says that they have read the rules (version 1f2e3d4c)`,
  ],
  [{ type: 'TimeReached', at: nine, mark: 'over' }, 'seen: the lesson’s window is over'],
]
test.each(observed)('%j', (entry, ...expected) => expect(lines(entry)).toEqual(expected))

const began = {
  type: 'LapseBegan',
  key,
  safeguard: 'lone-pupil',
  about: 'lesson',
  clauses: ['V27'],
  since: nine,
} as const
const decided: readonly (readonly [Decision, string])[] = [
  [
    { ...began, evidence: [ana.person] },
    `decided: lone-pupil finds something wrong (V27), about lesson, seen in ${ana.person}`,
  ],
  [{ ...began, evidence: [] }, 'decided: lone-pupil finds something wrong (V27), about lesson'],
  [{ type: 'LapseEased', key, at: nine }, `decided: ${key}: cured for now`],
  [{ type: 'LapseResumed', key, at: nine }, `decided: ${key}: wrong again`],
  [{ type: 'LapseEnded', key, at: nine }, `decided: ${key}: over`],
  [{ type: 'LapseWithdrawn', key, at: nine }, `decided: ${key}: no safeguard watches this any more`],
  [{ type: 'StepTaken', key, step: 'tell', due: nine }, `decided: ${key}: step tell`],
  [
    {
      type: 'ActionOrdered',
      id: `${key}/1/alert/alert`,
      key,
      about: 'lesson',
      step: 'alert',
      due: nine,
      action: alert('red', 'Please look', 'Now.'),
    },
    `decided: ${key}: alert ordered`,
  ],
  [
    { type: 'IncidentOpened', id: `${key}/1`, key, clauses: ['V27'], band: 'red', at: nine },
    `decided: ${key}: stands on the school record, red`,
  ],
]
test.each(decided)('%j', (entry, line) => expect(lines(entry)).toEqual([line]))

test('of two rosters, only who came, went, or was let in', () => {
  expect(lines(seen(nine, [hall, ana, waits(ben)]), seen(nine, [hall, ben, waits(stranger)]))).toEqual([
    `seen: ${hall.person} is in the lesson`,
    `seen: ${ana.person} is in the lesson`,
    `seen: ${ben.person} is waiting`,
    `seen: ${ana.person} left`,
    `seen: ${ben.person} is in the lesson`,
    `seen: ${stranger.person} is waiting`,
  ])
})

test('a second device of the same person is a line of its own', () =>
  expect(lines(seen(nine, [ana]), seen(nine, [ana, onPhone(ana)]))).toHaveLength(2))
