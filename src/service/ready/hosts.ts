import type { Observation } from '../../lesson/observation.ts'
import type { PersonId } from '../../lesson/people.ts'
import type { Known } from '../known.ts'
import type { Service } from '../service.ts'
import { placeAll } from './class.ts'

/** What is new about who hosts a lesson (V5). Each is placed by the directory, so that a pupil or a guest is found. */
export async function observeHosts(
  service: Service,
  { scheduled, state: { lesson } }: Pick<Known, 'scheduled' | 'state'>,
  hosts: readonly PersonId[],
): Promise<readonly Observation[]> {
  const at = service.clock.now()
  const placed = await placeAll(
    service,
    hosts.filter(person => !lesson.places.has(person)),
    scheduled.classGroup,
  )
  const isNews = hosts.length > 0 && sorted(hosts) !== sorted(lesson.hosts)
  return [
    ...placed.flatMap((one): Observation[] => {
      const { person } = one
      return one.place === undefined
        ? []
        : [{ type: 'PersonPlaced', at, person, place: one.place, evidence: one.evidence }]
    }),
    ...(isNews ? [{ type: 'HostsObserved' as const, at, hosts }] : []),
  ]
}

const sorted = (people: readonly PersonId[]): string => [...people].sort().join()
