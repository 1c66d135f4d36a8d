import { stranger } from '../../../tenant/seed.ts'
import { gather, saw, type Script } from '../script.ts'
import { ana, ben, inLesson, okafor, strangerIn } from '../stage.ts'

const uninvited: Script = {
  title: 'Somebody comes whom nobody invited',
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    tenant.people.changeSettings(meeting, { lobbyBypassSettings: { scope: 'everyone', isDialInBypassEnabled: false } })
    tenant.people.join(meeting, stranger)
    stage.say('Somebody without an account is in the lesson: the link was passed on.')
    await stage.expect('Ms Hall is asked who it is (V18)', () => saw(stage, 'Somebody here is not on the class list'))
    await stage.expect('the lead is alerted', () => stage.toldTo(okafor).includes('Somebody uninvited joined a lesson'))
    await stage.expect('without an answer the stranger is taken out', () => !strangerIn(meeting))
    await stage.expect('the pupils are still there', () => inLesson(meeting, ana) && inLesson(meeting, ben))
    await stage.expect('the incident stands in the school record', () => stage.inRecord('V18'))
  },
}

export const plays: readonly Script[] = [uninvited]
