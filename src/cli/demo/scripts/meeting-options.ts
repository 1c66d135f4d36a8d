import { escaped, gather, saw, type Script } from '../script.ts'
import { hall, type Stage } from '../stage.ts'

const told = 'The meeting’s options were changed'
/** Chaperone sets again what does not go back every two seconds. */
const tries = 4
/** ms: a few seconds after it was first seen, however soon what follows is given up. */
const toldWithin = 20_000

const meetingOptions: Script = {
  title: 'Somebody changes the meeting’s options',
  async play(stage: Stage) {
    const { tenant, meeting } = stage
    const isBack = () => meeting.settings.allowedPresenters === 'roleIsPresenter'
    await gather(stage)
    tenant.people.changeSettings(meeting, { allowedPresenters: 'everyone' })
    stage.say('Somebody lets everybody present: a pupil could share a screen now.')
    await stage.act(hall, { act: 'pause' })
    stage.say('Ms Hall pauses the class, so that Chaperone looks at the options at once (else every 30 seconds).')
    await stage.expect('the options go back by themselves (V7)', isBack)
    await stage.expect('nobody is told of what was put back at once', () => !saw(stage, told), 0)
    tenant.faults.add({
      match: { method: 'PATCH', path: new RegExp(`onlineMeetings/${escaped(meeting.id)}$`) },
      ...{ times: tries, answer: 'unchanged' },
    })
    tenant.people.changeSettings(meeting, { allowedPresenters: 'everyone' })
    await stage.act(hall, { act: 'go-on' })
    stage.say('Somebody does it again, and for a while Microsoft says that it was put back, and changes nothing.')
    await stage.expect('Ms Hall is told that they do not go back (V7)', () => saw(stage, told), toldWithin)
    tenant.people.changeSettings(meeting, { allowAttendeeToEnableMic: true })
    stage.say('Ms Hall opens the microphones.')
    await stage.expect('the options go back at last', isBack)
    await stage.expect(
      'the microphones stay open: that is hers to decide (V9)',
      () => meeting.settings.allowAttendeeToEnableMic,
      0,
    )
  },
}

export const plays: readonly Script[] = [meetingOptions]
