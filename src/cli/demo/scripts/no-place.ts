import { moveLesson, saw, type Script } from '../script.ts'
import { hall, inLesson, okafor, osei } from '../stage.ts'
import { unrecorded } from '../unrecorded.ts'

/** Of Microsoft: con/throttling-limits. */
const hundred = 100
const tenMinutes = 600_000

/**
 * C1: every place in a call is taken. Two members of staff are there before the class, and nothing is wrong, so that no other
 * lesson gives up its place for this one.
 */
const noPlace: Script = {
  title: 'Chaperone is in as many lessons as it can be in',
  policy: unrecorded,
  before(tenant, meeting) {
    moveLesson(tenant, meeting, tenMinutes)
  },
  async play(stage) {
    const { tenant, meeting } = stage
    await stage.expect('Chaperone is in the lesson, before anybody else', () => meeting.appCalls.size > 0)
    for (const person of [hall, osei]) tenant.people.join(meeting, person)
    await stage.wait(1500)
    stage.places(0)
    for (const { id, who } of [...meeting.legs.values()]) if ('application' in who) tenant.people.leave(meeting, id)
    stage.say('Ms Hall and Mr Osei join. Chaperone drops out of the call, and its hundred places are taken.')
    await stage.expect('Ms Hall is told that it has no place (C1)', () =>
      saw(stage, 'Chaperone has no place in this lesson'),
    )
    await stage.expect('the lead is told', () => stage.toldTo(okafor).includes('A lesson is without Chaperone'))
    await stage.expect('the incident stands in the school record', () => stage.inRecord('C1'))
    stage.places(hundred)
    stage.say('A place is free again.')
    await stage.expect('Chaperone is back', () => meeting.appCalls.size > 0)
    await stage.expect('and both are still there', () => inLesson(meeting, hall) && inLesson(meeting, osei), 0)
  },
}

export const plays: readonly Script[] = [noPlace]
