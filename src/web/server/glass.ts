import type { z } from 'zod'
import { breakGlass, sealedMatters, takeUpAgain } from '../../service/matters/glass.ts'
import { holdsGlass } from '../../policy/roles.ts'
import * as shape from '../api/glass.ts'
import { bodyOf, type Guards } from './asked.ts'
import type { MattersApi } from './matters.ts'
import { problem, type Reply } from './reply.ts'
import type { Request } from './route.ts'
import type { Visitor } from './visitor.ts'

const most = 50

/** Matters that are closed to everybody but those who may open them with a reason, and say why. */
export const glassRoutes = (api: MattersApi): Guards => ({
  'get /api/v1/matters/sealed': visitor => sealed(api, visitor),
  'post /api/v1/matters/open': (visitor, request) => opened(api, visitor, request),
  'post /api/v1/matters/again': (visitor, request) => again(api, visitor, request),
})

/** That there are such matters, to headteacher, chair and data protection officer; to everybody else there are none. */
async function sealed({ service }: MattersApi, { person }: Visitor): Promise<Reply> {
  if (!holdsGlass(service.policy, person)) return problem(404)
  const body: z.infer<typeof shape.sealed> = { matters: [...(await sealedMatters(service, person, most))] }
  return { status: 200, body }
}

/** Opens one with a reason. */
async function opened({ service }: MattersApi, { person }: Visitor, request: Request): Promise<Reply> {
  const asked = await bodyOf(request, shape.reasoned)
  if ('refused' in asked) return asked.refused
  const { id, reason } = asked.value
  const done = await breakGlass(service, person, id, reason)
  if (done.status === 'unknown') return problem(404)
  return answered({ refused: done.status === 'refused' ? done.why : null, id })
}

/** Takes a closed one up again. */
async function again({ service }: MattersApi, { person }: Visitor, request: Request): Promise<Reply> {
  const asked = await bodyOf(request, shape.reasoned)
  if ('refused' in asked) return asked.refused
  const { id, reason } = asked.value
  const done = await takeUpAgain(service, person, id, reason)
  if (done.status === 'unknown') return problem(404)
  return answered(done.status === 'refused' ? { refused: done.why, id } : { refused: null, id: done.id })
}

const answered = (body: z.infer<typeof shape.answered>): Reply => ({ status: 200, body })
