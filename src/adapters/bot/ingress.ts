import { z } from 'zod'
import { platformToken, stranger, type Sender } from '../platform/token.ts'
import type { Clock } from '../../service/needs.ts'

export type IngressOptions = {
  readonly openIdUrl: string
  readonly issuer: string
  readonly appId: string
  readonly tenantId: string
  readonly clock: Clock
}

/** Somebody else's tenant may sideload an app that names our bot: then Microsoft signs for us, but not from our school. */
const tenants = z.object({
  conversation: z.object({ tenantId: z.string() }).optional().catch(undefined),
  channelData: z
    .object({ tenant: z.object({ id: z.string() }) })
    .optional()
    .catch(undefined),
})
const named = tenants.extend({ serviceUrl: z.string().min(1), channelId: z.string().min(1) })

/**
 * Whether an activity really comes from the Bot Framework, for this bot and from this school: token, a key endorsed for
 * the channel, the service URL that the token names (our answers and our own token go there), and the tenant.
 */
export function verifyBotRequest({ tenantId, issuer, ...options }: IngressOptions) {
  const check = platformToken({ ...options, issuers: [issuer] })
  return async (authorization: string | undefined, activity: unknown): Promise<Sender> => {
    const token = await check(authorization)
    if (token.sender !== 'platform') return token
    const { data: said } = named.safeParse(activity)
    if (!said) return stranger('no service URL or channel')
    if (!token.endorsements.includes(said.channelId)) return stranger('key not endorsed for the channel')
    if (token.claims['serviceurl'] !== said.serviceUrl) return stranger('service URL differs')
    const from = [said.conversation?.tenantId, said.channelData?.tenant.id]
    return from.includes(tenantId) ? { sender: 'platform' } : stranger('another tenant')
  }
}
