import type { Supervised } from '../../engine/supervised.ts'
import type { Lesson } from '../../lesson/lesson.ts'
import { personId, type Leg, type PersonId } from '../../lesson/people.ts'
import { present, pupilsPresent, standing } from '../../lesson/presence.ts'
import type { Removal } from './needs.ts'

type Asked = Pick<Removal, 'who' | 'about'>

/**
 * Whom a removal is about, in the order in which they go, where everybody whom it concerns is positively identified; else
 * nobody. Where the class is sent home, guests go first: the last pupil is never left alone with one. Nobody of the staff
 * and not the organiser, whatever is found about them: people decide about that.
 */
export function whom({ lesson }: Pick<Supervised, 'lesson'>, asked: Asked, organiser?: PersonId): readonly PersonId[] {
  const staff = new Set(present(lesson, 'staff'))
  return concerned(lesson, asked).filter(person => person !== organiser && !staff.has(person))
}

function concerned(lesson: Lesson, { who, about }: Asked): readonly PersonId[] {
  if (who === 'about')
    return [...present(lesson, 'outsider'), ...present(lesson, 'application')].filter(
      person => person === personId(about),
    )
  if (who === 'returner') return insideNow(lesson, personId(about))
  if (present(lesson, 'unresolved').length) return []
  const pupils = pupilsPresent(lesson)
  if (who === 'pupil') return pupils.filter(pupil => pupil === personId(about))
  return pupils.length ? [...guestsPresent(lesson), ...pupils] : []
}

const insideNow = ({ legs, conduct }: Lesson, about: PersonId): readonly PersonId[] =>
  legs.some(({ person, waiting }) => person === about && !waiting) && conduct.sentOut.has(about) ? [about] : []

/** People without an account of the school's own, also where staff said who they are. */
function guestsPresent(lesson: Lesson): readonly PersonId[] {
  const isGuest = (leg: Leg) =>
    (standing(lesson, leg) === 'outsider' || standing(lesson, leg) === 'vouched') &&
    (leg.identity !== 'account' || lesson.places.get(leg.person) === 'guest')
  return [...new Set(lesson.legs.filter(leg => !leg.waiting && isGuest(leg)).map(({ person }) => person))].sort()
}

/**
 * Every leg of theirs, person by person; never our own. Somebody uninvited also loses the place at the door, from where
 * they would come straight back in.
 */
export const legsToGo = (lesson: Lesson, { who }: Asked, people: readonly PersonId[]): readonly Leg[] =>
  people.flatMap(person =>
    lesson.legs.filter(leg => leg.person === person && leg.identity !== 'bot' && (!leg.waiting || who === 'about')),
  )
