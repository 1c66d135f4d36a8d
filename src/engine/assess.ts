import type { Lesson } from '../lesson/lesson.ts'
import type { Instant } from '../lesson/time.ts'
import { actionId, lapseId, type Decision, type Lapse, type Lapses } from './lapse.ts'
import type { Finding, Safeguard, Step } from './safeguard.ts'

/** What one safeguard concludes of the lesson at `asOf`, given which of its lapses are open. The only place where times meet. */
export function assess(
  rule: Safeguard,
  findings: readonly Finding[],
  lesson: Lesson,
  open: Lapses,
  asOf: Instant,
): Decision[] {
  const found = new Map(findings.map(finding => [`${rule.id}/${finding.about}`, finding]))
  const began = [...found].flatMap(([key, finding]) => (open.has(key) ? [] : [begin(rule, key, finding, asOf)]))
  const own = [...open.values()].filter(lapse => lapse.safeguard === rule.id)
  const changed = own.flatMap(lapse => turn(rule, lapse, found.has(lapse.key), asOf))
  const standing = [...began.map(born), ...own.filter(lapse => found.has(lapse.key))]
  return [...began, ...changed, ...standing.flatMap(lapse => climb(rule, lapse, lesson, asOf))]
}

/** The next instant at which time alone changes something for this safeguard, or Infinity. */
export function nextDue(rule: Safeguard, open: Lapses): Instant {
  const own = [...open.values()].filter(lapse => lapse.safeguard === rule.id)
  return Math.min(
    ...own.flatMap(lapse =>
      lapse.easedAt === undefined
        ? rule.ladder.filter(step => !lapse.taken.has(step.name)).map(step => lapse.since + step.after)
        : [lapse.easedAt + (rule.settle ?? 0)],
    ),
  )
}

const begin = (rule: Safeguard, key: string, { about, evidence }: Finding, since: Instant) =>
  ({ type: 'LapseBegan', key, safeguard: rule.id, about, clauses: rule.clauses, since, evidence }) as const

const born = ({ key, safeguard, about, since }: ReturnType<typeof begin>): Lapse => ({
  key,
  safeguard,
  about,
  since,
  easedAt: undefined,
  taken: new Set(),
  holds: [],
})

function turn(rule: Safeguard, { key, easedAt }: Lapse, stands: boolean, asOf: Instant): Decision[] {
  if (stands) return easedAt === undefined ? [] : [{ type: 'LapseResumed', key, at: asOf }]
  const endsAt = (easedAt ?? asOf) + (rule.settle ?? 0)
  if (endsAt <= asOf) return [{ type: 'LapseEnded', key, at: asOf }]
  return easedAt === undefined ? [{ type: 'LapseEased', key, at: asOf }] : []
}

function climb(rule: Safeguard, lapse: Lapse, lesson: Lesson, asOf: Instant): Decision[] {
  return rule.ladder
    .filter(step => !lapse.taken.has(step.name))
    .filter(step => lapse.since + step.after <= asOf || askedFor(lesson, lapse, step) || step.sooner?.(lesson, lapse))
    .flatMap(step => take(rule, lapse, step, asOf))
}

const askedFor = (lesson: Lesson, lapse: Lapse, step: Step): boolean =>
  lesson.asked.has(`${lapseId(lapse)}/${step.name}`)

function take(rule: Safeguard, lapse: Lapse, step: Step, asOf: Instant): Decision[] {
  const due = Math.min(lapse.since + step.after, asOf)
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
