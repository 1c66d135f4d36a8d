import fc from 'fast-check'
import { actionId } from '../../src/engine/lapse.ts'
import type { Supervised } from '../../src/engine/supervised.ts'
import type { ConductObserved } from '../../src/lesson/conduct.ts'
import type { Observation } from '../../src/lesson/observation.ts'
import { minutes, seconds, type Instant, type Millis } from '../../src/lesson/time.ts'
import { seen } from './lesson.ts'
import { ana, ben, guest, hall, osei, zoe, type Someone } from './people.ts'

export type Event = (when: Instant, state: () => Supervised) => Observation
/** What happens, and so long after what happened before. */
export type Turn = { readonly gap: Millis; readonly event: Event }

type Told<Kind = ConductObserved> = Kind extends ConductObserved ? Omit<Kind, 'at'> : never
const does =
  (observed: Told): Event =>
  at => ({ ...observed, at })
const by = hall.person

/** What staff do that stands alone, and what a pupil does: who it is about is mostly there. */
const deed: fc.Arbitrary<Event> = fc
  .record({ who: fc.constantFrom(ana, ana, ben, zoe), whose: fc.constantFrom(hall.person, osei.person) })
  .chain(({ who: { person }, whose }) =>
    fc.constantFrom<Event>(
      does({ type: 'PupilWarned', person, by: whose }),
      does({ type: 'RulesRead', person }),
      does({ type: 'LetBackIn', person, by: whose }),
      does({ type: 'SecondChildAttested', person, by: whose }),
      does({ type: 'AdultConfirmed', person, by: whose }),
      does({ type: 'MicrophonesAsked', open: person === ana.person, by: whose }),
      does({ type: 'PauseSet', paused: person === ana.person, by: whose }),
      at => ({ type: 'PersonVouched', at, person: zoe.person, by: whose }),
      at => ({ type: 'ClosingAnnounced', at, by: whose }),
    ),
  )
const soon = fc.constantFrom(0, ...[1, 5, 29, 60].map(seconds), minutes(3))
const alone: fc.Arbitrary<readonly Turn[]> = fc.record({ gap: soon, event: deed }).map(turn => [turn])

/** The warning goes out: confirmed, or not, by the id of an action that was really ordered where one was. */
const warningSent =
  (person: Someone['person'], outcome: 'confirmed' | 'failed'): Event =>
  (at, state) => {
    const lapse = state().lapses.get(`warning/${person}`)
    const action = lapse ? actionId(lapse, 'say', 'tell-one') : `warning/${person}/0/say/tell-one`
    return { type: 'ActionSettled', at, action, what: 'message', outcome }
  }
const warned: fc.Arbitrary<readonly Turn[]> = fc
  .record({
    who: fc.constantFrom(ana, ben),
    gap: soon,
    outcome: fc.constantFrom('confirmed', 'failed'),
    undo: fc.constantFrom(...[4, 9.999, 10].map(seconds), undefined, undefined, undefined, undefined),
  })
  .map(({ who: { person }, gap, outcome, undo }) => [
    { gap: seconds(1), event: does({ type: 'PupilWarned', person, by }) },
    ...(undo === undefined ? [] : [{ gap: undo, event: does({ type: 'WarningWithdrawn', person, by }) }]),
    { gap, event: warningSent(person, outcome) },
  ])

/** Out for conduct, or as somebody uninvited; seen to be gone; and back again, let in by staff or not. */
const sentOut: fc.Arbitrary<readonly Turn[]> = fc
  .record({ who: fc.constantFrom(ana, ana, guest), gap: soon, isLetIn: fc.boolean(), isBack: fc.boolean() })
  .map(({ who, gap, isLetIn, isBack }) => {
    const { person } = who
    const why = who === ana ? 'conduct' : 'uninvited'
    const asked: Turn[] = [{ gap, event: does({ type: 'ConductRemovalAsked', person, by }) }]
    return [
      { gap: seconds(1), event: (at: Instant) => seen(at, [hall, ben, who]) },
      ...(who === ana ? asked : []),
      { gap: seconds(6), event: (at: Instant) => seen(at, [hall, ben]) },
      { gap: 0, event: does({ type: 'PersonRemoved', person, why }) },
      ...(isLetIn ? [{ gap, event: does({ type: 'LetBackIn', person, by }) }] : []),
      ...(isBack ? [{ gap, event: (at: Instant) => seen(at, [hall, ben, who]) }] : []),
    ]
  })

/** End and report, taken back in time, at the last instant, too late, or never; and at last opened again, or not. */
const ended: fc.Arbitrary<readonly Turn[]> = fc
  .record({
    undo: fc.constantFrom(...[4, 9.999, 10, 11].map(seconds), undefined),
    reopen: fc.constantFrom(undefined, undefined, seconds(30), minutes(4)),
  })
  .map(({ undo, reopen }) => [
    { gap: seconds(10), event: does({ type: 'EndAsked', by }) },
    ...(undo === undefined ? [] : [{ gap: undo, event: does({ type: 'EndWithdrawn', by }) }]),
    ...(reopen === undefined
      ? []
      : [{ gap: reopen, event: (at: Instant) => ({ type: 'LessonReopened' as const, at, by }) }]),
  ])

/** The lesson stands still, and goes on. */
const paused: fc.Arbitrary<readonly Turn[]> = soon.map(gap => [
  { gap: seconds(5), event: does({ type: 'PauseSet', paused: true, by }) },
  { gap, event: does({ type: 'PauseSet', paused: false, by }) },
])

/** What the registers say: with whom a one-to-one is agreed, and of whom nobody wrote down a talk with the parents. */
const registers =
  (agreed: readonly Someone[], outstanding: readonly Someone[]): Event =>
  at => ({
    ...{ type: 'RegistersRead', at, barred: [], withoutNotice: [], untrained: [] },
    oneToOne: agreed.map(({ person }) => person),
    toFollowUp: outstanding.map(({ person }) => person),
  })

/** A one-to-one by agreement, whose adult is confirmed in time, late, or never, and whose window ends or not. */
const oneToOne: fc.Arbitrary<readonly Turn[]> = fc
  .record({ confirmed: fc.constantFrom(seconds(30), minutes(2), minutes(6), undefined), isOver: fc.boolean() })
  .map(({ confirmed, isOver }) => [
    { gap: 0, event: registers([ana], []) },
    { gap: 0, event: (at: Instant) => seen(at, [hall, ana]) },
    ...(confirmed === undefined
      ? []
      : [{ gap: confirmed, event: does({ type: 'AdultConfirmed', person: ana.person, by }) }]),
    ...(isOver ? [{ gap: minutes(1), event: registers([], []) }] : []),
  ])

/** Somebody here was taken out of an earlier lesson. */
const toFollowUp: fc.Arbitrary<readonly Turn[]> = fc.constant([{ gap: 0, event: registers([], [ana]) }])

/** What staff do by card, by word and in the panel, as lessons have it: mostly one press, now and then a whole story. */
export const conductTurns: fc.Arbitrary<readonly Turn[]> = fc.oneof(
  { weight: 6, arbitrary: alone },
  { weight: 2, arbitrary: warned },
  { weight: 3, arbitrary: sentOut },
  { weight: 3, arbitrary: ended },
  { weight: 1, arbitrary: paused },
  { weight: 1, arbitrary: oneToOne },
  { weight: 1, arbitrary: toFollowUp },
)
