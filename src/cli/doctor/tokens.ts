import { decodeJwt } from 'jose'
import { z } from 'zod'
import type { TokenSource } from '../../adapters/token-source.ts'
import { grants } from '../../grants/grants.ts'
import { ok, pages, wrong, type Line } from './line.ts'

const scopes = {
  'token for Graph': 'https://graph.microsoft.com/.default',
  'token for the Bot Connector': 'https://api.botframework.com/.default',
} as const

export type Roles = ReadonlySet<string> | undefined

/** Whether Entra gives both tokens, and what consent the one for Graph carries; undefined: none was had. */
export async function tokens(source: TokenSource): Promise<{ readonly lines: readonly Line[]; readonly roles: Roles }> {
  const lines: Line[] = []
  let roles: Roles
  for (const [check, scope] of Object.entries(scopes)) {
    try {
      const token = await source.token(scope)
      lines.push(ok(check, 'Entra gives it'))
      if (scope === scopes['token for Graph']) roles = rolesIn(token)
    } catch (error) {
      // The token source's messages name settings, never what is in them.
      const says = Error.isError(error) ? error.message : 'Entra gives none'
      lines.push(wrong(check, says, `${pages.configuration}#credential`))
    }
  }
  return { lines, roles }
}

const claims = z.object({ roles: z.array(z.string()).default([]) })

/** Microsoft reserves the right to change what stands in a token for Graph: where it cannot be read, nothing is said. */
function rolesIn(token: string): Roles {
  try {
    return new Set(claims.parse(decodeJwt(token)).roles)
  } catch {
    return undefined
  }
}

/** A line for each permission, by the consent that the token carries. One that Exchange narrows need not be in it. */
export const permissions = (roles: ReadonlySet<string>): readonly Line[] =>
  grants.map(({ permission, shownAs, narrowed, onlyIf, why }) => {
    const check = `permission ${permission}`
    if (roles.has(permission) || (shownAs !== undefined && roles.has(shownAs))) return ok(check, 'consented')
    if (onlyIf !== undefined) return ok(check, `not consented: needed only where the policy has ${onlyIf}`)
    const mend = `${pages.permissions}#${permission.toLowerCase().replaceAll('.', '')}`
    return narrowed?.startsWith('Exchange')
      ? { check, state: 'warning', says: 'not consented in Entra: right only where Exchange grants it', mend }
      : wrong(check, `not consented. ${why}`, mend)
  })

/** Both tokens and every permission: what of the doctor's work can be done while the service runs, at no cost. */
export async function permissionsNow(source: TokenSource): Promise<Line[]> {
  const { lines, roles } = await tokens(source)
  return [...lines, ...(roles ? permissions(roles) : [])]
}
