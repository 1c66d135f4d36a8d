import { z } from 'zod'
import { personId, type PersonId } from '../../lesson/people.ts'
import { seconds, type Instant } from '../../lesson/time.ts'
import type { Clock } from '../../service/needs.ts'
import { platformToken, stranger, type Stranger } from './token.ts'

export type UserTokenOptions = {
  /** Of Entra, without the tenant. */
  readonly loginUrl: string
  readonly tenantId: string
  readonly appId: string
  /** Where the tabs are: its host is part of the application's `api://…` name. */
  readonly publicUrl: string
  readonly clock: Clock
}

/** Whoever signed in to this school's tenant and opened a tab of ours; `until`: what they showed holds no longer. */
export type SignedIn =
  | { readonly sender: 'person'; readonly person: PersonId; readonly until: Instant }
  | Stranger
  | { readonly sender: 'unverifiable' }

/** What Teams' single sign-on puts into an access token for a tab (tabs/how-to/authentication/tab-sso-code). */
const ofATab = z.object({ tid: z.string(), oid: z.guid(), scp: z.string(), exp: z.number() })

/**
 * Tells by its Authorization header who opened a tab: a token of this tenant for this application, with the one scope that
 * tabs ask for. An application whose registration still asks for v1 tokens gets the older issuer and its `api://` name as
 * audience; both are this tenant's. Never rejects.
 */
export function verifyUserToken({ loginUrl, tenantId, publicUrl, appId, clock }: UserTokenOptions) {
  const { host } = new URL(publicUrl)
  const check = platformToken({
    openIdUrl: `${loginUrl}/${tenantId}/v2.0/.well-known/openid-configuration`,
    issuers: [`${loginUrl}/${tenantId}/v2.0`, `https://sts.windows.net/${tenantId}/`],
    appId,
    alsoFor: [`api://${host}/${appId}`, `api://${host}/botid-${appId}`],
    clock,
  })
  return async (authorization: string | undefined): Promise<SignedIn> => {
    const token = await check(authorization)
    if (token.sender !== 'platform') return token
    const { data: claims } = ofATab.safeParse(token.claims)
    if (!claims) return stranger('no token of a person for a tab')
    if (claims.tid !== tenantId) return stranger('another tenant')
    if (!claims.scp.split(' ').includes('access_as_user')) return stranger('another scope')
    return { sender: 'person', person: personId(claims.oid), until: seconds(claims.exp) }
  }
}
