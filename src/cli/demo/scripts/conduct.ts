import { addMeeting, gather, saw, type Script } from '../script.ts'
import { ana, ben, cai, cardsIn, dee, hall, inLesson, okafor, type Stage } from '../stage.ts'

/** Ms Hall presses something in her panel; a pupil who sends the same is answered that it is not there. */
async function press(stage: Stage, act: Readonly<Record<string, string>>): Promise<void> {
  const status = await stage.act(hall, act)
  await stage.expect('the panel takes it', () => status === 200, 0)
}

async function gatherFour(stage: Stage): Promise<void> {
  await gather(stage)
  stage.tenant.people.join(stage.meeting, cai)
  stage.tenant.people.join(stage.meeting, dee)
  stage.say('Cai and Dee join.')
  await stage.wait(1500)
}

/** V19, V42, V12: warned, taken out, back, let in; and asked about in the next lesson. */
const takenOut: Script = {
  title: 'A pupil is warned, and then taken out',
  async play(stage) {
    const { tenant, meeting } = stage
    await gatherFour(stage)
    const refused = await stage.act(dee, { act: 'warn', about: ana })
    await stage.expect('a pupil who tries to warn another is refused', () => refused !== 200, 0)
    stage.say('Ms Hall warns Dee.')
    const isTold = () => cardsIn(meeting).some(card => card.title === 'Please stop and think' && card.targeted)
    await press(stage, { act: 'warn', about: dee })
    for (let again = 0; again < 3 && !isTold(); again += 1) {
      await stage.wait(3000)
      if (!isTold()) await stage.act(hall, { act: 'warn', about: dee }) // a busy machine had not seen Dee come yet
    }
    await stage.expect('Dee is told, and nobody else sees it (V19)', isTold)
    stage.say('It goes on. Ms Hall takes Dee out of the lesson.')
    await press(stage, { act: 'remove', about: dee })
    await stage.expect('Dee is told first', () => saw(stage, 'You leave this lesson now'))
    await stage.expect('the lead is asked to reach home', () => stage.toldTo(okafor).includes('Please reach home'))
    await stage.expect('Dee is out of the lesson', () => !inLesson(meeting, dee))
    await stage.expect('a task to reach the home is open', () =>
      stage.toldTo(okafor).includes('Reach this pupil’s home'),
    )
    await stage.expect('the incident stands in the school record', () => stage.inRecord('V19'))
    await stage.wait(5000) // until a later roster has shown that Dee is gone: who is still there is taken out for the same reason
    tenant.people.join(meeting, dee)
    stage.say('Dee comes back.')
    await stage.expect('Ms Hall is told (V12)', () => saw(stage, 'Somebody who was taken out is back'))
    await stage.expect('Dee is out again', () => !inLesson(meeting, dee))
    stage.say('Ms Hall lets Dee in again.')
    await press(stage, { act: 'let-back-in', about: dee })
    tenant.people.join(meeting, dee)
    await stage.wait(3000)
    await stage.expect('Dee stays, and so do the others', () => inLesson(meeting, dee) && inLesson(meeting, ana), 0)
    const next = addMeeting(stage, 903, 'Maths, the day after')
    await stage.expect('Chaperone is in the next lesson', () => next.appCalls.size > 0)
    for (const person of [hall, ana, ben, dee]) tenant.people.join(next, person)
    stage.say('Another lesson; Dee is there, and nobody has recorded a talk with the parents.')
    await stage.expect('a person is asked, and nobody is taken out (V42)', () =>
      cardsIn(next).some(({ title }) => title === 'Follow-up with parents not recorded: admit?'),
    )
    await stage.expect('Dee stays', () => inLesson(next, dee), 0)
    tenant.people.endMeeting(next, hall)
  },
}

/** V9, V58: a pause, and pupils who stay when it is over. */
const pausedAndOver: Script = {
  title: 'The lesson is paused, goes on, and nobody leaves at its end',
  async play(stage) {
    const { meeting } = stage
    await gatherFour(stage)
    stage.say('Ms Hall pauses the lesson.')
    await press(stage, { act: 'pause' })
    await stage.expect('the class is told', () => saw(stage, 'Wait a moment'))
    await stage.expect('pupils’ cameras are off (V9)', () => !meeting.settings.allowAttendeeToEnableCamera)
    await press(stage, { act: 'go-on' })
    stage.say('She goes on.')
    await stage.expect('pupils may turn them on again', () => meeting.settings.allowAttendeeToEnableCamera)
    await press(stage, { act: 'over' })
    stage.say('She says that the lesson is over, and nobody leaves.')
    await stage.expect('Ms Hall is asked to see everybody out (V58)', () => saw(stage, 'Pupils are still here'))
    await stage.expect('the lead is told', () => stage.toldTo(okafor).includes('Pupils stay after a lesson'))
    await stage.expect('the pupils are told before anything happens', () => saw(stage, 'The lesson is stopping'))
    await stage.expect('they are out, and Ms Hall is not', () => !inLesson(meeting, ana) && inLesson(meeting, hall))
  },
}

/** B4: uneasy, so it ends. */
const endedAndReported: Script = {
  title: 'Ms Hall feels uneasy, ends the lesson and reports',
  async play(stage) {
    const { meeting } = stage
    await gatherFour(stage)
    await press(stage, { act: 'end-and-report' })
    stage.say('Ms Hall presses “End and report”.')
    await stage.expect('a lead is called at once (B4)', () =>
      stage.toldTo(okafor).includes('A member of staff ends and reports'),
    )
    await stage.expect('pupils’ cameras are off', () => !meeting.settings.allowAttendeeToEnableCamera)
    await stage.expect('the pupils are told before anything happens', () => saw(stage, 'The lesson is stopping'))
    await stage.expect('the class is sent out', () => ![ana, ben, cai, dee].some(pupil => inLesson(meeting, pupil)))
    await stage.expect('the incident stands in the school record', () => stage.inRecord('B4'))
  },
}

export const plays: readonly Script[] = [takenOut, pausedAndOver, endedAndReported]
