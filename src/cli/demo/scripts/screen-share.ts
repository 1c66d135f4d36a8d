import { gather, saw, type Script } from '../script.ts'
import { ana, inLesson } from '../stage.ts'

const pupilShares: Script = {
  title: 'A pupil shares a screen',
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    meeting.presenters.add(ana)
    tenant.people.share(meeting, ana, true)
    stage.say('Ana has been made a presenter by mistake, and shares her screen.')
    await stage.expect('Ms Hall is told, and nobody is named (V7)', () =>
      saw(stage, 'Somebody other than staff is sharing a screen'),
    )
    const leg = () => [...meeting.legs.values()].find(({ who }) => 'user' in who && who.user === ana)
    await stage.expect('sharing is held, and the share stops', () => leg()?.sharing === false)
    await stage.expect('Ana is still in the lesson', () => inLesson(meeting, ana))
    await stage.expect('the incident stands in the school record', () => stage.inRecord('V7'))
  },
}

export const plays: readonly Script[] = [pupilShares]
