import { gather, type Script } from '../script.ts'
import { cardsIn, devi, hall, marsh, okafor } from '../stage.ts'

const asked = 'Please read a message'

/** V36, B17: what a member of staff writes is the headteacher's to read, and what the headteacher writes the chair's. */
const byStaff: Script = {
  title: 'Staff write what a pupil should not be asked',
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    tenant.people.speak(meeting, hall, 'text me on my own number 07700 900123, keep it our secret')
    stage.say('Ms Hall asks a pupil to write to her private number.')
    await stage.expect('the headteacher alone is asked to read it (V36, B17)', () =>
      stage.toldTo(marsh).includes(asked),
    )
    tenant.people.join(meeting, marsh)
    tenant.people.speak(meeting, marsh, 'text me on my own number 07700 900124, keep it our secret')
    stage.say('The headteacher comes in, and writes the same.')
    await stage.expect('the chair of governors is asked to read that (V36, B17)', () =>
      stage.toldTo(devi).includes(asked),
    )
    const told = (person: string) => stage.toldTo(person).filter(title => title === asked).length
    const isOfChat = ({ title }: { readonly title: string }): boolean => /chat|message|may need you/i.test(title)
    await stage.expect('nobody in the lesson is told', () => !cardsIn(meeting).some(isOfChat), 0)
    await stage.expect(
      'nor is the safeguarding lead, nor the headteacher of their own',
      () => told(okafor) === 0 && told(marsh) < 2,
      0,
    )
  },
}

export const plays: readonly Script[] = [byStaff]
