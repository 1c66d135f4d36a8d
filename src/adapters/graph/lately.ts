import type { PersonId } from '../../lesson/people.ts'
import { minutes, type Instant } from '../../lesson/time.ts'
import type { Clock } from '../../service/needs.ts'

/** What kind of account somebody has changes when they come to the school or leave it. */
const staysKnown = minutes(15)

/**
 * Asks about each person once in 15 minutes, and once where several lessons ask at the same time: where a class is not named
 * the whole school is asked about, lesson by lesson. Whatever `keeps` does not hold of is asked for again each time: somebody
 * who is not known yet may be a moment later.
 */
export function lately<Answer>(
  clock: Clock,
  ask: (person: PersonId) => Promise<Answer>,
  keeps: (answer: Answer) => boolean,
): (person: PersonId) => Promise<Answer> {
  const asked = new Map<PersonId, { readonly answer: Promise<Answer>; readonly until: Instant }>()
  return async person => {
    const known = asked.get(person)
    if (known && clock.now() < known.until) return known.answer
    const answer = ask(person)
    asked.set(person, { answer, until: clock.now() + staysKnown })
    const isKept = await answer.then(keeps, () => false)
    if (!isKept) asked.delete(person)
    return answer
  }
}
