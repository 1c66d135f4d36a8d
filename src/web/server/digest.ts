import type { z } from 'zod'
import { readersOf, signWeek, toldWeek, weekUntil } from '../../service/digests/weekly.ts'
import type { Names } from '../../service/needs.ts'
import type { Service } from '../../service/service.ts'
import * as shape from '../api/digest.ts'
import type { Guards } from './asked.ts'
import { problem, type Reply } from './reply.ts'
import type { Request } from './route.ts'
import type { Visitor } from './visitor.ts'

type DigestApi = { readonly service: Service; readonly names: Names }

export const digestRoutes = (api: DigestApi): Guards => ({
  'get /api/v1/digest': visitor => digestNow(api, visitor),
  'post /api/v1/digest/sign': (visitor, request) => signDigest(api, visitor, request),
})

/** V4: the week, to those who read and sign it. */
async function digestNow({ service, names }: DigestApi, { person }: Visitor): Promise<Reply> {
  if (!readersOf(service.policy).includes(person)) return problem(404)
  const now = service.clock.now()
  const told = await toldWeek(service, now)
  const { signed, noted, ...week } = told ?? (await weekUntil(service, now))
  const known = signed && (await names([signed.by]))
  const body: z.infer<typeof shape.week> = {
    ...week,
    isTold: told !== undefined,
    noted: noted.map(({ cameOf, ...one }) => ({
      ...one,
      ...(cameOf ? { cameOf: { minutes: cameOf.minutes, what: [...cameOf.what] } } : {}),
    })),
    signed: signed
      ? { by: { id: signed.by, name: known?.get(signed.by) ?? null }, at: signed.at, shared: signed.shared }
      : null,
  }
  return { status: 200, body }
}

async function signDigest({ service }: DigestApi, { person }: Visitor, request: Request): Promise<Reply> {
  const sent = await request.json()
  if ('refused' in sent) return sent.refused
  if (!readersOf(service.policy).includes(person)) return problem(404)
  const read = shape.signature.safeParse(sent.body)
  if (!read.success) return problem(422)
  const answer = await signWeek(service, person, read.data.day, read.data.shared)
  return answer === 'forbidden'
    ? problem(404)
    : { status: 200, body: { answer } satisfies z.infer<typeof shape.signatureAnswer> }
}
