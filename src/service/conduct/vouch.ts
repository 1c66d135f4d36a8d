import { personId } from '../../lesson/people.ts'
import type { Service } from '../service.ts'
import { asStaff, done, nothing, type Answered, type Doing } from './as-staff.ts'

/** V17: staff know the one person who is not on the list; with two, their cards say which. */
export const vouchForTheOne = (service: Service, doing: Doing): Promise<Answered> =>
  asStaff(service, doing, 'know', ({ lapses }, at) => {
    const asked = [...lapses.values()].filter(({ safeguard }) => safeguard === 'invited-only')
    const [one, another] = asked
    if (!one) return nothing('Nobody is in question', 'Everybody here is on the list, or you have answered.')
    if (another) return nothing('There is more than one', 'Please answer on the card of each.')
    return done(
      { type: 'PersonVouched', at, person: personId(one.about), by: doing.by },
      'Thank you',
      'You know this person. They may stay in this lesson.',
    )
  })
