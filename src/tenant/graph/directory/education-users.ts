/** GET /education/users/{id}: what School Data Sync says of somebody (graph.md D). It answers in any tenant. */
import type { Answer } from '../../context.ts'
import { graphContext, param, userOf, type Exchange, type Fields } from '../exchange.ts'
import { allowOptions, pick, selected } from '../query.ts'

export function getEducationUser(exchange: Exchange): Answer {
  allowOptions(exchange, ['$select'])
  const { id, displayName, mail, userPrincipalName, primaryRole = 'none' } = userOf(exchange, param(exchange, 'user'))
  const shown: Fields = {
    ...{ id, displayName, mail, userPrincipalName, accountEnabled: true, primaryRole },
    externalSource: primaryRole === 'none' ? null : 'sis',
  }
  // Parents are shown to whoever asks for them by name, and to nobody else.
  const names = selected(exchange, 'educationUser')
  const contacts = names?.includes('relatedContacts')
    ? { relatedContacts: [{ displayName: 'A parent', relationship: 'parent', accessConsent: true }] }
    : {}
  return {
    status: 200,
    body: { '@odata.context': graphContext('education/users/$entity'), ...pick({ ...shown, ...contacts }, names) },
  }
}
