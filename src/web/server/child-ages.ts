import type { Age } from '../../actions/sayings.ts'
import type { PersonId } from '../../lesson/people.ts'
import { hours, type Instant } from '../../lesson/time.ts'
import { ageOf } from '../../service/timetable/lessons-of.ts'
import type { Service } from '../../service/service.ts'

type Known = { readonly people: ReadonlySet<PersonId>; readonly until: Instant }

/** A child who comes to a class today is read to in its words within the hour. */
const knownFor = hours(1)

/**
 * For whom the words of a page are: by the child, else by the first class of the policy's ages that they are in. Where the
 * directory does not answer nobody is turned away: they get the words that the school has for most.
 */
export function childAges(service: Service): (person: PersonId) => Promise<Age> {
  const known = new Map<string, Known>()
  const isIn = async (group: string, person: PersonId): Promise<boolean> => {
    const now = service.clock.now()
    const kept = known.get(group)
    if (kept && kept.until > now) return kept.people.has(person)
    const members = await service.directory.members(group)
    if (members.status !== 'read') return kept?.people.has(person) ?? false
    const people = new Set(members.people)
    known.set(group, { people, until: now + knownFor })
    return people.has(person)
  }
  return async person => {
    const { ages } = service.policy
    if (ages.easyRead.pupils.includes(person)) return 'easy'
    const classes = [...ages.easyRead.classes, ...Object.keys(ages.classes)]
    const own = await Promise.all(classes.map(async group => ((await isIn(group, person)) ? group : undefined)))
    return ageOf(
      service.policy,
      own.find(group => group !== undefined),
    )
  }
}
