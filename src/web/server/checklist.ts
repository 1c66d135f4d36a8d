import type { z } from 'zod'
import { checklistNow, tick, tickedToday, type Ticked } from '../../service/registers/checklist.ts'
import type { Service } from '../../service/service.ts'
import * as shape from '../api/lesson.ts'
import { bodyOf, isOneOf, leading, type Guards } from './asked.ts'
import { problem, type Reply } from './reply.ts'
import type { Visitor } from './visitor.ts'

/** What only a person can know, for staff to tick once a day before they teach. */
export const checklistRoutes = (service: Service): Guards => ({
  'get /api/v1/checklist': async visitor =>
    teaches(visitor) ? told(service, await tickedToday(service, visitor.person)) : problem(404),
  'post /api/v1/checklist': async (visitor, request) => {
    if (!teaches(visitor)) return problem(404)
    const sent = await bodyOf(request, shape.ticked)
    return 'refused' in sent ? sent.refused : told(service, await tick(service, visitor.person, sent.value.clauses))
  },
})

const teaches = (visitor: Visitor): boolean => isOneOf(visitor, [...leading, 'staff'])

const told = (service: Service, { clauses, at }: Ticked): Reply => ({
  status: 200,
  body: {
    items: checklistNow(service).map(item => ({ ...item, isTicked: clauses.has(item.clause) })),
    tickedAt: at ?? null,
  } satisfies z.infer<typeof shape.checklist>,
})
