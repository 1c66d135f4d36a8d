import { college } from '../college.ts'
import { gather, saw, type Script } from '../script.ts'
import { ana, ben, inLesson, okafor } from '../stage.ts'

/** V22, V31: a school that records its lessons. */
const mustBeRecorded: Script = {
  title: 'The school records its lessons, and this one is not recorded',
  policy: college,
  async play(stage) {
    await gather(stage)
    await stage.expect('Ms Hall is reminded (V22)', () => saw(stage, 'This lesson does not seem to be recorded'))
    await stage.expect('the lead is told', () => stage.toldTo(okafor).includes('A lesson is not recorded'))
    await stage.expect('the incident stands in the school record', () => stage.inRecord('V22'))
  },
}

/** V43: only where a school gives the two steps a time. */
const removedForAbuse: Script = {
  title: 'The school takes out whoever abuses somebody in the chat',
  policy: college,
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    tenant.people.speak(meeting, ben, 'ana you are a fat ugly bitch, go kill yourself')
    stage.say('Ben writes what nobody should have to read.')
    await stage.expect('Ben is told first (V43)', () => saw(stage, 'You leave this lesson now'))
    await stage.expect('the lead is asked to reach home', () => stage.toldTo(okafor).includes('Please reach home'))
    await stage.expect('Ben is out of the lesson', () => !inLesson(meeting, ben))
    await stage.expect('and Ana is not', () => inLesson(meeting, ana), 0)
    await stage.expect('the incident stands in the school record', () => stage.inRecord('V43'))
  },
}

export const plays: readonly Script[] = [mustBeRecorded, removedForAbuse]
