import type { z } from 'zod'
import { safeguardCalled } from '../../actions/safeguard-words.ts'
import { changesTheLesson } from '../../actions/action.ts'
import type { Safeguard } from '../../engine/safeguard.ts'
import { hours, minutes, type Instant } from '../../lesson/time.ts'
import { readClauses, readKeepers, type Clause } from '../../policy/clauses.ts'
import { inForce } from '../../policy/in-force.ts'
import type { Mode } from '../../policy/policy.ts'
import { gapsIn } from '../../service/coverage/gaps.ts'
import { underEnforce, type Tried } from '../../service/coverage/under-enforce.ts'
import type { Service } from '../../service/service.ts'
import type * as shape from '../api/coverage.ts'
import { isOneOf, leading, type Guards } from './asked.ts'
import { problem } from './reply.ts'

const week = hours(24 * 7)
const gapsShown = 200

/** How far the policy is kept at this school, and what nobody saw. */
export function coverageRoutes(service: Service): Guards {
  const tried = keptFor(minutes(15), () => triedNow(service))
  return {
    'get /api/v1/coverage': async visitor => {
      if (!isOneOf(visitor, leading)) return problem(404)
      const now = service.clock.now()
      const scheduled = await service.store.lessons(now - week, now)
      const gaps: shape.Gap[] = []
      for (const { id, timetable } of scheduled) {
        const open = await service.store.read(id)
        for (const gap of open ? gapsIn(open, now) : [])
          gaps.push({ ...gap, to: gap.to ?? null, startsAt: timetable.startsAt })
      }
      const newest = gaps.toReversed()
      const body: z.infer<typeof shape.coverage> = {
        clauses: coveredClauses(service),
        lessons: scheduled.length,
        gaps: newest.slice(0, gapsShown),
        more: Math.max(0, newest.length - gapsShown),
      }
      return { status: 200, body }
    },
    'get /api/v1/policy/trial': async visitor => {
      if (!isOneOf(visitor, leading)) return problem(404)
      const { at, value } = await tried(service.clock.now())
      const body: z.infer<typeof shape.trial> = {
        from: at - week,
        lessons: value.lessons,
        would: value.would.map(one => ({ ...one, called: safeguardCalled(one.safeguard) })),
      }
      return { status: 200, body }
    },
  }
}

const triedNow = (service: Service): Promise<Tried> => {
  const now = service.clock.now()
  return underEnforce(service, now - week, now)
}

/** Judging a week again takes seconds of a processor, so it is done once for all who ask within this time. */
function keptFor<Value>(time: number, make: () => Promise<Value>) {
  let kept: { readonly at: Instant; readonly value: Promise<Value> } | undefined
  return async (now: Instant): Promise<{ readonly at: Instant; readonly value: Value }> => {
    if (!kept || now - kept.at > time) kept = { at: now, value: make() }
    const { at, value } = kept
    try {
      return { at, value: await value }
    } catch (error) {
      kept = undefined
      throw error
    }
  }
}

function coveredClauses({ rules, policy }: Service): z.infer<typeof shape.coverage>['clauses'] {
  const keepers = readKeepers()
  const standing = new Map(inForce(rules, policy).map(rule => [rule.id, rule]))
  return [...readClauses()].map(([id, clause]) => {
    const safeguards = clause.by.filter(name => name.startsWith('safeguard:')).map(name => name.slice(10))
    const serving = safeguards.flatMap(name => standing.get(name) ?? [])
    return {
      ...{ id, words: clause.words },
      is: coveredBy(clause, serving, rule => policy.safeguards[rule.id]?.mode ?? policy.mode),
      by: clause.by.map(name => keepers.get(name)?.says ?? safeguardCalled(name.slice(name.indexOf(':') + 1))),
    }
  })
}

/**
 * The most that is done for a clause. Its safeguards alone can be in a mode; a feature is there in each. A safeguard that
 * only tells people does in `assist` all that it ever does.
 */
export function coveredBy(
  { level, by }: Clause,
  serving: readonly Safeguard[],
  modeOf: (rule: Safeguard) => Mode,
): shape.Covered {
  const isAuto = level.includes('auto')
  const hasFeature = by.some(name => name.startsWith('feature:'))
  const enforces = (rule: Safeguard): boolean =>
    modeOf(rule) === 'enforce' ||
    (modeOf(rule) === 'assist' && !rule.ladder.some(({ actions }) => actions.some(changesTheLesson)))
  if (isAuto && (serving.some(enforces) || (hasFeature && !by.some(name => name.startsWith('safeguard:')))))
    return 'enforced'
  if (serving.some(rule => modeOf(rule) !== 'watch')) return 'assisted'
  if (level.some(one => one === 'assist' || one === 'auto') && hasFeature) return 'assisted'
  if (serving.length) return 'watched'
  return level.includes('attest') || by.some(name => name.startsWith('prompt:')) ? 'attested' : 'not covered'
}
