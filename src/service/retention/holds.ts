import { lessonId, personId, type PersonId } from '../../lesson/people.ts'
import { keptFrom } from '../export/kept-from.ts'
import { readMatter } from '../matters/read.ts'
import type { Service } from '../service.ts'
import type { Hold } from './needs.ts'

/**
 * Whether somebody may know of a hold, place it and lift it: it would tell them of a matter that is kept from them, where it is
 * about them, about what is not theirs to read, or (to a lead) about a member of staff.
 */
async function mayHold(service: Service, by: PersonId, about: string): Promise<boolean> {
  const [kind, ...rest] = about.split('/')
  const what = rest.join('/')
  const { people } = service.policy
  if (!people.leads.includes(by) && people.headteacher !== by) return false
  switch (kind) {
    case 'everything':
      return true
    case 'lesson':
      return !(await keptFrom(service, by)).get(lessonId(what))?.isWhole
    case 'matter':
      return (await readMatter(service, by, what)) !== undefined
    case 'person':
      return what !== by && (people.headteacher === by || (await isPupil(service, personId(what))))
    default:
      return false
  }
}

async function isPupil({ directory }: Service, person: PersonId): Promise<boolean> {
  const placed = await directory.place(person)
  return placed.status === 'placed' && placed.place === 'pupil'
}

/** Holds that stand, as far as this person may know of them. */
export async function holdsFor(service: Service, by: PersonId): Promise<readonly Hold[]> {
  const seen: Hold[] = []
  for (const hold of await service.store.holds()) if (await mayHold(service, by, hold.about)) seen.push(hold)
  return seen
}

/** Places a hold, or lifts one that stands; the reason stands in the record. False: not theirs to do. */
export async function setHold(
  service: Service,
  wanted: 'place' | 'lift',
  { by, about, reason }: { readonly by: PersonId; readonly about: string; readonly reason: string },
): Promise<boolean> {
  if (!(await mayHold(service, by, about))) return false
  const stands = (await service.store.holds()).some(hold => hold.about === about)
  const now = service.clock.now()
  if (wanted === 'place' && !stands) await service.store.placeHold(about, now, by, reason)
  if (wanted === 'lift' && stands) await service.store.liftHold(about, now, by, reason)
  return true
}
