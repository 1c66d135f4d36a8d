import { gather, saw, type Script } from '../script.ts'
import { ana, hall, okafor } from '../stage.ts'

const title = 'Somebody other than staff is recording'

const pupilRecords: Script = {
  title: 'A pupil records the lesson',
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    tenant.people.record(meeting, hall, true)
    stage.say('Ms Hall records the lesson, and stops.')
    await stage.wait(1500)
    await stage.expect('which is no matter', () => !saw(stage, title), 0)
    tenant.people.record(meeting, hall, false)
    meeting.presenters.add(ana)
    tenant.people.record(meeting, ana, true)
    stage.say('Then Ana, whom somebody made a presenter, begins a recording.')
    await stage.expect('Ms Hall is asked to stop it (V8, V40)', () => saw(stage, title))
    await stage.expect('the lead is told', () =>
      stage.toldTo(okafor).includes('Somebody not on the staff records a lesson'),
    )
    tenant.people.record(meeting, ana, false)
    await stage.expect('the incident stands in the school record', () => stage.inRecord('V40'))
  },
}

export const plays: readonly Script[] = [pupilRecords]
