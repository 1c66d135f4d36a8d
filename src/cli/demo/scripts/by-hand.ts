import { stranger } from '../../../tenant/seed.ts'
import { college } from '../college.ts'
import { escaped, gather, saw, type Script } from '../script.ts'
import { ana, ben, hall, inLesson, okafor, strangerIn } from '../stage.ts'

/** C3: Teams does not do what Chaperone asks of it. Played with those of the college, for thirty lessons at once are enough. */
const cannotHold: Script = {
  title: 'Teams does not let Chaperone hold the lesson',
  policy: college,
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    const path = new RegExp(`onlineMeetings/${escaped(meeting.id)}$`)
    tenant.faults.add({ match: { method: 'PATCH', path }, answer: { status: 403, body: {} } })
    tenant.people.leave(meeting, ben)
    stage.say('Ben leaves, and the lesson cannot be held.')
    await stage.expect('Ms Hall is asked to do it by hand (C3)', () => saw(stage, 'Please hold the lesson yourself'))
    await stage.expect('the lead is told', () => stage.toldTo(okafor).includes('A lesson could not be held'))
    await stage.expect('the incident stands in the school record', () => stage.inRecord('C3'))
    tenant.people.join(meeting, ben)
  },
}

const cannotRemove: Script = {
  title: 'Teams does not let Chaperone remove a stranger',
  policy: college,
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    const [call = ''] = meeting.appCalls.keys()
    const path = new RegExp(`calls/${escaped(call)}/participants/`)
    tenant.faults.add({ match: { method: 'DELETE', path }, answer: { status: 403, body: {} } })
    tenant.people.changeSettings(meeting, { lobbyBypassSettings: { scope: 'everyone', isDialInBypassEnabled: false } })
    tenant.people.join(meeting, stranger)
    stage.say('Somebody without an account is in the lesson, and cannot be removed.')
    await stage.expect('Ms Hall is asked to do it by hand (C3)', () => saw(stage, 'Please remove them yourself'))
    await stage.expect('the lead is told', () => stage.toldTo(okafor).includes('Somebody could not be removed'))
    await stage.expect('nobody says that the stranger is gone', () => strangerIn(meeting), 0)
  },
}

/** V27 while they gather; C5 while it is held. */
const firstAndKnock: Script = {
  title: 'One pupil is early; later one waits at the door of a held lesson',
  policy: college,
  async play(stage) {
    const { tenant, meeting } = stage
    await stage.expect('Chaperone is in the lesson, before anybody else', () => meeting.appCalls.size > 0)
    tenant.people.join(meeting, hall)
    tenant.people.join(meeting, ana)
    stage.say('Ms Hall and Ana are early.')
    await stage.expect('Ms Hall is asked to let two in together (V27)', () => saw(stage, 'One pupil is in'))
    tenant.people.join(meeting, ben)
    await stage.expect('with Ben the lesson begins', () => saw(stage, 'Before we begin'))
    tenant.people.leave(meeting, ben)
    stage.say('Ben’s connection drops.')
    await stage.expect('the lesson is held', () => !meeting.settings.allowAttendeeToEnableCamera)
    tenant.people.changeSettings(meeting, { lobbyBypassSettings: { scope: 'organizer', isDialInBypassEnabled: false } })
    tenant.people.join(meeting, ben)
    stage.say('The lobby is shut, and Ben waits in it.')
    await stage.expect('Ms Hall sees at once that one of the class waits (C5)', () => saw(stage, 'Someone is waiting'))
    tenant.people.admit(meeting, ben, hall)
    await stage.expect('she admits him, and the lesson goes on', () => meeting.settings.allowAttendeeToEnableCamera)
    await stage.expect('nobody was sent away', () => inLesson(meeting, ana) && inLesson(meeting, ben), 0)
  },
}

export const plays: readonly Script[] = [cannotHold, cannotRemove, firstAndKnock]
