import { college } from '../college.ts'
import { saw, type Script } from '../script.ts'
import { cai, hall, inLesson, okafor } from '../stage.ts'

/** B1–B3: a college with an agreement; the first school of the demo never has a lesson with one pupil. */
const byAgreement: Script = {
  title: 'One-to-one by agreement, and nobody has said who is at home',
  policy: college,
  async play(stage) {
    const { tenant, meeting } = stage
    const day = new Date().toISOString().slice(0, 10)
    const today = { from: day, until: day, days: 'mon tue wed thu fri sat sun', starts: '00:00', ends: '23:59' }
    const agreed = { adult: 'a grandparent', location: 'kitchen', dress: 'day clothes', purpose: 'catching up' }
    const entry = { pupil: cai, approver: okafor, ...today, ...agreed }
    const status = await stage.fromTab(okafor, '/api/v1/registers/agreement', { entry })
    await stage.expect('the register takes the agreement', () => status === 200, 0)
    await stage.expect('Chaperone is in the lesson', () => meeting.appCalls.size > 0)
    tenant.people.join(meeting, hall)
    tenant.people.join(meeting, cai)
    stage.say('Ms Hall and Cai join: the lesson is for Cai alone.')
    await stage.expect('the lead sees that it is going on (B3)', () =>
      stage.toldTo(okafor).includes('A one-to-one is going on'),
    )
    await stage.expect('Ms Hall is asked who is at home (B2)', () => saw(stage, 'Is the adult at home?'))
    await stage.expect('without an answer it is held', () => !meeting.settings.allowAttendeeToEnableCamera)
    await stage.expect('and the lead is called', () => stage.toldTo(okafor).includes('A one-to-one without its adult'))
    tenant.people.whisper(meeting, hall, 'adult the grandparent')
    stage.say('Ms Hall sees the grandparent, and writes so to Chaperone alone.')
    await stage.expect('it goes on', () => meeting.settings.allowAttendeeToEnableCamera)
    await stage.expect(
      'Cai has not been sent away, and nobody speaks of one pupil alone',
      () => inLesson(meeting, cai) && !stage.toldTo(okafor).includes('One pupil alone in a lesson'),
    )
    await stage.expect('the incident stands in the school record', () => stage.inRecord('B2'))
  },
}

export const plays: readonly Script[] = [byAgreement]
