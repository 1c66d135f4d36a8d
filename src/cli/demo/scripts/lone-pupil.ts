import { gather, saw, type Script } from '../script.ts'
import { ana, ben, cai, cardsIn, inLesson, okafor } from '../stage.ts'

/** V27, cured in time: held, then lifted by a second pupil. */
const secondPupil: Script = {
  title: 'One pupil is left alone, and a second comes in time',
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    tenant.people.leave(meeting, ben)
    stage.say('Ben’s connection drops. Ana is the only pupil.')
    await stage.expect('Ms Hall is told, and only she sees it (V27)', () =>
      cardsIn(meeting).some(card => card.title === 'Only one pupil is here' && card.targeted),
    )
    await stage.expect('the class is told kindly', () => saw(stage, 'We are waiting'))
    await stage.expect(
      'the lesson is held: pupils’ cameras are off',
      () => !meeting.settings.allowAttendeeToEnableCamera,
    )
    await stage.expect('the lead is alerted', () => stage.toldTo(okafor).includes('One pupil alone in a lesson'))
    tenant.people.join(meeting, ben)
    stage.say('Ben is back.')
    await stage.expect('the hold is lifted', () => meeting.settings.allowAttendeeToEnableCamera)
    await stage.expect('Ana was not sent out', () => inLesson(meeting, ana))
    await stage.expect('the incident stands in the school record', () => stage.inRecord('V27'))
  },
}

/** V27, not cured: the pupil is sent away kindly, and somebody reaches home. */
const sentAway: Script = {
  title: 'One pupil is left alone, and nobody comes',
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    tenant.people.leave(meeting, ben)
    stage.say('Ben leaves. Ana is the only pupil.')
    await stage.expect('Ana is told kindly, before anything happens to her', () => saw(stage, 'The lesson is stopping'))
    await stage.expect('Ms Hall is asked to end the lesson herself', () => saw(stage, 'Please end the lesson now'))
    await stage.expect('the lead is asked to reach home', () => stage.toldTo(okafor).includes('Please reach home'))
    await stage.expect('Ana is out of the lesson', () => !inLesson(meeting, ana))
    await stage.expect('a task to reach her home is open', () =>
      stage.toldTo(okafor).includes('Reach this pupil’s home'),
    )
    await stage.expect('the door stays shut', () => meeting.settings.lobbyBypassSettings.scope === 'organizer')
    tenant.people.join(meeting, ana)
    tenant.people.join(meeting, cai)
    stage.say('Ana and Cai come to the door.')
    await stage.expect('the lesson is open again', () => meeting.settings.lobbyBypassSettings.scope !== 'organizer')
  },
}

export const plays: readonly Script[] = [secondPupil, sentAway]
