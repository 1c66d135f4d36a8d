import { z } from 'zod'
import { minutes, type Instant } from '../../../lesson/time.ts'
import type { Clock, Made, Subscriptions, Trouble, WantedChanges } from '../../../service/needs.ts'
import { done } from '../calls.ts'
import { anything, path, type Answered, type Asked, type Graph } from '../client.ts'
import type { Certificate, Certificates } from './certificate.ts'

export type SubscriptionOptions = {
  readonly graph: Graph
  readonly clock: Clock
  /** Where Microsoft reaches us, without a slash at the end. */
  readonly publicUrl: string
  readonly certificates: Pick<Certificates, 'current'>
}

/** Graph asks two of our addresses for their tokens before it answers, ten seconds each. */
const withHandshake = minutes(0.5)

const shown = z.object({ id: z.string().min(1), expirationDateTime: z.string().transform(text => Date.parse(text)) })
const listed = z.object({ id: z.string().min(1), resource: z.string(), notificationUrl: z.string().nullish() })

/** Change notifications of Microsoft Graph (/subscriptions). The permission is that of the resource. */
export function graphSubscriptions(options: SubscriptionOptions): Subscriptions {
  const { graph, clock } = options
  return {
    async create(wanted, clientState) {
      for (const version of wanted.versions) {
        const created = await createAt(options, version, wanted, clientState)
        // 400 may be an address that did not shake hands; but then the other version says so as well.
        if (created.status !== 'refused' || created.http !== 400 || version === wanted.versions.at(-1)) return created
      }
      return { status: 'refused', reason: 'no version of Graph was asked' }
    },
    certificate: async () => (await options.certificates.current()).id,
    async renew(wanted, made) {
      const { id, version } = made
      const renewed = await graph.ask({
        ...{ method: 'PATCH', version, path: path`/subscriptions/${id}`, answer: shown },
        body: { expirationDateTime: new Date(longest(wanted, clock.now())).toISOString() },
      })
      if (renewed.status !== 'answered') return renewed.http === 404 ? { status: 'gone' } : renewed
      return { status: 'made', made: { ...made, expiresAt: renewed.value.expirationDateTime } }
    },
    async remove({ id, version }) {
      const gone = await graph.ask({ method: 'DELETE', version, path: path`/subscriptions/${id}`, answer: anything })
      return gone.status !== 'answered' && gone.http === 404 ? { status: 'done' } : done(gone)
    },
  }
}

type Version = Made['version']
type Created = { readonly status: 'made'; readonly made: Made } | (Trouble & { readonly http?: number | undefined })

async function createAt(
  options: SubscriptionOptions,
  version: Version,
  wanted: WantedChanges,
  clientState: string,
): Promise<Created> {
  const asked = { method: 'POST', version, path: '/subscriptions', answer: shown, within: withHandshake } as const
  const certificate = wanted.withData ? await options.certificates.current() : undefined
  const body = bodyOf(options, wanted, clientState, certificate)
  const created = await options.graph.ask({ ...asked, body })
  // One of ours may be there: a POST whose answer was lost. Its client state is not known to anybody, so it has to go.
  const again =
    created.status === 'refused' && created.http === 403 && (await clear(options, version, wanted.resource))
      ? await options.graph.ask({ ...asked, body })
      : created
  if (again.status !== 'answered') return again
  const { id, expirationDateTime: expiresAt } = again.value
  return { status: 'made', made: { id, version, expiresAt, ...(certificate && { certificate: certificate.id }) } }
}

function bodyOf(
  { clock, publicUrl }: SubscriptionOptions,
  wanted: WantedChanges,
  clientState: string,
  certificate: Certificate | undefined,
): unknown {
  return {
    changeType: wanted.changes.join(','),
    notificationUrl: `${publicUrl}/api/graph`,
    lifecycleNotificationUrl: `${publicUrl}/api/graph/lifecycle`,
    resource: wanted.resource,
    expirationDateTime: new Date(longest(wanted, clock.now())).toISOString(),
    clientState,
    latestSupportedTlsVersion: 'v1_2',
    ...(certificate && {
      includeResourceData: true,
      encryptionCertificate: certificate.open,
      encryptionCertificateId: certificate.id,
    }),
  }
}

/** Minutes by which our clock may be ahead of Graph's, which refuses whatever would live too long by its own. */
const ahead = 10
/** Minutes that a subscription may live (change-notifications-overview). */
const lives = { calendar: 10_080 - ahead, calendarWithData: 1_440 - ahead, teams: 4_230 - ahead } as const

function longest({ resource, withData, until }: WantedChanges, now: Instant): Instant {
  const life = /^\/?users\/[^/]+\/events$/.test(resource) ? (withData ? 'calendarWithData' : 'calendar') : 'teams'
  return Math.min(now + minutes(lives[life]), Math.max(until ?? Infinity, now + minutes(5)))
}

/** Ends what this app has subscribed to of that resource, at our own address. @returns whether there was any. */
async function clear({ graph, publicUrl }: SubscriptionOptions, version: Version, resource: string): Promise<boolean> {
  const all: Answered<readonly z.infer<typeof listed>[]> = await graph.all({ path: '/subscriptions', answer: listed })
  if (all.status !== 'answered') return false
  const lost = all.value.filter(
    one => one.resource === resource && one.notificationUrl?.startsWith(`${publicUrl}/`) === true,
  )
  for (const { id } of lost) {
    const asked: Asked<unknown> = { method: 'DELETE', version, path: path`/subscriptions/${id}`, answer: anything }
    await graph.ask(asked)
  }
  return lost.length > 0
}
