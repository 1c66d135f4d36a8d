import { gather, saw, type Script } from '../script.ts'
import { ana, inLesson, okafor } from '../stage.ts'

const noteTaker = '0e8e4a1d-0000-4000-8000-0000000000aa'

const notes: Script = {
  title: 'A note-taker that nobody asked for comes into the lesson',
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    tenant.people.sendApplication(meeting, noteTaker)
    stage.say('Another application is in the call: it hears everything.')
    await stage.expect('Ms Hall is asked about it (C6)', () => saw(stage, 'Another application is in this lesson'))
    await stage.expect('the lead is told', () => stage.toldTo(okafor).includes('Another application is in a lesson'))
    const isThere = () =>
      [...meeting.legs.values()].some(({ who }) => 'application' in who && who.application === noteTaker)
    await stage.expect('without an answer it is taken out', () => !isThere())
    await stage.expect('our own leg and the pupils stay', () => meeting.appCalls.size > 0 && inLesson(meeting, ana))
  },
}

export const plays: readonly Script[] = [notes]
