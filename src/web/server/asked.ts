import type * as z from 'zod/mini'
import type { Role } from '../../policy/roles.ts'
import { problem, type Reply } from './reply.ts'
import type { Answer, Request } from './route.ts'
import type { Visitor } from './visitor.ts'

/** What an address answers to somebody whose token is good. */
export type Guarded = (visitor: Visitor, request: Request) => Promise<Answer>
export type Guards = Readonly<Record<string, Guarded>>

/** Who reads how the school is kept: those who lead safeguarding, and its leadership. */
export const leading: readonly Role[] = ['lead', 'headteacher', 'chair', 'leadership']
export const isOneOf = ({ roles }: Visitor, wanted: readonly Role[]): boolean => wanted.some(role => roles.has(role))

/** The body as its schema has it, or what the request is answered with. */
export async function bodyOf<Value>(
  request: Request,
  shape: z.ZodMiniType<Value>,
  largest?: number,
): Promise<{ readonly value: Value } | { readonly refused: Reply }> {
  const sent = await request.json(largest)
  if ('refused' in sent) return sent
  const read = shape.safeParse(sent.body)
  return read.success ? { value: read.data } : { refused: problem(422) }
}

/** Where a list goes on: the time and the id of its last row, opaque to whoever sends it back. */
export const cursorFor = ({ at, id }: Cursor): string => Buffer.from(`${String(at)} ${id}`).toString('base64url')
export type Cursor = { readonly at: number; readonly id: string }

export function cursorIn(given: string | null): Cursor | undefined {
  const [, at, id] = /^(\d{1,15}) (.+)$/.exec(Buffer.from(given ?? '', 'base64url').toString()) ?? []
  return at === undefined || id === undefined ? undefined : { at: Number(at), id }
}
