import type { Instant } from '../../lesson/time.ts'
import type { MarkLine } from './needs.ts'

/** How often people were told of a mark in one week, and how often they answered that there was nothing in it. */
export type Precision = {
  readonly mark: string
  readonly week: Instant
  readonly told: number
  readonly nothing: number
}

/** A reason that says the reader was right: staff saw to it. Every other one says that nobody need have been told. */
const right = 'dealt with'

/**
 * Precision of each mark by week. People are told once of a writer and mark, until it is cleared: that is one telling, and it
 * counts in the week in which it began. Who answers nothing says nothing against the rule.
 * @param lines of whole lessons, in any order
 * @param weekOf the beginning of the week in which an instant lies, by the school's clock
 */
export function precisionByWeek(lines: readonly MarkLine[], weekOf: (at: Instant) => Instant): readonly Precision[] {
  const open = new Map<string, Counted>()
  const weeks = new Map<string, Counted>()
  for (const line of [...lines].sort((a, b) => a.at - b.at)) {
    for (const mark of line.type === 'seen' ? line.marks : [line.mark]) {
      const telling = `${line.lesson}/${mark}/${line.author}`
      const known = open.get(telling)
      if (line.type === 'seen' && !known) open.set(telling, tell(weeks, mark, weekOf(line.at)))
      if (line.type !== 'cleared' || !known) continue
      if (line.reason !== right) known.nothing += 1
      open.delete(telling)
    }
  }
  return [...weeks.values()].sort((a, b) => a.week - b.week || a.mark.localeCompare(b.mark))
}

type Counted = { mark: string; week: Instant; told: number; nothing: number }

function tell(weeks: Map<string, Counted>, mark: string, week: Instant): Counted {
  const counted = weeks.get(`${week}/${mark}`) ?? { mark, week, told: 0, nothing: 0 }
  counted.told += 1
  weeks.set(`${week}/${mark}`, counted)
  return counted
}

/** These always reach a person, however often there was nothing in them. */
const always: ReadonlySet<string> = new Set(['worry', 'grooming-signal'])
/** Of fewer tellings nothing can be said: one answer more would turn the share over. */
const fewest = 5
const least = 0.2

/** A mark that was right in fewer than a fifth of its tellings: a lead is asked what is to become of it. Nothing is muted by itself. */
export type ProposedRule = { readonly mark: string; readonly told: number; readonly nothing: number }

/** Of the weeks that a digest is about: what it proposes to the leads, worst first. Never `worry` nor `grooming-signal`. */
export function proposedRules(weeks: readonly Precision[]): readonly ProposedRule[] {
  const byMark = Map.groupBy(weeks, ({ mark }) => mark)
  const totals = [...byMark].map(([mark, all]) => ({
    mark,
    told: all.reduce((sum, { told }) => sum + told, 0),
    nothing: all.reduce((sum, { nothing }) => sum + nothing, 0),
  }))
  return totals
    .filter(({ mark, told, nothing }) => !always.has(mark) && told >= fewest && (told - nothing) / told < least)
    .sort((a, b) => rightShare(a) - rightShare(b) || a.mark.localeCompare(b.mark))
}

const rightShare = ({ told, nothing }: ProposedRule): number => (told - nothing) / told
