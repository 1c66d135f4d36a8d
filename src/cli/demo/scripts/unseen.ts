import { escaped, gather, saw, type Script } from '../script.ts'
import { ana, ben, cai, dee, hall, okafor } from '../stage.ts'

/** C11, C1, C8: a meeting that Chaperone may not set up, whose lobby keeps Chaperone itself out. */
const unprepared: Script = {
  title: 'A meeting that cannot be set up',
  before({ world, faults }, meeting) {
    world.tenancy.organizerScopeStopsApps = true
    Object.assign(meeting.settings.lobbyBypassSettings, { scope: 'organizer' })
    const path = new RegExp(`onlineMeetings/${escaped(meeting.id)}$`)
    faults.add({ match: { method: 'PATCH', path }, answer: { status: 403, body: {} } })
  },
  async play(stage) {
    const { tenant, meeting } = stage
    /** Alone with her, as long as Chaperone sees nobody in the lesson. */
    const hears = (title: string) => stage.toldTo(hall).includes(title) || saw(stage, title)
    stage.say('Its options are not Chaperone’s to change, and its lobby lets nobody but the organiser pass.')
    tenant.people.join(meeting, hall)
    await stage.expect('Ms Hall is asked to admit Chaperone (C1)', () => hears('Please admit Chaperone first'))
    await stage.expect('meanwhile she is asked to watch it herself (C1)', () =>
      hears('Chaperone cannot see this lesson'),
    )
    await stage.expect('the lead is told that it cannot be seen', () =>
      stage.toldTo(okafor).includes('A lesson cannot be seen'),
    )
    for (const leg of meeting.legs.values()) if ('application' in leg.who) leg.isInLobby = false
    stage.say('She does, and then Ana and Ben.')
    for (const pupil of [ana, ben]) {
      const { id } = tenant.people.join(meeting, pupil)
      tenant.people.admit(meeting, id, hall)
    }
    await stage.expect('she is asked to keep the class in one room (C8)', () =>
      hears('Please keep the class in one room'),
    )
    await stage.expect('she is told what could not be set up (C11)', () => hears('This lesson is not fully set up'))
    await stage.expect('the lead is told that it could not be made safe (C11)', () =>
      stage.toldTo(okafor).includes('A lesson could not be made safe'),
    )
    await stage.expect('the incident stands in the school record', () => stage.inRecord('C11'))
  },
}

/** So long Teams may still be writing its own roster after it told that somebody came. */
const rostersMayLag = 20_500

/** C1: an event tells of somebody whom no roster shows. */
const twoStories: Script = {
  title: 'Teams tells two different things',
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    const unseen = tenant.people.join(meeting, cai)
    meeting.legs.delete(unseen.id)
    stage.say('Teams says that Cai came, and does not show him.')
    await stage.wait(rostersMayLag)
    tenant.people.join(meeting, dee)
    stage.say('Dee comes, and Cai is still not shown.')
    await stage.expect('Ms Hall is asked to look who is there (C1)', () =>
      saw(stage, 'Please look who is in this lesson'),
    )
    await stage.expect('the lead is told', () => stage.toldTo(okafor).includes('Who is in a lesson is not certain'))
    meeting.legs.set(unseen.id, unseen)
  },
}

export const plays: readonly Script[] = [unprepared, twoStories]
