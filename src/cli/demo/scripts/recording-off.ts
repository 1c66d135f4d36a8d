import { gather, saw, type Script } from '../script.ts'
import { hall, okafor } from '../stage.ts'
import { unrecorded } from '../unrecorded.ts'

/** V31: a school that records no lessons. Its meeting options forbid it, until somebody changes them. */
const notAllowed: Script = {
  title: 'The school records no lessons, and this one is recorded',
  policy: unrecorded,
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    tenant.people.changeSettings(meeting, { allowRecording: true })
    tenant.people.record(meeting, hall, true)
    stage.say('Ms Hall allows it in the meeting’s options, and records.')
    await stage.expect('she is asked to stop it (V31)', () => saw(stage, 'This lesson is being recorded'))
    await stage.expect('the lead is told', () => stage.toldTo(okafor).includes('A lesson is recorded'))
    tenant.people.record(meeting, hall, false)
    await stage.expect('the incident stands in the school record', () => stage.inRecord('V31'))
  },
}

export const plays: readonly Script[] = [notAllowed]
