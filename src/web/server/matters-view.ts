import { labels } from '../../actions/card.ts'
import { isAside, type Action, type Answer } from '../../actions/action.ts'
import { ahead } from '../../engine/ahead.ts'
import { lapseId, type Lapse } from '../../engine/lapse.ts'
import type { Safeguard } from '../../engine/safeguard.ts'
import type { Supervised } from '../../engine/supervised.ts'
import type { Matter } from '../api/lesson.ts'
import { saidOf } from './coming.ts'

export type MattersOptions = {
  /** The safeguards in force. */
  readonly rules: readonly Safeguard[]
  readonly clauses: ReadonlyMap<string, string>
}

/**
 * Lapses that stand now and are the lesson's to know, oldest first. What only somebody outside it is alerted to (what an adult
 * wrote, a worry that speaks of staff) is not shown to whoever may be the one whom it is about; nor is what was said aside.
 */
export const toldInLesson = ({ lapses }: Supervised, rules: readonly Safeguard[]): readonly Lapse[] =>
  [...lapses.values()]
    .filter(lapse => lapse.easedAt === undefined && !isForOthers(rules, lapse))
    .sort((a, b) => a.since - b.since)

function isForOthers(rules: readonly Safeguard[], { safeguard, taken }: Lapse): boolean {
  const steps = rules.find(({ id }) => id === safeguard)?.ladder ?? []
  const reached = steps.filter(({ name, after }) => Number.isFinite(after) || taken.has(name))
  return (
    reached.length > 0 &&
    reached.every(({ actions }) => actions.every(action => action.kind === 'alert' || isAside(action)))
  )
}

/** What is wrong in a lesson now: what was done, what comes next, and what staff can press. */
export function matters(state: Supervised, { rules, clauses }: MattersOptions): Matter[] {
  const closed = state.lesson.closedAt !== undefined
  return toldInLesson(state, rules).map(lapse => {
    const rule = rules.find(({ id }) => id === lapse.safeguard)
    const taken = rule?.ladder.filter(({ name }) => lapse.taken.has(name)) ?? []
    const said = [...taken].reverse().flatMap(({ actions }) => reminders(actions))
    const first = said[0] ?? reminders(rule?.ladder.flatMap(({ actions }) => actions) ?? [])[0]
    return {
      lapse: lapseId(lapse),
      title: first?.words.title ?? 'Chaperone is watching this',
      clauses: (rule?.clauses ?? []).map(id => ({ id, text: clauses.get(id) ?? '' })),
      since: lapse.since,
      done: taken.map(({ actions }) => saidOf(actions)),
      next: rule ? nextOf(rule, lapse) : null,
      presses: presses(
        lapse,
        said.flatMap(({ answers }) => answers),
        closed,
      ),
    }
  })
}

type Reminder = Extract<Action, { kind: 'tell-staff' }>
const reminders = (actions: readonly Action[]): readonly Reminder[] =>
  actions.flatMap(action => (action.kind === 'tell-staff' ? [action] : []))

function nextOf(rule: Safeguard, lapse: Lapse): Matter['next'] {
  const [next] = ahead(rule, lapse)
  return next ? { what: saidOf(next.step.actions), at: next.at ?? null } : null
}

/** Only what a card has offered can be pressed, and a step once: the same as on the card itself. */
function presses(lapse: Lapse, offered: readonly Answer[], closed: boolean): Matter['presses'] {
  const seen = new Set<string>()
  return offered.flatMap((answer): Matter['presses'] => {
    const key = answer.press === 'step' ? answer.step : answer.press
    if (seen.has(key) || lapse.taken.has(key) || (answer.press === 'reopen' && !closed)) return []
    seen.add(key)
    switch (answer.press) {
      case 'step':
        return [{ label: answer.label, press: { press: 'step', lapse: lapseId(lapse), step: answer.step } }]
      case 'vouch':
        return [{ label: 'I know this person', press: { press: 'vouch', about: lapse.about } }]
      case 'reopen':
        return [{ label: 'Re-open the lesson', press: { press: 'reopen' } }]
      case 'clear':
        return [
          {
            label: labels.clear,
            press: { press: 'clear', lapse: lapseId(lapse), about: lapse.about, reason: 'part of the lesson' },
          },
        ]
      case 'add-account':
        return [] // the panel has a form of its own for it
      case 'adult-at-home':
        return [{ label: labels['adult-at-home'], press: { press: 'adult-at-home', about: lapse.about, adult: '' } }]
      default:
        return [{ label: labels[answer.press], press: { press: answer.press, about: lapse.about } }]
    }
  })
}
