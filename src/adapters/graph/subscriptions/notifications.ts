import { z } from 'zod'
import { platformToken, stranger, type Sender } from '../../platform/token.ts'
import type { Clock, Notified } from '../../../service/needs.ts'
import type { Certificate, Certificates } from './certificate.ts'
import { decrypt, encrypted } from './decrypt.ts'

export type NotificationOptions = {
  readonly loginUrl: string
  readonly appId: string
  readonly tenantId: string
  readonly clock: Clock
  readonly certificates: Pick<Certificates, 'opening'>
}

/** What the body of POST /api/graph or /api/graph/lifecycle says, once its sender is known. */
export type ReadNotifications = Exclude<Sender, { sender: 'platform' }> | Genuine
type Genuine = { readonly sender: 'platform'; readonly notified: readonly Notified[] }

/** Microsoft's own application that sends change notifications. */
const changeTracking = '0bf30f3b-4a52-48df-9a82-234910c4a086'

const word = z.string().toLowerCase().optional().catch(undefined)
const item = z.object({
  clientState: z.string().max(128),
  tenantId: word,
  changeType: word,
  lifecycleEvent: word,
  resource: z.string().catch(''),
  encryptedContent: encrypted.nullish(),
})
const collection = z.object({
  value: z.array(z.unknown()),
  validationTokens: z.array(z.string()).max(20).nullish(),
})

/**
 * Reads change notifications. Each of their tokens must be Microsoft's, for this app and this school; what carries data
 * must carry one. What carries none proves itself by its client state alone, which the store compares. Never rejects but
 * where our own certificate cannot be read.
 */
export function notificationReader({ loginUrl, appId, tenantId, clock, certificates }: NotificationOptions) {
  const login = loginUrl.replace(/\/$/, '')
  const check = platformToken({
    openIdUrl: `${login}/common/.well-known/openid-configuration`,
    issuers: [`https://sts.windows.net/${tenantId}/`, `${login}/${tenantId}/v2.0`],
    appId,
    clock,
  })
  const checkAll = async (tokens: readonly string[]): Promise<Sender> => {
    for (const token of tokens) {
      const sent = await check(`Bearer ${token}`)
      if (sent.sender !== 'platform') return sent
      // The first is how version 1 tokens name the sender, the second version 2.
      if ((sent.claims['appid'] ?? sent.claims['azp']) !== changeTracking) return stranger('not by change tracking')
    }
    return { sender: 'platform' }
  }
  return async (body: unknown): Promise<ReadNotifications> => {
    const { data } = collection.safeParse(body)
    if (!data) return { sender: 'platform', notified: [] }
    const tokens = data.validationTokens ?? []
    const items = data.value.flatMap(one => item.safeParse(one).data ?? [])
    if (!tokens.length && items.some(one => one.encryptedContent)) return stranger('data without a token')
    const sender = await checkAll(tokens)
    if (sender.sender !== 'platform') return sender
    const ours = items.filter(one => (one.tenantId ?? tenantId) === tenantId.toLowerCase())
    const opened = ours.map(async one => {
      const { encryptionCertificateId: id } = one.encryptedContent ?? {}
      return notified(one, id === undefined ? undefined : await certificates.opening(id))
    })
    return { sender: 'platform', notified: (await Promise.all(opened)).flat() }
  }
}

const lifecycle: Readonly<Record<string, 'reauthorise' | 'removed' | 'missed'>> = {
  reauthorizationrequired: 'reauthorise',
  subscriptionremoved: 'removed',
  missed: 'missed',
}

function notified(one: z.infer<typeof item>, key: Certificate | undefined): readonly Notified[] {
  const { clientState, changeType, lifecycleEvent, resource, encryptedContent } = one
  if (lifecycleEvent !== undefined) {
    const event = lifecycle[lifecycleEvent]
    return event ? [{ clientState, event }] : []
  }
  if (changeType !== 'created' && changeType !== 'updated' && changeType !== 'deleted') return []
  if (!encryptedContent) return [{ clientState, event: changeType, resource, data: undefined }]
  const data = key && decrypt(encryptedContent, key)
  return [
    data === undefined ? { clientState, event: 'unreadable' } : { clientState, event: changeType, resource, data },
  ]
}
