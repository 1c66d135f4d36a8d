import { gather, type Script } from '../script.ts'
import { ana, ben, hall } from '../stage.ts'

/** V24, V30: when it has ended, whoever taught the lesson reads one record of it, and signs. */
const recordOfALesson: Script = {
  title: 'A lesson ends, and its teacher is asked to read its record',
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    for (const person of [ana, ben, hall]) tenant.people.leave(meeting, person)
    tenant.people.endMeeting(meeting, hall)
    stage.say('Everybody leaves. Ms Hall ends the meeting.')
    await stage.expect('Ms Hall is asked to read its record, in a message that names nobody (V24)', () =>
      stage.toldTo(hall).includes('Your lesson’s record is ready'),
    )
  },
}

export const plays: readonly Script[] = [recordOfALesson]
