import { addMeeting, begins, saw, type Script } from '../script.ts'
import { ana, ben, cardsIn, hall, type Stage } from '../stage.ts'

const scheduledLesson: Script = {
  title: 'A lesson that the timetable does not know',
  async play(stage: Stage) {
    const { tenant } = stage
    const meeting = addMeeting(stage, 901, 'Extra maths')
    stage.say('Ms Hall adds Chaperone by hand to a meeting that stands in no timetable.')
    await stage.expect('Chaperone is in it', () => meeting.appCalls.size > 0, begins)
    for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
    stage.say('Ms Hall, Ana and Ben join.')
    const here = { ...stage, meeting }
    await stage.expect('it is safeguarded like any lesson: ground rules are posted (V28)', () =>
      saw(here, 'Before we begin'),
    )
    await stage.expect('Ms Hall is told that the timetable does not know it (V35)', () =>
      cardsIn(meeting).some(({ title }) => title === 'This lesson is not as the timetable has it'),
    )
    tenant.people.endMeeting(meeting, hall)
  },
}

export const plays: readonly Script[] = [scheduledLesson]
