/** GET /users/{id}/licenseDetails: what somebody has a licence for, by Microsoft's names of its products. */
import type { Answer } from '../../context.ts'
import { param, userOf, type Exchange } from '../exchange.ts'
import { allowOptions, page, pagingOptions, pick, selected } from '../query.ts'

export function licenceDetails(exchange: Exchange): Answer {
  allowOptions(exchange, ['$select', ...pagingOptions])
  const { id, licences = [] } = userOf(exchange, param(exchange, 'user'))
  const names = selected(exchange, 'licenseDetails')
  const details = licences.map(skuPartNumber => pick({ id: `${id}-${skuPartNumber}`, skuPartNumber }, names))
  return page(exchange, `users('${id}')/licenseDetails`, details, { size: 100, largest: 999 })
}
