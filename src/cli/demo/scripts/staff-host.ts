import { makeMeeting } from '../../../tenant/seed.ts'
import { begins, type Script } from '../script.ts'
import { cardsOf, okafor, zoe, type Stage } from '../stage.ts'

const hour = 3_600_000

const staffHost: Script = {
  title: 'A pupil starts a lesson',
  async play(stage: Stage) {
    const { tenant } = stage
    const now = Date.now()
    const meeting = makeMeeting({
      ...{ number: 902, organiser: zoe, subject: 'Study group', startsAt: now, endsAt: now + hour },
      appInstalled: false,
    })
    tenant.world.meetings.set(meeting.id, meeting)
    tenant.people.installInMeeting(meeting, zoe)
    stage.say('Zoe, a pupil, makes a meeting and puts Chaperone into it.')
    await stage.expect('Chaperone is in it', () => meeting.appCalls.size > 0, begins)
    await stage.expect('the lead is told that whoever hosts it is not staff (V1, V5, V13)', () =>
      cardsOf(tenant, okafor).some(({ title }) => title === 'A lesson is hosted by somebody who is not staff'),
    )
  },
}

export const plays: readonly Script[] = [staffHost]
