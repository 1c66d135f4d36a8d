import { createHash } from 'node:crypto'
import { personId, type LessonId } from '../../lesson/people.ts'
import { know, type Known } from '../../service/known.ts'
import type { Names } from '../../service/needs.ts'
import type { Service } from '../../service/service.ts'
import { rulesNow } from '../../service/rules-now.ts'
import type { LessonView } from '../api/lesson.ts'
import type { Policy } from '../../policy/policy.ts'
import { classCalled } from '../../policy/class-called.ts'
import { lessonView } from './lesson-view.ts'

export type Looking = {
  readonly service: Service
  readonly names: Names
  readonly clauses: ReadonlyMap<string, string>
}

/** What staff see of a lesson now, with the names of the people in it. */
export async function look(
  { service, names, clauses }: Looking,
  { scheduled, state }: Pick<Known, 'scheduled' | 'state'>,
): Promise<LessonView> {
  const now = service.clock.now()
  const seen = [state.lesson.seenAt, service.lastRead.get(scheduled.id)].filter(at => at !== undefined)
  const view = lessonView({
    ...{ scheduled, state, now, clauses },
    rules: rulesNow(service),
    groundRules: service.groundRules,
    readAt: seen.length ? Math.max(...seen) : undefined,
  })
  const everybody = [...view.present, ...view.waiting, ...view.missing, ...view.conduct.out].map(({ id }) =>
    personId(id),
  )
  const known = await names(everybody)
  const named = <Someone extends { readonly id: string }>(one: Someone) => ({
    ...one,
    name: known.get(personId(one.id)) ?? null,
  })
  return {
    ...view,
    class: classCalled(service.policy, scheduled.classGroup),
    links: linksOf(service.policy),
    present: view.present.map(named),
    waiting: view.waiting.map(named),
    missing: view.missing.map(named),
    conduct: { ...view.conduct, out: view.conduct.out.map(named) },
  }
}

function linksOf({ links: { safeguardingPolicy, report, guidance } }: Policy): LessonView['links'] {
  const own = [
    { title: 'Our safeguarding policy', url: safeguardingPolicy },
    { title: 'How to report', url: report },
  ]
  const known = own.flatMap(({ title, url }) => (url === undefined ? [] : [{ title, url }]))
  return [...known, ...Object.entries(guidance).map(([title, url]) => ({ title, url }))]
}

export const lookAt = async (looking: Looking, lesson: LessonId): Promise<LessonView | undefined> => {
  const known = await know(looking.service, lesson)
  return known && look(looking, known)
}

/** Names one state of a view: two views of one version say the same, in any process. */
export const versionOf = (view: LessonView): string =>
  createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 16)
