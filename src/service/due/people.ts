import { minutes } from '../../lesson/time.ts'
import { shortHash, tellOfFile } from '../file-faults.ts'
import type { Handler } from '../loop.ts'
import type { PeopleLook } from '../needs.ts'
import type { Service } from '../service.ts'

const lookEvery = minutes(1)

/** Looks at the school's lists of people, also while no lesson asks who somebody is, so that their faults are told by day. */
export const people: Handler = async service => {
  const { policy, clock, filesSeen, peopleList } = service
  if (!policy.people.files.length) return 'done'
  const look = peopleList(policy.people.files)
  const state = stateOf(look)
  if (filesSeen.get(known)?.hash !== state) {
    if (look.faults.length) await tell(service, look, state)
    filesSeen.set(known, { hash: state })
  }
  return { next: clock.now() + lookEvery }
}

const known = 'people.files'

/** The list that stands is as old as the faults, so that the same fault is told again after it was mended. */
const stateOf = ({ list, faults }: PeopleLook): string => {
  const since = faults.length && list.status === 'read' ? list.readAt : 0
  return shortHash([since, faults])
}

/** Once for each state of the files, to whoever can mend them and to the leads. */
async function tell(service: Service, { list, faults }: PeopleLook, state: string): Promise<void> {
  service.log('error', 'the list of people cannot be used', { faults: faults.length })
  const meanwhile =
    list.status === 'read'
      ? 'The list that was read before stands.'
      : 'No list was read yet: nobody is taken for staff by a group or licence either, and lessons say who is not resolved.'
  const says = `The list of people cannot be used, so nothing was taken from it. ${meanwhile}`
  await tellOfFile(service, { key: `people-list/${state}`, title: 'The list of people has faults', says, faults })
}
