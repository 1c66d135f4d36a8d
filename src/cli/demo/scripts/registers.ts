import { gather, saw, type Script } from '../script.ts'
import { ana, cardsOf, dee, inLesson, marsh, okafor, type Stage } from '../stage.ts'

const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)

async function enter(stage: Stage, register: string, entry: Readonly<Record<string, string>>): Promise<void> {
  const status = await stage.fromTab(okafor, `/api/v1/registers/${register}`, { entry })
  await stage.expect('the register takes it', () => status === 200, 0)
}

/** V44, V47, B5: what the school's registers say is heard in the lessons that are on. They are the whole school's. */
const registers: Script = {
  title: 'The registers: a notice not acknowledged, training, and a bar',
  alone: true,
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    stage.say('The lead notes that Dee’s family has acknowledged the notice of recording: Ana’s has not.')
    await enter(stage, 'notice', { pupil: dee, notice: 'recording', version: '1', on: day(0) })
    await stage.expect('Ms Hall is told before she records (V44)', () => saw(stage, 'Before you record'))
    await stage.expect('and Ana stays', () => inLesson(meeting, ana), 0)
    stage.say('The lead keeps the register of training, and Ms Hall does not stand in it.')
    await enter(stage, 'training', { person: marsh, course: 'Safeguarding', until: day(300) })
    // Of any lesson: Ms Hall gives forty at once, and Teams takes sixty messages to one person in half a minute.
    await stage.expect('the lead is told, and the class is not (B5)', () =>
      cardsOf(tenant, okafor).some(({ title }) => title === 'Training has lapsed'),
    )
    await stage.expect('nothing of it is said in the lesson', () => !saw(stage, 'Training has lapsed'), 0)
    stage.say('The lead bars Dee for two days, by the headteacher’s authority; Dee joins.')
    await enter(stage, 'bar', { pupil: dee, reason: 'decided', from: day(-1), until: day(1), authority: marsh })
    tenant.people.join(meeting, dee)
    await stage.expect('Dee is told kindly (V47)', () => saw(stage, 'Not today'))
    // A red alert, which overtakes those of the training of whoever gives thirty lessons at once.
    await stage.expect('the lead is asked to reach home', () => stage.toldTo(okafor).includes('Please reach home'))
    await stage.expect('Dee is out of the lesson', () => !inLesson(meeting, dee))
    await stage.expect('the incident stands in the school record', () => stage.inRecord('V47'))
  },
}

export const plays: readonly Script[] = [registers]
