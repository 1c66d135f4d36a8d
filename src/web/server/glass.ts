import type { z } from 'zod'
import { breakGlass, sealedMatters, takeUpAgain } from '../../service/matters/glass.ts'
import { holdsGlass } from '../../policy/roles.ts'
import * as shape from '../api/glass.ts'
import { bodyOf, type Guarded, type Guards } from './asked.ts'
import type { MattersApi } from './matters.ts'
import { problem, type Reply } from './reply.ts'
import type { Visitor } from './visitor.ts'

const most = 50

/** Matters that are closed to everybody but those who may open them with a reason, and say why. */
export const glassRoutes = (api: MattersApi): Guards => ({
  'get /api/v1/matters/sealed': visitor => sealed(api, visitor),
  'post /api/v1/matters/open': forReason(api, breakGlass),
  'post /api/v1/matters/again': forReason(api, takeUpAgain),
})

/** That there are such matters, to headteacher, chair and data protection officer; to everybody else there are none. */
async function sealed({ service }: MattersApi, { person }: Visitor): Promise<Reply> {
  if (!holdsGlass(service.policy, person)) return problem(404)
  const body: z.infer<typeof shape.sealed> = { matters: [...(await sealedMatters(service, person, most))] }
  return { status: 200, body }
}

/** Opens one, or takes a closed one up again, by another: for a reason. */
const forReason =
  ({ service }: MattersApi, act: typeof breakGlass | typeof takeUpAgain): Guarded =>
  async ({ person }, request) => {
    const asked = await bodyOf(request, shape.reasoned)
    if ('refused' in asked) return asked.refused
    const { id, reason } = asked.value
    const done = await act(service, person, id, reason)
    if (done.status === 'unknown') return problem(404)
    const body: z.infer<typeof shape.answered> = {
      refused: done.status === 'refused' ? done.why : null,
      id: done.status === 'taken up' ? done.id : id,
    }
    return { status: 200, body }
  }
