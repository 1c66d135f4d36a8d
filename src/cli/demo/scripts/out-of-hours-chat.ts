import { moveLesson, type Script } from '../script.ts'
import { ben, cardsIn, hall, marsh, okafor } from '../stage.ts'

const hour = 3_600_000

/** V36: the chat of a lesson is for the lesson. */
const afterwards: Script = {
  title: 'The chat goes on hours after the lesson',
  before(tenant, meeting) {
    moveLesson(tenant, meeting, -3 * hour)
    for (const person of [hall, ben]) meeting.joiners.set(person, { user: person })
  },
  async play(stage) {
    const { tenant, meeting } = stage
    stage.say('The lesson has been over for two hours.')
    tenant.people.speak(meeting, ben, 'anyone still here')
    stage.say('Ben writes in its chat.')
    await stage.expect('the lead is told, and of no words (V36)', () =>
      stage.toldTo(okafor).includes('The chat goes on after the lesson'),
    )
    await stage.expect('the incident stands in the school record', () => stage.inRecord('V36'))
    tenant.people.speak(meeting, hall, 'i am, what is it?')
    stage.say('Ms Hall answers.')
    await stage.expect('which is for the headteacher alone (V36)', () =>
      stage.toldTo(marsh).includes('Staff write after the lesson'),
    )
    await stage.expect('not for the lead', () => !stage.toldTo(okafor).includes('Staff write after the lesson'), 0)
    await stage.expect('nothing is answered in the chat', () => cardsIn(meeting).length === 0, 0)
  },
}

export const plays: readonly Script[] = [afterwards]
