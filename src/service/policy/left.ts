import { localTime } from '../../policy/school-day.ts'
import { readPolicy } from '../../policy/read-policy.ts'
import { alertAlone } from '../alert-alone.ts'
import type { Store } from '../needs.ts'
import type { Schools } from '../schools/which.ts'
import { lastAdopted, policyLines } from './history.ts'

/**
 * At a start: of each school that was looked after here and has no policy file now, its leads and administrators are told, if it
 * has lessons yet to come. Once a day of starts: a school that has left has no more lessons a fortnight later.
 * @param known schools that were looked after here, by their URNs
 */
export async function tellOfLeft(
  schools: Schools,
  known: readonly string[],
  storeOf: (urn: string) => Store,
): Promise<void> {
  const here = new Set(schools.map(({ policy }) => policy.school.urn))
  for (const urn of known) if (!here.has(urn)) await tell(schools, urn, storeOf(urn))
}

/** Whoever is first tells it, for it has nobody of its own here. */
async function tell([first]: Schools, urn: string, store: Store): Promise<void> {
  const now = first.clock.now()
  const { length } = await store.lessons(now, Number.MAX_SAFE_INTEGER)
  const last = lastAdopted(await policyLines({ store }))
  const read = last && readPolicy(last.text)
  if (!length || read?.status !== 'good') return
  const { school, people } = read.policy
  first.log('error', 'school without a policy file', { school: urn, lessons: length })
  const groups = people.administrators?.groups ?? []
  const administrators = await Promise.all(groups.map(group => first.directory.members(group)))
  await alertAlone(
    first,
    `policy/left/${urn}/${localTime(now, school.timezone).day}`,
    {
      title: `${school.name}: lessons are not looked after`,
      text:
        `The school had no policy file when Chaperone was started, and has ${String(length)} lessons yet to come. Nobody looks ` +
        'after them. Put the file back and start Chaperone again, unless the school has left.',
    },
    [...people.leads, ...administrators.flatMap(read => (read.status === 'read' ? read.people : []))],
  )
}
