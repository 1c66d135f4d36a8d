import { describe, expect, test } from '@jest/globals'
import { at } from '../../test/support/lesson.ts'
import { personId, type PersonId } from '../lesson/people.ts'
import type { MatterEntry } from './entry.ts'
import { matterOf, signaturesNeeded, type Matter } from './matter.ts'
import { refusal } from './refusal.ts'

type Unsigned<T> = T extends unknown ? Omit<T, 'at' | 'by'> : never
const [lee, dev, ana, hall] = ['lee', 'dev', 'ana', 'hall'].map(personId) as [PersonId, PersonId, PersonId, PersonId]
const by = (person: PersonId | 'chaperone', entry: Unsigned<MatterEntry>, when = '9:00'): MatterEntry => ({
  ...entry,
  at: at(when),
  by: person,
})
const raised = (band: 'red' | 'amber' | 'yellow', words: object = {}): MatterEntry =>
  by(hall, {
    ...{
      type: 'MatterRaised',
      origin: 'report',
      band,
      subjects: [ana],
      adults: [],
      unseenBy: [],
      clauses: ['B18'],
      category: 'other',
    },
    ...words,
  })
const decided = by(lee, { type: 'DecisionTaken', what: 'talk with home', reason: 'a pattern' })
const advice = by(lee, { type: 'AdviceSought', from: 'the trust', soughtAt: at('9:10'), advice: 'Wait.' })
const parents = by(lee, { type: 'ParentsAnswered', told: 'yes', reason: 'by telephone' })
const outcome = (isConcern: boolean): MatterEntry =>
  by(lee, { type: 'OutcomeRecorded', text: 'settled', isConcern, reason: 'talked' })
const signed = (person: PersonId): MatterEntry => by(person, { type: 'SignedOff' })
const task = by(lee, {
  type: 'TaskSet',
  task: 't',
  what: 'contact-home',
  text: 'Reach home',
  about: ana,
  owner: lee,
  dueAt: at('9:10'),
})
const lessened = by(lee, { type: 'MatterTriaged', band: 'yellow', reason: 'calm' })
const aboutHall = by(lee, { type: 'SubjectAdded', person: hall, isAdult: true })
const taskDone = by(lee, { type: 'TaskDone', task: 't', how: 'at ten, by telephone' })

function known(...entries: readonly MatterEntry[]): Matter {
  const matter = matterOf(entries)
  if (!matter) throw new Error('Nothing was raised')
  return matter
}
const ready = (band: 'red' | 'amber' | 'yellow', isConcern = true) => [
  raised(band),
  decided,
  parents,
  outcome(isConcern),
]

test('nothing is a matter before it is raised', () => expect(matterOf([decided])).toBeUndefined())
test('what is raised twice is one matter', () => expect(known(raised('red'), raised('amber')).band).toBe('red'))

describe('where a matter stands', () => {
  test.each([
    ['raised', [raised('red')], 'raised'],
    [
      'acknowledged, once somebody has seen it',
      [raised('red'), by(lee, { type: 'MatterAcknowledged' })],
      'acknowledged',
    ],
    [
      'triaged, though it is acknowledged again',
      [
        raised('red'),
        by(lee, { type: 'MatterTriaged', band: 'amber', reason: 'calm' }),
        by(dev, { type: 'MatterAcknowledged' }),
      ],
      'triaged',
    ],
    [
      'triaged, and more grave than it was raised',
      [raised('yellow'), by(lee, { type: 'MatterTriaged', band: 'red', reason: 'more is known' })],
      'triaged',
    ],
    ['in action', [raised('red'), by(lee, { type: 'StateSet', state: 'in action', reason: 'calling' })], 'in action'],
    ['outcome recorded', ready('yellow'), 'outcome recorded'],
    ['yellow is closed by one', [...ready('yellow'), signed(lee)], 'closed'],
    ['red is not', [...ready('red'), signed(lee)], 'outcome recorded'],
    ['red is closed by two', [...ready('red'), signed(lee), signed(dev)], 'closed'],
    ['the software signs nothing', [...ready('yellow'), by('chaperone', { type: 'SignedOff' })], 'outcome recorded'],
    ['red that was made yellow is still closed by two', [...ready('red'), lessened, signed(lee)], 'triaged'],
    ['a new subject is signed anew', [...ready('red'), signed(lee), aboutHall, signed(dev)], 'outcome recorded'],
    ['a new outcome is signed anew', [...ready('red'), signed(lee), outcome(true), signed(dev)], 'outcome recorded'],
  ])('%s', (_, entries, state) => expect(known(...entries).state).toBe(state))

  test.each([
    ['red', true, 2],
    ['red', false, 2],
    ['amber', true, 1],
    ['amber', false, 2],
    ['yellow', false, 1],
  ] as const)('%s, a concern: %s, takes %d signatures', (band, isConcern, expected) =>
    expect(signaturesNeeded({ highest: band, outcome: { text: '', isConcern } })).toBe(expected),
  )
})

describe('what is kept of it', () => {
  test('facts, a pupil’s words and an opinion, apart, with who said them', () => {
    const said = { facts: 'Ana left at ten.', words: 'I was scared', opinion: 'She seemed upset.' }
    expect(known(raised('amber', said)).accounts).toEqual([
      { entry: 1, by: hall, at: at('9:00'), corrects: undefined, ...said },
    ])
  })
  test('when and where it was, who noticed and who was told in person, where somebody knows it', () => {
    const when = { happenedAt: at('8:00'), noticedAt: at('8:30'), noticedBy: 'the caretaker', place: 'at home' }
    const said = { facts: 'A door stood open.', ...when, inRecording: '12:30', toldInPerson: 'Lee, at nine' }
    expect(known(raised('amber', said)).accounts).toEqual([
      { entry: 1, by: hall, at: at('9:00'), corrects: undefined, ...said },
    ])
  })
  test('that whoever raised it asks not to be named; of what an older version wrote, that nobody does', () =>
    expect(
      [known(raised('amber', { asksNotToBeNamed: true })), known(raised('amber'))].map(one => one.asksNotToBeNamed),
    ).toEqual([true, false]))
  test('advice that was sought, of whom, when, and what was said; and the child’s own view of the outcome', () => {
    const advised = { from: 'the local authority', soughtAt: at('8:50'), advice: 'Talk with home.', reference: 'LA 7' }
    const entry = by(lee, { type: 'AdviceSought', ...advised })
    const seen = by(lee, {
      ...{ type: 'OutcomeRecorded', text: 'settled', isConcern: true, reason: 'talked', childsView: 'I feel safe' },
    })
    expect(known(raised('amber'), entry, seen)).toMatchObject({
      advice: [{ by: lee, ...advised }],
      outcome: { text: 'settled', childsView: 'I feel safe' },
    })
  })
  test('a correction beside what it corrects, which stays', () => {
    const corrected = by(hall, {
      type: 'EntryCorrected',
      corrects: 1,
      reason: 'the clock was wrong',
      facts: 'Ana left at eleven.',
    })
    const { accounts } = known(raised('amber', { facts: 'Ana left at ten.' }), corrected)
    expect(accounts.map(({ entry, corrects, facts }) => [entry, corrects, facts])).toEqual([
      [1, undefined, 'Ana left at ten.'],
      [2, 1, 'Ana left at eleven.'],
    ])
  })
  test('an account that is an opinion alone, or a pupil’s words alone', () => {
    const { accounts } = known(raised('amber', { opinion: 'odd' }), by(dev, { type: 'AccountAdded', words: 'help' }))
    expect(accounts.map(({ facts, words, opinion }) => [facts, words, opinion])).toEqual([
      [undefined, undefined, 'odd'],
      [undefined, 'help', undefined],
    ])
  })
  test('an account of somebody else', () =>
    expect(known(raised('amber'), by(dev, { type: 'AccountAdded', facts: 'I saw it too.' })).accounts).toHaveLength(1))
  test('whom it is about, adults among them', () => {
    const matter = known(
      raised('amber'),
      by(lee, { type: 'SubjectAdded', person: hall, isAdult: true }),
      by(lee, { type: 'SubjectAdded', person: dev, isAdult: false }),
    )
    expect([[...matter.subjects], [...matter.adults]]).toEqual([[ana, hall, dev], [hall]])
  })
  test('its tasks, and how they were done; one that there is not is not done', () => {
    const { tasks } = known(raised('red'), task, taskDone, by(lee, { type: 'TaskDone', task: 'other', how: 'x' }))
    expect([...tasks.values()].map(({ done }) => done?.how)).toEqual(['at ten, by telephone'])
  })
  test('who opened it though it was not theirs; the software opens nothing', () => {
    const matter = known(
      raised('red'),
      by(dev, { type: 'GlassBroken', reason: 'a court asked' }),
      by('chaperone', { type: 'GlassBroken', reason: 'x' }),
    )
    expect([...matter.opened]).toEqual([dev])
  })
  test('with whom it is shared, each of them', () =>
    expect([
      ...known(
        raised('red'),
        by(lee, { type: 'Shared', with: hall, reason: 'she knows him' }),
        by(lee, { type: 'Shared', with: dev, reason: 'so does he' }),
      ).sharedWith,
    ]).toEqual([hall, dev]))
  test('that it goes on in another', () =>
    expect(known(raised('red'), by(lee, { type: 'MatterContinued', as: 'other', reason: 'again' })).entries).toBe(2))
})

describe('what cannot be done', () => {
  const closed = [...ready('yellow'), signed(lee)]
  test.each([
    ['to raise it again', [raised('red')], raised('red'), 'raised already'],
    [
      'to decide without a reason',
      [raised('red')],
      by(lee, { type: 'DecisionTaken', what: 'x', reason: ' ' }),
      'reason',
    ],
    [
      'to correct what was never said',
      [raised('red')],
      by(lee, { type: 'EntryCorrected', corrects: 7, reason: 'x', facts: 'y' }),
      'no such account',
    ],
    [
      'to correct it by nothing',
      [raised('yellow', { facts: 'x' })],
      by(lee, { type: 'EntryCorrected', corrects: 1, reason: 'x', facts: ' ' }),
      'Please write something',
    ],
    ['to finish a task that there is not', [raised('red')], taskDone, 'no such task'],
    ['to finish a task twice', [raised('red'), task, taskDone], taskDone, 'done already'],
    [
      'to finish a task without saying how',
      [raised('red'), task],
      by(lee, { type: 'TaskDone', task: 't', how: ' ' }),
      'when and how',
    ],
    [
      'to record an outcome that says nothing',
      ready('red'),
      by(lee, { type: 'OutcomeRecorded', text: ' ', isConcern: true, reason: 'x' }),
      'empty',
    ],
    ['to say of whom advice was sought, and not what', [raised('red')], { ...advice, advice: ' ' }, 'empty'],
    ['to say what was advised, and not by whom', [raised('red')], { ...advice, from: '' }, 'empty'],
    ['to have sought it tomorrow', [raised('red')], { ...advice, soughtAt: at('9:20') }, 'has not come yet'],
    [
      'to have noticed what is yet to come',
      [raised('red')],
      by(lee, { type: 'AccountAdded', facts: 'x', noticedAt: at('9:20') }),
      'has not come yet',
    ],
    [
      'to correct it so that it is yet to come',
      [raised('red', { facts: 'x' })],
      by(lee, { type: 'EntryCorrected', corrects: 1, reason: 'x', facts: 'y', happenedAt: at('9:20') }),
      'has not come yet',
    ],
    ['to decide nothing', [raised('red')], by(lee, { type: 'DecisionTaken', what: '', reason: 'x' }), 'empty'],
    ['to tell nothing', [raised('red')], by(lee, { type: 'AccountAdded', facts: ' ', opinion: '' }), 'empty'],
    ['to set a task without words', [raised('red')], { ...task, text: ' ' } as MatterEntry, 'empty'],
    [
      'to take up again what goes on already',
      [...closed, by(lee, { type: 'MatterContinued', as: 'x', reason: 'again' })],
      by(lee, { type: 'MatterContinued', as: 'y', reason: 'again' }),
      'in another',
    ],
    ['to sign it as the software', ready('yellow'), by('chaperone', { type: 'SignedOff' }), 'Only a person'],
    ['to sign it twice', [...ready('red'), signed(lee)], signed(lee), 'somebody else'],
    [
      'to close it with nothing decided',
      [raised('yellow')],
      signed(lee),
      'an outcome, a decision with its reason, whether the parents were told',
    ],
    [
      'to close it with a task open',
      [raised('yellow'), task, decided, parents, outcome(true)],
      signed(lee),
      'tasks that are still open',
    ],
    ['to go on with what is closed', closed, decided, 'closed'],
    [
      'to take up again what is open',
      [raised('red')],
      by(lee, { type: 'MatterContinued', as: 'x', reason: 'again' }),
      'still open',
    ],
  ])('%s', (_, entries, entry, why) => expect(refusal(known(...entries), entry)).toContain(why))

  test.each([
    ['to take up again what is closed', closed, by(lee, { type: 'MatterContinued', as: 'x', reason: 'again' })],
    [
      'to correct what was said, though it is closed',
      [raised('yellow', { facts: 'x' }), ...closed.slice(1)],
      by(lee, { type: 'EntryCorrected', corrects: 1, reason: 'x', facts: 'y' }),
    ],
    [
      'to correct what was said',
      [raised('yellow', { facts: 'x' })],
      by(lee, { type: 'EntryCorrected', corrects: 1, reason: 'x', facts: 'y' }),
    ],
    ['to finish a task', [raised('red'), task], taskDone],
    ['to say that it was seen', [raised('red')], by(lee, { type: 'MatterAcknowledged' })],
    ['to sign what is ready', ready('red'), signed(lee)],
    ['to decide', [raised('red')], decided],
    ['to say what was advised, by a clock that is a little ahead', [raised('red')], advice],
  ])('but it can be done %s', (_, entries, entry) => expect(refusal(known(...entries), entry)).toBeUndefined())
})
