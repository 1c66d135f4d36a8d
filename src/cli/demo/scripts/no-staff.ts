import { gather, saw, type Script } from '../script.ts'
import { ana, ben, hall, inLesson, okafor } from '../stage.ts'

const noStaff: Script = {
  title: 'The teacher drops out',
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    tenant.people.leave(meeting, hall)
    stage.say('Ms Hall’s connection drops. Ana and Ben are alone.')
    await stage.expect('Ms Hall is asked, one to one, to come back (V5)', () =>
      stage.toldTo(hall).includes('Pupils are without a member of staff'),
    )
    await stage.expect('the class is told kindly', () => saw(stage, 'Your teacher is not here'))
    await stage.expect('the lesson is held', () => !meeting.settings.allowAttendeeToEnableCamera)
    await stage.expect('the lead is alerted', () =>
      stage.toldTo(okafor).includes('Pupils are in a lesson without staff'),
    )
    tenant.people.join(meeting, hall)
    stage.say('Ms Hall is back.')
    await stage.expect('the hold is lifted', () => meeting.settings.allowAttendeeToEnableCamera)
    await stage.expect('nobody was sent out', () => inLesson(meeting, ana) && inLesson(meeting, ben))
  },
}

export const plays: readonly Script[] = [noStaff]
