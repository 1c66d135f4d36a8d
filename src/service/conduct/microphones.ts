import type { Words } from '../../actions/action.ts'
import { wantedHolds } from '../../engine/supervised.ts'
import type { LessonId } from '../../lesson/people.ts'
import { baselineNow } from '../baseline.ts'
import { know } from '../known.ts'
import type { Service } from '../service.ts'
import { asStaff, done, nothing, type Answered, type Doing } from './as-staff.ts'

/**
 * V9: opens or closes the pupils' microphones in the meeting's own options. A hold wins: while one stands nothing is
 * opened. What staff choose in Teams itself afterwards stands as ever.
 */
export async function setMicrophones(service: Service, doing: Doing & { readonly open: boolean }): Promise<Answered> {
  const { by, open } = doing
  const answered = await asStaff(service, doing, open ? 'mics-open' : 'mics-close', (state, at) => {
    if (open && wantedHolds(state).has('quiet'))
      return nothing(stayOff, 'The lesson is held. They can be opened once that is over.')
    if (open && state.lesson.underWayAt === undefined)
      return nothing(stayOff, 'They can be opened once the lesson is under way.')
    return done(
      { type: 'MicrophonesAsked', at, open, by },
      open ? 'Microphones are open' : 'Microphones are off',
      open ? 'Pupils may switch theirs on.' : 'Pupils can switch theirs on again once you open them.',
    )
  })
  if (answered === 'forbidden' || answered.title === stayOff) return answered
  return (await areSet(service, doing)) ? answered : byHand
}

const stayOff = 'Microphones stay off'
const byHand: Words = {
  title: 'Please do it in Teams',
  text: 'The microphones could not be set from here just now.',
}

/** Whether Graph took it. Whatever holds is set with it. */
async function areSet(service: Service, { lesson, open }: { readonly lesson: LessonId; readonly open: boolean }) {
  const known = await know(service, lesson)
  if (!known) return false
  const { scheduled, state } = known
  const microphones = open ? ('open' as const) : ('off' as const)
  const base = { ...baselineNow(service.policy, state.lesson), microphones }
  return (await service.meetings.setHolds(scheduled, wantedHolds(state), base)).status === 'done'
}
