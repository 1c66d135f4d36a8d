import { gather, saw, type Script } from '../script.ts'
import type { Stage } from '../stage.ts'

const meetingOptions: Script = {
  title: 'Somebody changes the meeting’s options',
  async play(stage: Stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    tenant.people.changeSettings(meeting, { allowedPresenters: 'everyone' })
    stage.say('Somebody lets everybody present: a pupil could share a screen now.')
    await stage.expect(
      'the options go back by themselves (V7)',
      () => meeting.settings.allowedPresenters === 'roleIsPresenter',
      40_000,
    )
    tenant.people.changeSettings(meeting, { allowAttendeeToEnableMic: true })
    stage.say('Ms Hall opens the microphones.')
    await stage.wait(6000)
    await stage.expect(
      'they stay open: that is hers to decide (V9)',
      () => meeting.settings.allowAttendeeToEnableMic,
      0,
    )
    await stage.expect(
      'nobody is told of what was put back at once',
      () => !saw(stage, 'The meeting’s options were changed'),
      0,
    )
  },
}

export const plays: readonly Script[] = [meetingOptions]
