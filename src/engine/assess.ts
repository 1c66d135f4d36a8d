import type { Action } from '../actions/action.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Instant } from '../lesson/time.ts'
import { actionId, born, lapseId, type Decision, type Lapse } from './lapse.ts'
import type { Finding, Safeguard, Step } from './safeguard.ts'

/** What one safeguard concludes of the lesson at `asOf`, given its `own` open lapses. The only place where times meet. */
export function assess(
  rule: Safeguard,
  findings: readonly Finding[],
  lesson: Lesson,
  own: readonly Lapse[],
  asOf: Instant,
): Decision[] {
  if (findings.length + own.length === 0) return [] // so it is for most of forty safeguards, each time
  const found = new Map(findings.map(finding => [`${rule.id}/${finding.about}`, finding]))
  const over = own.filter(lapse => found.has(lapse.key) && isOver(rule, lapse, lesson))
  const going = own.filter(lapse => !over.includes(lapse))
  const known = new Set(going.map(({ key }) => key))
  const began = [...found].flatMap(([key, finding]) => (known.has(key) ? [] : [begin(rule, key, finding, asOf)]))
  const changed = going.flatMap(lapse => turn(rule, lapse, found.has(lapse.key), asOf))
  const standing = [...began.map(born), ...going.filter(lapse => found.has(lapse.key))]
  const ended = over.map(({ key }) => ({ type: 'LapseEnded' as const, key, at: asOf }))
  return [...ended, ...began, ...changed, ...standing.flatMap(lapse => climb(rule, lapse, lesson, asOf))]
}

/**
 * Staff re-opened the lesson that this lapse closed, or the wrong returns after the last step of a ladder that closes:
 * from then on it is told, held and alerted from the beginning, for nothing would be left to be done about it.
 */
function isOver({ ladder }: Safeguard, { closed, easedAt, taken }: Lapse, { closedAt }: Lesson): boolean {
  const done = ladder.every(step => taken.has(step.name)) && ladder.some(({ actions }) => actions.some(closes))
  return (closed && closedAt === undefined) || (easedAt !== undefined && done)
}

const closes = ({ kind }: Action): boolean => kind === 'close'

/** The next instant at which time alone changes something for this safeguard with its `own` open lapses, or Infinity. */
export function nextDue(rule: Safeguard, own: readonly Lapse[]): Instant {
  return Math.min(
    ...own.flatMap(lapse =>
      lapse.easedAt === undefined
        ? rule.ladder.filter(step => !lapse.taken.has(step.name)).map(step => dueAt(step, lapse))
        : [lapse.easedAt + (rule.settle ?? 0)],
    ),
  )
}

export const dueAt = ({ after, following }: Step, { since, taken }: Lapse): Instant =>
  (following === undefined ? since : (taken.get(following) ?? Infinity)) + after

const begin = (rule: Safeguard, key: string, { about, evidence }: Finding, since: Instant) =>
  ({ type: 'LapseBegan', key, safeguard: rule.id, about, clauses: rule.clauses, since, evidence }) as const

function turn(rule: Safeguard, { key, easedAt }: Lapse, stands: boolean, asOf: Instant): Decision[] {
  if (stands) return easedAt === undefined ? [] : [{ type: 'LapseResumed', key, at: asOf }]
  const endsAt = (easedAt ?? asOf) + (rule.settle ?? 0)
  if (endsAt <= asOf) return [{ type: 'LapseEnded', key, at: asOf }]
  return easedAt === undefined ? [{ type: 'LapseEased', key, at: asOf }] : []
}

function climb(rule: Safeguard, lapse: Lapse, lesson: Lesson, asOf: Instant): Decision[] {
  return rule.ladder
    .filter(step => !lapse.taken.has(step.name))
    .filter(step => dueAt(step, lapse) <= asOf || askedFor(lesson, lapse, step) || step.sooner?.(lesson, lapse))
    .flatMap(step => take(rule, lapse, step, asOf))
}

const askedFor = (lesson: Lesson, lapse: Lapse, step: Step): boolean =>
  lesson.asked.has(`${lapseId(lapse)}/${step.name}`)

function take(rule: Safeguard, lapse: Lapse, step: Step, asOf: Instant): Decision[] {
  const due = Math.min(dueAt(step, lapse), asOf)
  const ordered = step.actions.map(action => ({
    type: 'ActionOrdered' as const,
    id: actionId(lapse, step.name, action.kind),
    key: lapse.key,
    about: lapse.about,
    step: step.name,
    due,
    action,
  }))
  const { key } = lapse
  const { incident } = rule
  const opened =
    incident?.from === step.name
      ? [
          {
            type: 'IncidentOpened' as const,
            id: lapseId(lapse),
            key,
            clauses: rule.clauses,
            band: incident.band,
            at: asOf,
          },
        ]
      : []
  return [{ type: 'StepTaken', key, step: step.name, due }, ...opened, ...ordered]
}
