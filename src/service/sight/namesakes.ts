import { isNameOf } from '../../lesson/alike.ts'
import type { Lesson } from '../../lesson/lesson.ts'
import type { Observation } from '../../lesson/observation.ts'
import type { Leg, PersonId, Place } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import type { RosterRead, ScheduledLesson } from '../needs.ts'
import type { Service } from '../service.ts'

type Seen = Extract<RosterRead, { status: 'read' }>

/**
 * Who of those without an account of the school uses the name of a person of this class, each said once. An account of
 * the school is known by its id, whatever it is called. Where names cannot be read, nobody is compared, for a name is
 * only ever a hint.
 */
export async function namesakes(
  service: Service,
  scheduled: ScheduledLesson,
  lesson: Lesson,
  { legs, names = new Map() }: Seen,
  placed: ReadonlyMap<PersonId, Place>,
  at: Instant,
): Promise<readonly Observation[]> {
  const asked = [...new Set(legs.filter(leg => isStrange(lesson, placed, leg)).map(({ person }) => person))]
  const shown = asked.flatMap(person => {
    const name = names.get(person)
    return name === undefined || lesson.alike.has(person) ? [] : [{ person, name }]
  })
  if (!shown.length) return []
  const known = await namesOfClass(service, scheduled)
  return shown.flatMap(({ person, name }): Observation[] => {
    const like = known.find(one => one.person !== person && isNameOf(name, one.name, as(lesson, one.person)))
    return like ? [{ type: 'NameAlike', at, person, like: like.person }] : []
  })
}

function isStrange({ places }: Lesson, placed: ReadonlyMap<PersonId, Place>, { person, identity }: Leg): boolean {
  if (identity === 'external' || identity === 'anonymous') return true
  const place = placed.get(person) ?? places.get(person)
  return identity === 'account' && (place === 'guest' || place === 'unknown')
}

const as = ({ roster }: Lesson, person: PersonId) => (roster?.pupils.has(person) ? 'pupil' : 'staff')

async function namesOfClass({ directory, policy }: Service, { classGroup }: ScheduledLesson) {
  const groups = [...(classGroup === undefined ? [] : [classGroup]), ...policy.people.staff.groups]
  const read = await Promise.all(groups.map(group => directory.names(group)))
  const all = read.flatMap(one => (one.status === 'read' ? [...one.names] : []))
  return all.map(([person, name]) => ({ person, name }))
}
