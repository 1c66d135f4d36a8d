import type { z } from 'zod'
import { readFileSync } from 'node:fs'
import { safeguardCalled } from '../../actions/safeguard-words.ts'
import { phase } from '../../lesson/phase.ts'
import { minutes } from '../../lesson/time.ts'
import type { Service } from '../../service/service.ts'
import { rulesNow } from '../../service/rules-now.ts'
import { know } from '../../service/known.ts'
import type * as shape from '../api/console.ts'
import { isOneOf, leading } from './asked.ts'
import { saidOf } from './coming.ts'
import { problem, type Reply } from './reply.ts'
import type { Visitor } from './visitor.ts'

export function policyInForce(service: Service, visitor: Visitor): Reply {
  if (!isOneOf(visitor, leading)) return problem(404)
  const { policy, setAside } = service
  const body: z.infer<typeof shape.policy> = {
    school: policy.school.name,
    mode: policy.mode,
    safeguards: rulesNow(service).map(({ id, clauses, ladder }) => ({
      ...{ id, called: safeguardCalled(id), clauses: [...clauses] },
      mode: setAside.has(id) ? 'watch' : (policy.safeguards[id]?.mode ?? policy.mode),
      steps: ladder.map(({ name, after, actions }) => ({
        ...{ name, after: Number.isFinite(after) ? after : null, does: saidOf(actions) },
      })),
    })),
  }
  return { status: 200, body }
}

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** Health for administrators: counts only, for they never see content. */
export async function healthNow(service: Service, visitor: Visitor): Promise<Reply> {
  if (!visitor.roles.has('administrator')) return problem(404)
  const { store, clock, policy } = service
  const now = clock.now()
  const [dueAt, scheduled] = await Promise.all([
    store.nextDueAt().catch(() => undefined),
    store.lessons(now, now + policy.lessons.early),
  ])
  const known = await Promise.all(scheduled.map(({ id }) => know(service, id)))
  const lessons = known.flatMap(one => (one ? [one.state.lesson] : []))
  const going = lessons.filter(lesson => !['due', 'ended'].includes(phase(lesson)))
  const body: z.infer<typeof shape.health> = {
    ...{ version, node: process.version },
    late: dueAt === undefined ? null : Math.max(0, Math.min(now - dueAt, minutes(60 * 24))),
    lessons: {
      now: lessons.length,
      seen: going.filter(({ sight }) => sight === 'seeing').length,
      unseen: going.filter(({ sight }) => sight !== 'seeing').length,
      notReady: lessons.filter(({ roster }) => roster === undefined).length,
    },
  }
  return { status: 200, body }
}

export type Readiness = () => Promise<z.infer<typeof shape.readiness>['lines']>

/** Whether the service may do what it is for: asked of Entra when an administrator asks. */
export async function readinessNow(readiness: Readiness, visitor: Visitor): Promise<Reply> {
  if (!visitor.roles.has('administrator')) return problem(404)
  return { status: 200, body: { lines: await readiness() } satisfies z.infer<typeof shape.readiness> }
}
