import { expect } from '@jest/globals'
import type { Action } from '../../src/actions/action.ts'
import { lapseId, type Decision } from '../../src/engine/lapse.ts'
import type { Safeguard } from '../../src/engine/safeguard.ts'
import { observe, wake } from '../../src/engine/supervise.ts'
import { beginSupervision, isDecision, type Entry, type Supervised } from '../../src/engine/supervised.ts'
import type { HoldPart, Observation } from '../../src/lesson/observation.ts'
import type { Instant } from '../../src/lesson/time.ts'
import { at, clock, maths, rosterKnown, seen, timetable, told } from './lesson.ts'
import { hall, type Someone } from './people.ts'

type Rest<Kind> = Kind extends Observation ? Omit<Kind, 'at'> : never

/**
 * A lesson told in one breath: who is seen when, what is pressed, and what Chaperone does about it.
 * Each step gives a new story, so a common beginning can be kept and told on in several ways.
 */
export type Story = {
  readonly state: Supervised
  readonly entries: readonly Entry[]
  readonly lookAgainAt: Instant
  /** Sets the clock; nobody wakes up for it. */
  readonly at: (when: string) => Story
  /** A whole roster: whoever is not named has left. */
  readonly sees: (...people: readonly Someone[]) => Story
  readonly observes: (observed: Rest<Observation>) => Story
  readonly staffPress: (step: string) => Story
  readonly acknowledged: (step: string) => Story
  readonly held: (...parts: readonly HoldPart[]) => Story
  /** Time passes. */
  readonly until: (when: string) => Story
  /** The steps taken, each as `9:02:30 lone-pupil tell`. */
  readonly expect: (...lines: readonly string[]) => Story
  /** What they order, each as `9:02:30 tell-staff` or `9:03 hold quiet share`. */
  readonly orders: (...lines: readonly string[]) => Story
  /** The course of the lapses: `9:02 lone-pupil/lesson begins`, and the incidents: `9:03 lone-pupil/lesson is red`. */
  readonly course: (...lines: readonly string[]) => Story
}

const early = at('8:30')
const begun: Supervised = beginSupervision(maths, timetable)

/** A lesson whose class is known. */
export const given = (...rules: readonly Safeguard[]): Story =>
  story(rules, observe(rules, begun, rosterKnown(early), early), early)

/** A lesson of whose class the directory has said nothing. */
export const givenUnready = (...rules: readonly Safeguard[]): Story =>
  story(rules, { state: begun, entries: [], lookAgainAt: Infinity }, early)

type Known = { readonly state: Supervised; readonly entries: readonly Entry[]; readonly lookAgainAt: Instant }

function story(rules: readonly Safeguard[], known: Known, now: Instant): Story {
  const take = (observed: readonly Observation[]): Story =>
    story(
      rules,
      observed.reduce((before, each) => {
        const { state, entries, lookAgainAt } = observe(rules, before.state, each, now)
        return { state, entries: [...before.entries, ...entries], lookAgainAt }
      }, known),
      now,
    )
  const lapse = (): string => [...known.state.lapses.values()].map(lapseId)[0] ?? 'no lapse'
  const check = (actual: readonly string[], lines: readonly string[]): Story => {
    expect(actual).toEqual(lines)
    return story(rules, known, now)
  }
  return {
    ...known,
    at: when => story(rules, known, at(when)),
    sees: (...people) => take([...told(now, people.filter(news(known))), seen(now, people)]),
    observes: observed => take([{ ...observed, at: now }]),
    staffPress: step => take([{ type: 'StepAsked', at: now, lapse: lapse(), step, by: hall.person }]),
    acknowledged: step =>
      take([{ type: 'AlertAcknowledged', at: now, alert: `${lapse()}/${step}/alert`, by: hall.person }]),
    held: (...parts) => take([{ type: 'SettingsObserved', at: now, held: parts }]),
    until: when => {
      const { state, entries, lookAgainAt } = wake(rules, known.state, at(when))
      return story(rules, { state, entries: [...known.entries, ...entries], lookAgainAt }, at(when))
    },
    expect: (...lines) => check(steps(known.entries), lines),
    orders: (...lines) => check(orders(known.entries), lines),
    course: (...lines) => check(course(known.entries), lines),
  }
}

const news =
  ({ state }: Known) =>
  ({ person, place, vouched }: Someone): boolean =>
    state.lesson.places.get(person) !== place || vouched

export const decisions = (entries: readonly Entry[]): readonly Decision[] =>
  entries.flatMap(({ entry }) => (isDecision(entry) ? [entry] : []))

export const steps = (entries: readonly Entry[]): readonly string[] =>
  decisions(entries).flatMap(each =>
    each.type === 'StepTaken' ? [`${clock(each.due)} ${each.key.split('/')[0] ?? ''} ${each.step}`] : [],
  )

export const orders = (entries: readonly Entry[]): readonly string[] =>
  decisions(entries).flatMap(each =>
    each.type === 'ActionOrdered' ? [`${clock(each.due)} ${shown(each.action)}`] : [],
  )

export const course = (entries: readonly Entry[]): readonly string[] =>
  decisions(entries).flatMap(each => {
    switch (each.type) {
      case 'LapseBegan':
        return [`${clock(each.since)} ${each.key} begins`]
      case 'LapseEased':
        return [`${clock(each.at)} ${each.key} eases`]
      case 'LapseResumed':
        return [`${clock(each.at)} ${each.key} resumes`]
      case 'LapseEnded':
        return [`${clock(each.at)} ${each.key} ends`]
      case 'LapseWithdrawn':
        return [`${clock(each.at)} ${each.key} is withdrawn`]
      case 'IncidentOpened':
        return [`${clock(each.at)} ${each.key} is ${each.band}`]
      case 'StepTaken':
      case 'ActionOrdered':
        return []
    }
  })

function shown(action: Action): string {
  switch (action.kind) {
    case 'tell-staff':
      if (action.isAside) return 'tell-staff aside'
      return ['tell-staff', ...action.answers.map(answer => ('step' in answer ? answer.step : answer.press))].join(' ')
    case 'tell-class':
    case 'tell-pupils':
    case 'tell-one':
      return `${action.kind} ${action.say}`
    case 'alert':
      return `alert ${action.band}`
    case 'hold':
      return ['hold', ...action.parts].join(' ')
    case 'remove':
      return `remove ${action.who}`
    case 'say-rules':
    case 'close':
      return action.kind
  }
}
