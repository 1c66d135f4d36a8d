import fc from 'fast-check'
import { lapseId } from '../../src/engine/lapse.ts'
import type { Safeguard } from '../../src/engine/safeguard.ts'
import { observe, wake } from '../../src/engine/supervise.ts'
import { beginSupervision, type Entry, type Supervised } from '../../src/engine/supervised.ts'
import type { Timetable } from '../../src/lesson/lesson.ts'
import type { Observation } from '../../src/lesson/observation.ts'
import { minutes, seconds, type Instant, type Millis } from '../../src/lesson/time.ts'
import type { Engine } from './broken.ts'
import { conductTurns, type Event, type Turn } from './conduct-timeline.ts'
import { at, maths, rosterKnown, seen, told } from './lesson.ts'
import {
  ana,
  ben,
  bot,
  cai,
  guest,
  hall,
  osei,
  stranger,
  unresolvedPerson,
  waits,
  zoe,
  type Someone,
} from './people.ts'
import { everySafeguard } from './safeguards.ts'

/** Half an hour, so that a timeline of a dozen events reaches its end and beyond. */
export const halfHour: Timetable = {
  startsAt: at('9:00'),
  gatheredAt: at('9:05'),
  endsAt: at('9:30'),
  overAt: at('10:30'),
}
export const begun: Supervised = beginSupervision(maths, halfHour)

/** When something happened, and when we heard of it: never in the wrong order, for there is one clock. */
export type Heard = { readonly observed: Observation; readonly now: Instant }
/** What happens in a lesson, and how long after the last arrival somebody wakes up for nothing: a share of the gap. */
export type Timeline = { readonly heard: readonly Heard[]; readonly wakes: readonly number[]; readonly end: Instant }

type Happening = Turn & { readonly delay: Millis }

/** A presence as lessons have it: mostly one teacher and one or two of the class, now and then anybody else. */
const crowd = fc
  .record({
    staff: fc.constantFrom([hall], [hall], [hall], [hall, osei], [], [waits(hall)]),
    pupils: fc.constantFrom<readonly Someone[]>(
      [ana],
      [ana],
      [ana],
      [ana, ben],
      [ana, ben],
      [ben],
      [ana, waits(ben)],
      [],
      [ana, ben, cai],
    ),
    others: fc.constantFrom<readonly Someone[]>([], [], [], [], [bot], [zoe], [stranger], [guest], [unresolvedPerson]),
  })
  .map(({ staff, pupils, others }) => [...staff, ...pupils, ...others])

const roster: fc.Arbitrary<Event> = crowd.map(people => when => seen(when, people))
const placing: fc.Arbitrary<Event> = fc
  .constantFrom(ana, zoe, guest, unresolvedPerson, { ...unresolvedPerson, place: 'staff' as const })
  .map(who => when => told(when, [who])[0] ?? { type: 'SightRegained', at: when })

/** Somebody answers for a lapse that is open; where none is, for one that never was. */
const answer: fc.Arbitrary<Event> = fc
  .record({ which: fc.nat(5), step: fc.constantFrom('end', 'hold', 'remove', 'send-away'), press: fc.boolean() })
  .map(({ which, step, press }) => (when, state) => {
    const open = [...state().lapses.values()]
    const lapse = open[which % Math.max(open.length, 1)]
    const id = lapse ? lapseId(lapse) : 'no-safeguard/lesson/0'
    return press
      ? { type: 'StepAsked', at: when, lapse: id, step, by: hall.person }
      : { type: 'AlertAcknowledged', at: when, alert: `${id}/end/alert`, by: hall.person }
  })

const rest: fc.Arbitrary<Event> = fc.constantFrom<Event>(
  when => ({ type: 'SightLost', at: when, reason: 'call lost' }),
  when => ({ type: 'SightRegained', at: when }),
  when => ({ type: 'SourcesDisagree', at: when }),
  when => ({ type: 'SourcesAgree', at: when }),
  when => ({ type: 'RulesSaid', at: when, to: 'class' }),
  when => ({ type: 'PersonVouched', at: when, person: zoe.person, by: hall.person }),
  when => ({ type: 'ClosingAnnounced', at: when, by: hall.person }),
  when => ({ type: 'LessonReopened', at: when, by: hall.person }),
  when => ({ type: 'SettingsObserved', at: when, held: ['quiet'] }),
  when => ({ type: 'MeetingEnded', at: when }),
  when => ({ type: 'ActionSettled', at: when, action: 'x/lesson/0/hold/hold', what: 'hold', outcome: 'failed' }),
  when => ({ type: 'ActionSettled', at: when, action: 'x/lesson/0/hold/hold', what: 'hold', outcome: 'confirmed' }),
  rosterKnown,
)

/** Gaps on both sides of every grace, and exactly on it. */
const gap = fc.oneof(
  fc.constantFrom(...[0, 1, 10, 15, 29, 30, 60].map(seconds), ...[2, 2.5, 3, 5, 8].map(minutes)),
  fc.integer({ min: 0, max: minutes(4) }),
)
/** Most is heard of at once; some late, and some is said to be still to come. */
const delay = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: seconds(90) }) },
  { weight: 1, arbitrary: fc.integer({ min: -seconds(90), max: -1 }) },
)
const turn: fc.Arbitrary<readonly Turn[]> = fc
  .record({
    gap,
    event: fc.oneof(
      { weight: 9, arbitrary: roster },
      { weight: 2, arbitrary: answer },
      { weight: 2, arbitrary: rest },
      { weight: 1, arbitrary: placing },
    ),
  })
  .map(one => [one])
/** What one turn holds is heard of with one delay. */
const happenings: fc.Arbitrary<readonly Happening[]> = fc
  .record({
    delay,
    turns: fc.oneof({ weight: 14, arbitrary: turn }, { weight: 4, arbitrary: conductTurns }),
  })
  .map(({ delay, turns }) => turns.map(each => ({ ...each, delay })))

export const timeline: fc.Arbitrary<Timeline> = fc
  .record({
    ready: fc.constantFrom(true, true, true, false),
    from: fc.constantFrom(at('8:50'), at('8:58'), at('9:00')),
    happened: fc.array(happenings, { minLength: 3, maxLength: 8 }),
    wakes: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 9 }),
    after: fc.constantFrom(0, minutes(1), minutes(20), minutes(200)),
  })
  .map(({ ready, from, happened, wakes, after }) => {
    const first: Heard[] = ready ? [{ observed: rosterKnown(at('8:45')), now: at('8:45') }] : []
    const heard = hearing(from, happened.flat(), first)
    return { heard, wakes, end: (heard.at(-1)?.now ?? from) + after }
  })

/** Where somebody answers, what went before is played, so that the answer can name a lapse that is really open. */
function hearing(from: Instant, happenings: readonly Happening[], heard: Heard[]): readonly Heard[] {
  let [when, now] = [from, from]
  let known = { state: begun, upTo: 0 }
  for (const { gap, delay, event } of happenings) {
    when = Math.max(when, now) + gap
    now = Math.max(now, when + Math.max(delay, 0))
    const state = (): Supervised => {
      known = { state: play(heard.slice(known.upTo), { from: known.state }).state, upTo: heard.length }
      return theEngine.wake(everySafeguard, known.state, when).state
    }
    heard.push({ observed: event(delay < 0 ? when - delay : when, state), now })
  }
  return heard
}

export type Played = { readonly state: Supervised; readonly entries: readonly Entry[] }
export const theEngine: Engine = { observe, wake }

/** What the journal is, where everybody wakes up only for what is observed, and at the very end. */
export function play(
  heard: readonly Heard[],
  { engine = theEngine, rules = everySafeguard, from = begun, end }: Options = {},
): Played {
  let played: Played = { state: from, entries: [] }
  for (const { observed, now } of heard) {
    const { state, entries } = engine.observe(rules, played.state, observed, now)
    played = { state, entries: [...played.entries, ...entries] }
  }
  if (end === undefined) return played
  const { state, entries } = engine.wake(rules, played.state, end)
  return { state, entries: [...played.entries, ...entries] }
}
type Options = {
  readonly engine?: Engine
  readonly rules?: readonly Safeguard[]
  readonly from?: Supervised
  readonly end?: Instant
}

/**
 * The same, with somebody waking up in between: punctually whenever the engine asked to look again, and besides at some
 * other instants, twice each. Only before the next thing has happened, for what is heard late is judged late.
 */
export function playWakefully({ heard, wakes, end }: Timeline, engine: Engine, punctual: boolean): Played {
  const rules = everySafeguard
  let played: Played = { state: begun, entries: [] }
  const passing = (until: Instant, from: Instant): void => {
    const share = wakes[played.entries.length % wakes.length] ?? 0
    const early = from + (until - from) * share
    for (let due = dueNow(); punctual && due <= until; due = dueNow()) add(engine.wake(rules, played.state, due))
    if (punctual) return
    for (const instant of [early, early]) add(engine.wake(rules, played.state, instant))
  }
  const dueNow = (): Instant => engine.wake(rules, played.state, -Infinity).lookAgainAt
  const add = ({ state, entries }: Played): void => {
    played = { state, entries: [...played.entries, ...entries] }
  }
  let last = at('8:30')
  for (const { observed, now } of heard) {
    const until = Math.min(observed.at, now)
    if (until > last) passing(until, last)
    add(engine.observe(rules, played.state, observed, now))
    last = now
  }
  passing(end, last)
  add(engine.wake(rules, played.state, end))
  return played
}
