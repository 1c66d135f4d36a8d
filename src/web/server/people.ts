import type { z } from 'zod'
import type { PersonId } from '../../lesson/people.ts'
import type { Service } from '../../service/service.ts'
import * as shape from '../api/registers.ts'
import { bodyOf, isOneOf, type Guards } from './asked.ts'
import { problem } from './reply.ts'

type Found = shape.Found
const most = 20

/** People of the school by name, for its staff, who see them in Teams as well. Names are read from the directory, and go nowhere but back. */
export const peopleRoutes = (service: Service): Guards => ({
  'post /api/v1/people': async (visitor, request) => {
    if (!isOneOf(visitor, ['staff', 'lead', 'headteacher', 'leadership'])) return problem(404)
    const sent = await bodyOf(request, shape.peopleAsked)
    if ('refused' in sent) return sent.refused
    const people = await peopleNamed(service, sent.value.find)
    return people === 'later'
      ? problem(503, { 'retry-after': '5' })
      : { status: 200, body: { people: people.slice(0, most) } satisfies z.infer<typeof shape.peopleFound> }
  },
})

/** Pupils and staff whose names hold this, in the order of their names. Whoever is in both is a pupil. */
export async function peopleNamed({ directory, policy }: Service, find: string): Promise<readonly Found[] | 'later'> {
  const found = new Map<PersonId, Found>()
  const { staff, pupils } = policy.people
  const groups = [
    ...staff.groups.map(group => ({ group, place: 'staff' as const })),
    ...pupils.groups.map(group => ({ group, place: 'pupil' as const })),
  ]
  for (const { group, place } of groups) {
    const read = await directory.names(group)
    if (read.status !== 'read') return 'later'
    for (const [id, name] of read.names) if (plain(name).includes(plain(find))) found.set(id, { id, name, place })
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
}

/** `Zoë` is found by `zoe`. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim()
