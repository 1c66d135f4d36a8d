import { alert, tellStaff } from '../actions/say.ts'
import { nextMark, type Lesson } from '../lesson/lesson.ts'
import type { Observation } from '../lesson/observation.ts'
import type { Instant } from '../lesson/time.ts'
import { assess, nextDue } from './assess.ts'
import { ownOf, type Decision, type Lapse } from './lapse.ts'
import type { Finding, Safeguard } from './safeguard.ts'
import { foldEntry, type Entry, type Supervised } from './supervised.ts'

export type Outcome = { readonly state: Supervised; readonly entries: readonly Entry[]; readonly lookAgainAt: Instant }

/** A safeguard that throws is itself a finding: somebody is told, its lapses stay open, and the others go on. */
const unjudged: Safeguard = {
  id: 'unjudged',
  clauses: ['C4'],
  find: () => [],
  ladder: [
    {
      name: 'alert',
      after: 0,
      actions: [
        alert(
          'red',
          'A safeguard stopped working',
          'One of the safeguards cannot judge this lesson. Please look in on it.',
        ),
        tellStaff(
          'Please watch this yourself',
          'One of the safeguards of this lesson has stopped working. The lead has been told.',
        ),
      ],
    },
  ],
  incident: { from: 'alert', band: 'red' },
}

/**
 * Takes one observation in. First the past is settled as it stood, up to the observation's own time; then it is folded in
 * and judged; then whatever time alone has brought since. So the journal does not depend on when anybody woke up.
 * @param now never before an earlier `now`; an observation from the future counts as of `now`.
 */
export function observe(rules: readonly Safeguard[], state: Supervised, observed: Observation, now: Instant): Outcome {
  const asOf = Math.max(Math.min(observed.at, now), state.lesson.asOf)
  const settled = passTime(rules, { state, entries: [] }, asOf)
  const folded = append(settled, [{ asOf, entry: observed }])
  return finish(rules, passTime(rules, judge(rules, folded, asOf), now))
}

/** Time has passed and nothing was observed. Early, late or repeated calls change nothing but when it is written. */
export const wake = (rules: readonly Safeguard[], state: Supervised, now: Instant): Outcome =>
  finish(rules, passTime(rules, { state, entries: [] }, now))

type Work = { readonly state: Supervised; readonly entries: readonly Entry[] }

const append = ({ state, entries }: Work, added: readonly Entry[]): Work => ({
  state: added.reduce(foldEntry, state),
  entries: [...entries, ...added],
})

const finish = (rules: readonly Safeguard[], work: Work): Outcome => ({
  ...work,
  lookAgainAt: nextInstant(rules, work.state),
})

function passTime(rules: readonly Safeguard[], begun: Work, until: Instant): Work {
  let work = begun
  for (let at = nextInstant(rules, work.state); at <= until; at = nextInstant(rules, work.state)) {
    const asOf = Math.max(at, work.state.lesson.asOf)
    const mark = nextMark(work.state.lesson)
    const passed: Entry[] =
      mark && mark.at <= asOf ? [{ asOf, entry: { type: 'TimeReached', at: mark.at, mark: mark.mark } }] : []
    work = judge(rules, append(work, passed), asOf)
  }
  return work
}

function nextInstant(rules: readonly Safeguard[], { lesson, lapses }: Supervised): Instant {
  if (!lapses.size) return nextMark(lesson)?.at ?? Infinity // as most of the time
  const own = ownOf(lapses)
  const failing = new Set(own(unjudged).map(lapse => lapse.about))
  const waiting = rules.filter(rule => own(rule)[0] !== undefined && !failing.has(rule.id)) // few of fifty, each time
  return Math.min(nextMark(lesson)?.at ?? Infinity, ...waiting.map(rule => nextDue(rule, own(rule))))
}

/** Asks every safeguard, and again while the answers change the lesson itself, which others must see. */
function judge(rules: readonly Safeguard[], work: Work, asOf: Instant): Work {
  const { lesson, lapses } = work.state
  const own = ownOf(lapses)
  const asked = [...rules].sort(byId).map(rule => ({ rule, decisions: attempt(rule, lesson, own(rule), asOf) }))
  const failed: Finding[] = asked.flatMap(({ rule, decisions }) =>
    decisions ? [] : [{ about: rule.id, evidence: [] }],
  )
  const decided = [
    ...withdrawn(rules, work.state, asOf),
    ...asked.flatMap(({ decisions }) => decisions ?? []),
    ...assess(unjudged, failed, lesson, own(unjudged), asOf),
  ]
  const closing = decided.flatMap(decision =>
    decision.type === 'ActionOrdered' && decision.action.kind === 'close'
      ? [{ type: 'LessonClosed' as const, at: asOf, key: decision.key }]
      : [],
  )
  const judged = append(
    work,
    [...decided, ...closing].map(entry => ({ asOf, entry })),
  )
  return closing.length || judged.state.lesson.settled !== lesson.settled ? judge(rules, judged, asOf) : judged
}

const byId = (a: Safeguard, b: Safeguard): number => (a.id < b.id ? -1 : 1)

function attempt(rule: Safeguard, lesson: Lesson, own: readonly Lapse[], asOf: Instant): Decision[] | undefined {
  try {
    return assess(rule, rule.find(lesson), lesson, own, asOf)
  } catch {
    return undefined // becomes a finding of `unjudged`: the error's text may quote people, so it is not kept
  }
}

const withdrawn = (rules: readonly Safeguard[], { lapses }: Supervised, asOf: Instant) =>
  [...lapses.values()]
    .filter(({ safeguard }) => safeguard !== unjudged.id && !rules.some(rule => rule.id === safeguard))
    .map(({ key }) => ({ type: 'LapseWithdrawn' as const, key, at: asOf }))
