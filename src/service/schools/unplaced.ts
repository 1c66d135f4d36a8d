import type { Words } from '../../actions/action.ts'
import { hours } from '../../lesson/time.ts'
import { alertAlone } from '../alert-alone.ts'
import type { Schools } from './which.ts'

const words: Words = {
  title: 'Somebody asked for help, and it reached nobody',
  text:
    'Microsoft does not say at the moment who belongs to which school, so Chaperone could open nobody’s way to help. They were told ' +
    'to try again, and whom to call in danger. Nobody is told who it was: it may be about one of you. Let pupils know where to find you.',
}

/**
 * Somebody who writes to Chaperone alone, or asks for help, and of whom the directory does not say at which school they are, is given
 * no school's way to help: the leads of every school are told that it happened, once an hour. Not who it was, as a child chooses who
 * reads what they ask for, and here could not.
 */
export async function tellOfUnplaced(schools: Schools): Promise<void> {
  for (const service of schools)
    await alertAlone(
      service,
      `unplaced/${Math.floor(service.clock.now() / hours(1))}`,
      words,
      service.policy.people.leads,
    )
}
