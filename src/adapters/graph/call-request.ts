import { platformToken, stranger, type Sender } from '../platform/token.ts'
import type { Clock } from '../../service/needs.ts'

export type CallRequestOptions = {
  /** Metadata of the calling platform: https, or http on this machine. */
  readonly openIdUrl: string
  readonly appId: string
  readonly tenantId: string
  readonly clock: Clock
}

// The page names the second only; Microsoft's sample, and what the tenant sends, the first as well.
const issuers = ['https://graph.microsoft.com', 'https://api.botframework.com']

/**
 * Tells by the Authorization header whether a call notification is from Microsoft, for this app and this school
 * (msteams-docs, call-notifications.md). Never rejects.
 */
export function verifyCallRequest({ tenantId, ...options }: CallRequestOptions) {
  const check = platformToken({ ...options, issuers })
  return async (authorization: string | undefined): Promise<Sender> => {
    const token = await check(authorization)
    if (token.sender !== 'platform') return token
    return token.claims['tid'] === tenantId ? { sender: 'platform' } : stranger('another tenant')
  }
}
