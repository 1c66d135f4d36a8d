/** Microsoft Graph v1.0 of the simulated tenant: as strict as Microsoft's, stricter where theirs forgives a slip. */
import type { Answer, GraphRequest, TenantContext } from '../context.ts'
import { authenticate, authorise } from './access.ts'
import { endUnkept } from './calls/lifetime.ts'
import type { Exchange } from './exchange.ts'
import { badRequest, Refusal, refusalAnswer } from './refusal.ts'
import { resolve, segmentsOf, type Target } from './resolve.ts'
import { match, type Match } from './routes.ts'
import { checkBody } from './schema.ts'
import { applyLate } from './state.ts'
import { throttled } from './throttle.ts'

/** Answers one request, refusals included. */
export async function handleGraph(request: GraphRequest, context: TenantContext): Promise<Answer> {
  passTime(context)
  try {
    return await answer(request, context)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refusalAnswer(error, context.clock.now(), request.headers['client-request-id'])
  }
}

/** What Graph does by itself as time passes: late changes, calls not kept alive. To be called after moving the clock. */
export function passTime(context: TenantContext): void {
  applyLate(context)
  endUnkept(context)
}

async function answer(request: GraphRequest, context: TenantContext): Promise<Answer> {
  const token = authenticate(request, context.origin)
  const slip = slips(request, context)
  const { target, segments } = whereTo(request, slip)
  const { route, handle, params } = routeOf(request, segments, slip)
  const exchange: Exchange = { request, context, token, params }
  return throttled(context, route, () => {
    authorise(exchange, route)
    const [problem] = checkBody(request.method, target, request.body)
    if (problem !== undefined) throw slip(badRequest(problem))
    return refusedOptions(handle, exchange, slip)
  })
}

type Slip = (refusal: Refusal) => Refusal

/** A refusal that only a mistake in the product can earn: it is recorded, and tests see that none was. */
const slips =
  ({ method, path }: GraphRequest, context: TenantContext): Slip =>
  refusal => {
    context.violation(`graph ${method} ${path}: ${refusal.status} ${refusal.message}`)
    return refusal
  }

function whereTo(request: GraphRequest, slip: Slip): { target: Target; segments: string[] } {
  const [, version] = request.path.split('/')
  const isInBeta = version === 'beta' && /^\/beta\/subscriptions(\/|$)/.test(request.path)
  if (version !== 'v1.0' && !isInBeta) throw slip(badRequest(`Invalid version: ${version ?? ''}`))
  const segments = decodedSegments(request.path)
  if (!segments) throw slip(badRequest('The path is not properly encoded.'))
  const resolved = resolve(segments)
  if ('problem' in resolved) throw slip(badRequest(resolved.problem))
  return { target: resolved.target, segments }
}

function decodedSegments(path: string): string[] | undefined {
  try {
    return segmentsOf(path)
  } catch {
    return undefined
  }
}

function routeOf(request: GraphRequest, segments: readonly string[], slip: Slip): Match {
  const found = match(request.method, segments)
  if (found === 'other method')
    throw slip(new Refusal(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.'))
  if (!found)
    throw slip(new Refusal(501, 'NotImplemented', 'Graph knows this path; the simulated tenant does not answer it.'))
  return found
}

async function refusedOptions(handle: Match['handle'], exchange: Exchange, slip: Slip): Promise<Answer> {
  try {
    return await handle(exchange)
  } catch (error) {
    throw error instanceof Refusal && error.status === 400 && error.doing === 'of the product' ? slip(error) : error
  }
}
