import type { z } from 'zod'
import type { LessonId } from '../../lesson/people.ts'
import { notYet } from '../../matters/refusal.ts'
import { isAhead } from '../../matters/said.ts'
import { addAccount, incidentsFor } from '../../service/commands/account.ts'
import { know } from '../../service/known.ts'
import { isStaff, refuse } from '../../service/staff.ts'
import * as shape from '../api/account.ts'
import { bodyOf, type Guards } from './asked.ts'
import { withLesson } from './lessons.ts'
import type { Looking } from './look.ts'
import { problem, type Reply } from './reply.ts'
import { writtenIn } from './said.ts'
import type { Visitor } from './visitor.ts'

/** Staff of a lesson add what they saw to an incident of it that is theirs to know of. */
export function accountRoutes(options: Looking): Guards {
  const { service } = options
  /** Who is staff of the lesson is asked of the directory each time, as for a card. */
  const asStaff = async (visitor: Visitor, lesson: LessonId, work: () => Promise<Reply>) => {
    const known = await know(service, lesson)
    if (!known) return problem(404)
    if (await isStaff(service, known.state, visitor.person)) return work()
    await refuse(service, lesson, { press: 'add-account', by: visitor.person })
    return problem(403)
  }
  return {
    'get /api/v1/lessons/:lesson/incidents': (visitor, request) =>
      withLesson(options, visitor, request, lesson =>
        asStaff(visitor, lesson, async () => {
          const theirs = await incidentsFor(service, lesson, visitor.person)
          const incidents = theirs.map(({ matter, title, openedAt }) => ({ incident: matter, title, openedAt }))
          return { status: 200, body: { incidents } satisfies z.infer<typeof shape.incidents> }
        }),
      ),
    'post /api/v1/lessons/:lesson/incidents': (visitor, request) =>
      withLesson(options, visitor, request, lesson =>
        asStaff(visitor, lesson, async () => {
          const sent = await bodyOf(request, shape.account)
          if ('refused' in sent) return sent.refused
          const { incident, ...said } = sent.value
          const facts = said.facts.trim()
          if (!facts) return problem(422)
          if (isAhead(writtenIn(said), service.clock.now())) return problem(422, {}, notYet)
          const body = await addAccount(service, lesson, visitor.person, { ...writtenIn(said), facts }, incident)
          return { status: 200, body }
        }),
      ),
  }
}
