import { stranger } from '../../tenant/seed.ts'
import {
  ana,
  ben,
  cai,
  cardsIn,
  cardsOf,
  hall,
  inLesson,
  inRecord,
  okafor,
  strangerIn,
  zoe,
  type Stage,
} from './stage.ts'

export type Script = { readonly title: string; readonly play: (stage: Stage) => Promise<void> }

const saw = (stage: Stage, title: string): boolean => cardsIn(stage.meeting).some(card => card.title === title)

async function gather(stage: Stage): Promise<void> {
  const { tenant, meeting } = stage
  await stage.expect('Chaperone is in the lesson, before anybody else', () => meeting.appCalls.size > 0)
  tenant.people.join(meeting, hall)
  stage.say('Ms Hall joins her lesson.')
  tenant.people.join(meeting, ana)
  tenant.people.join(meeting, ben)
  stage.say('Ana and Ben join.')
  await stage.expect('ground rules are posted to the class (V28)', () => saw(stage, 'Before we begin'))
}

/** V27, cured in time: held, then lifted by a second pupil. */
const secondPupil: Script = {
  title: 'One pupil is left alone, and a second comes in time',
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    tenant.people.leave(meeting, ben)
    stage.say('Ben’s connection drops. Ana is the only pupil.')
    await stage.expect('Ms Hall is told, and only she sees it (V27)', () =>
      cardsIn(meeting).some(card => card.title === 'Only one pupil is here' && card.targeted),
    )
    await stage.expect('the class is told kindly', () => saw(stage, 'We are waiting'))
    await stage.expect(
      'the lesson is held: pupils’ cameras are off',
      () => !meeting.settings.allowAttendeeToEnableCamera,
    )
    await stage.expect('the lead is alerted', () =>
      cardsOf(tenant, okafor).some(card => card.title === 'One pupil alone in a lesson'),
    )
    tenant.people.join(meeting, ben)
    stage.say('Ben is back.')
    await stage.expect('the hold is lifted', () => meeting.settings.allowAttendeeToEnableCamera)
    await stage.expect('Ana was not sent out', () => inLesson(meeting, ana))
    await stage.expect('the incident stands in the school record', () => inRecord(tenant, 'V27'))
  },
}

/** V27, not cured: the pupil is sent away kindly, and somebody reaches home. */
const sentAway: Script = {
  title: 'One pupil is left alone, and nobody comes',
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    tenant.people.leave(meeting, ben)
    stage.say('Ben leaves. Ana is the only pupil.')
    await stage.expect('Ana is told kindly, before anything happens to her', () => saw(stage, 'The lesson is stopping'))
    await stage.expect('Ms Hall is asked to end the lesson herself', () => saw(stage, 'Please end the lesson now'))
    await stage.expect('the lead is asked to reach home', () =>
      cardsOf(tenant, okafor).some(card => card.title === 'Please reach home'),
    )
    await stage.expect('Ana is out of the lesson', () => !inLesson(meeting, ana))
    await stage.expect('a task to reach her home is open', () =>
      cardsOf(tenant, okafor).some(card => card.title === 'Reach this pupil’s home'),
    )
    await stage.expect('the door stays shut', () => meeting.settings.lobbyBypassSettings.scope === 'organizer')
    tenant.people.join(meeting, ana)
    tenant.people.join(meeting, cai)
    stage.say('Ana and Cai come to the door.')
    await stage.expect('the lesson is open again', () => meeting.settings.lobbyBypassSettings.scope !== 'organizer')
  },
}

const uninvited: Script = {
  title: 'Somebody comes whom nobody invited',
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    tenant.people.changeSettings(meeting, { lobbyBypassSettings: { scope: 'everyone', isDialInBypassEnabled: false } })
    tenant.people.join(meeting, stranger)
    stage.say('Somebody without an account is in the lesson: the link was passed on.')
    await stage.expect('Ms Hall is asked who it is (V18)', () => saw(stage, 'Somebody here is not on the class list'))
    await stage.expect('the lead is alerted', () =>
      cardsOf(tenant, okafor).some(card => card.title === 'Somebody uninvited joined a lesson'),
    )
    await stage.expect('without an answer the stranger is taken out', () => !strangerIn(meeting))
    await stage.expect('the pupils are still there', () => inLesson(meeting, ana) && inLesson(meeting, ben))
    await stage.expect('the incident stands in the school record', () => inRecord(tenant, 'V18'))
  },
}

const noStaff: Script = {
  title: 'The teacher drops out',
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    tenant.people.leave(meeting, hall)
    stage.say('Ms Hall’s connection drops. Ana and Ben are alone.')
    await stage.expect('Ms Hall is asked, one to one, to come back (V5)', () =>
      cardsOf(tenant, hall).some(card => card.title === 'Pupils are without a member of staff'),
    )
    await stage.expect('the class is told kindly', () => saw(stage, 'Your teacher is not here'))
    await stage.expect('the lesson is held', () => !meeting.settings.allowAttendeeToEnableCamera)
    await stage.expect('the lead is alerted', () =>
      cardsOf(tenant, okafor).some(card => card.title === 'Pupils are in a lesson without staff'),
    )
    tenant.people.join(meeting, hall)
    stage.say('Ms Hall is back.')
    await stage.expect('the hold is lifted', () => meeting.settings.allowAttendeeToEnableCamera)
    await stage.expect('nobody was sent out', () => inLesson(meeting, ana) && inLesson(meeting, ben))
  },
}

const outage: Script = {
  title: 'The directory does not answer',
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    tenant.faults.add({ match: { path: /^\/graph\/v1\.0\/users\/[^/]+$/ }, answer: { status: 503, body: {} } })
    tenant.people.join(meeting, zoe)
    stage.say('The directory is down, and somebody comes whom it alone could place.')
    await stage.expect('Ms Hall is asked to check (C2)', () => saw(stage, 'Chaperone cannot tell who some people are'))
    await stage.wait(5000)
    await stage.expect('nobody was removed', () => inLesson(meeting, zoe) && inLesson(meeting, ana), 0)
    tenant.faults.clear()
  },
}

export const scripts: Readonly<Record<string, readonly Script[]>> = {
  'lone-pupil': [secondPupil, sentAway],
  uninvited: [uninvited],
  'no-staff': [noStaff],
  outage: [outage],
}
