import { personId } from '../../lesson/people.ts'
import { exportRecord } from '../../service/export/export.ts'
import type { Wanted } from '../../service/export/needs.ts'
import * as shape from '../api/exports.ts'
import { bodyOf, isOneOf, type Guards } from './asked.ts'
import type { MattersApi } from './matters.ts'
import { problem, type Reply } from './reply.ts'

/** The record, or a part of it, as a file that proves itself. */
export const exportRoutes = ({ service, names }: MattersApi): Guards => ({
  'post /api/v1/exports': async (visitor, request) => {
    if (!isOneOf(visitor, ['lead', 'headteacher', 'chair'])) return problem(404)
    const sent = await bodyOf(request, shape.exportAsked)
    if ('refused' in sent) return sent.refused
    const { reason, wanted } = sent.value
    const made = await exportRecord({ ...service, names }, { by: visitor.person, reason, wanted: wantedOf(wanted) })
    if (made.status === 'exported') return zip(made.zip)
    switch (made.reason) {
      case 'no reason given':
        return problem(422, {}, 'Please say why you export it: it stands in the record.')
      case 'about yourself':
        return problem(422, {}, 'This is about yourself.')
      case 'not a lead':
      case 'nothing there':
        return problem(404)
    }
  },
})

const wantedOf = (wanted: shape.Wanted): Wanted =>
  'person' in wanted ? { ...wanted, person: personId(wanted.person) } : wanted

const zip = (bytes: Uint8Array): Reply => ({
  ...{ status: 200, bytes },
  headers: { 'content-type': 'application/zip', 'content-disposition': 'attachment; filename="chaperone-record.zip"' },
})
