import { gather, saw, type Script } from '../script.ts'
import { ana, cardsIn, hall, inLesson } from '../stage.ts'

const pupilShares: Script = {
  title: 'A teacher shares a screen, then a pupil',
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    tenant.people.share(meeting, hall, true)
    stage.say('Ms Hall shares her screen.')
    const reminders = () => cardsIn(meeting).filter(({ title }) => title === 'Everybody here sees your screen now')
    await stage.expect('Ms Hall alone is reminded what the class sees (B15)', () => reminders()[0]?.targeted === true)
    tenant.people.share(meeting, hall, false)
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
