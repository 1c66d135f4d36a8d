import { kept } from '../../policy/papers/facts.ts'
import { impactAssessment } from '../../policy/papers/impact.ts'
import type { Policy } from '../../policy/policy.ts'
import { accessLog } from '../../service/access/log.ts'
import type { DataProtection } from '../api/data-protection.ts'
import { isOneOf, type Guards } from './asked.ts'
import type { MattersApi } from './matters.ts'
import { problem } from './reply.ts'
import type { Visitor } from './visitor.ts'

const most = 200

/** What the data protection officer reads: the assessment, how long things are kept, and who looked at them and why. */
export const dataProtectionRoutes = (api: MattersApi): Guards => ({
  'get /api/v1/data-protection': async visitor =>
    isOneOf(visitor, ['dpo']) ? { status: 200, body: await told(api, visitor) } : problem(404),
})

async function told({ service, names }: MattersApi, { person }: Visitor): Promise<DataProtection> {
  const log = await accessLog(service, person, most)
  const known = await names([...new Set(log.flatMap(({ by }) => (by === 'retention' ? [] : [by])))])
  return {
    paper: impactAssessment(service.policy),
    kept: times(service.policy),
    log: log.map(({ at, by, what, reason = null }) => ({
      ...{ at, what, reason },
      by: by === 'retention' ? null : { id: by, name: known.get(by) ?? null },
    })),
  }
}

const times = ({ retention: { lessons, incidents, adults, recordings } }: Policy): DataProtection['kept'] => [
  { what: 'Lines of an ordinary lesson, after its school year', time: kept(lessons) },
  { what: 'Lines of a lesson with an incident, after its school year', time: kept(incidents) },
  { what: 'Matters about adults alone, before whoever decides them may erase them', time: kept(adults) },
  { what: 'Recordings, as the tenant is set', time: kept(recordings) },
]
