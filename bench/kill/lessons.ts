import { setTimeout as pause } from 'node:timers/promises'
import { ana, ben, cardsIn, cardsOf, hall, inLesson, inRecord, okafor, strangerIn } from '../../src/cli/demo/stage.ts'
import { stranger } from '../../src/tenant/seed.ts'
import type { Tenant } from '../../src/tenant/tenant.ts'
import type { Meeting } from '../../src/tenant/world.ts'

/** What is played in one lesson. People do not know that a service is killed: they come, go, and press until answered. */
export type Played = { readonly tenant: Tenant; readonly meeting: Meeting; readonly unmet: string[] }
export type Script = { readonly title: string; readonly play: (played: Played) => Promise<void> }

/** Three restarts, each with a lease of ten seconds to run out, and thirty seconds until the next look. */
const patience = 75_000

async function until(
  { meeting, unmet }: Played,
  wanted: string | (() => string),
  isSo: () => boolean | Promise<boolean>,
) {
  for (const end = Date.now() + patience; Date.now() < end;) {
    if (await isSo()) return
    await pause(40)
  }
  unmet.push(`${meeting.subject}: ${typeof wanted === 'string' ? wanted : wanted()} did not happen`)
}

const saw = ({ meeting }: Played, title: string): boolean => cardsIn(meeting).some(card => card.title === title)
const held = ({ meeting }: Played): boolean => !meeting.settings.allowAttendeeToEnableCamera

async function gather(played: Played): Promise<void> {
  const { tenant, meeting } = played
  await until(played, 'Chaperone in the lesson', () => meeting.appCalls.size > 0)
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await until(played, 'ground rules', () => saw(played, 'Before we begin'))
}

/** Pressed again and again until the service has answered, as somebody would who sees an error. */
async function press(played: Played, by: string, card: () => string | undefined, verb: string, inputs = {}) {
  let last = 'no card'
  await until(
    played,
    () => `an answer to ${verb} (${last})`,
    async () => {
      const id = card()
      if (id === undefined) return false
      const answer = await played.tenant.people.pressButton(by, id, verb, inputs).catch(() => undefined)
      last = String(answer?.status ?? 'no answer')
      return answer?.status === 200
    },
  )
}

const cured: Script = {
  title: 'cured',
  async play(played) {
    const { tenant, meeting } = played
    await gather(played)
    tenant.people.leave(meeting, ben)
    await until(played, 'a hold', () => held(played))
    tenant.people.join(meeting, ben)
    await until(played, 'the hold lifted', () => !held(played))
    await until(played, 'the record', () => inRecord(tenant, 'V27'))
    tenant.people.endMeeting(meeting, hall)
  },
}

const sentAway: Script = {
  title: 'sent away',
  async play(played) {
    const { tenant, meeting } = played
    await gather(played)
    tenant.people.leave(meeting, ben)
    await until(played, 'a hold', () => held(played))
    await press(played, hall, () => cardsIn(meeting).find(({ title }) => title === 'The lesson is held')?.id, 'step')
    const toLead = (wanted: string) => () => cardsOf(tenant, okafor).find(({ title }) => title === wanted)?.id
    await press(played, okafor, toLead('Please reach home'), 'acknowledge')
    await until(played, 'Ana out of the lesson', () => !inLesson(meeting, ana))
    await press(played, okafor, toLead('Reach this pupil’s home'), 'reached-home', { how: 'by telephone at ten' })
  },
}

const uninvited: Script = {
  title: 'uninvited',
  async play(played) {
    const { tenant, meeting } = played
    await gather(played)
    tenant.people.changeSettings(meeting, { lobbyBypassSettings: { scope: 'everyone', isDialInBypassEnabled: false } })
    tenant.people.join(meeting, stranger)
    await until(played, 'the stranger out', () => !strangerIn(meeting))
    await until(played, 'the door open', () => meeting.settings.lobbyBypassSettings.scope !== 'organizer')
    tenant.people.endMeeting(meeting, hall)
  },
}

const noStaff: Script = {
  title: 'no staff',
  async play(played) {
    const { tenant, meeting } = played
    await gather(played)
    tenant.people.leave(meeting, hall)
    await until(played, 'a hold', () => held(played))
    tenant.people.join(meeting, hall)
    await until(played, 'the hold lifted', () => !held(played))
    if (!inLesson(meeting, ana) || !inLesson(meeting, ben)) played.unmet.push('no staff: a pupil was sent out')
  },
}

/** One lesson each, at the same time, with the same people: a kill meets all four where they are. */
export const scripts: readonly Script[] = [cured, sentAway, uninvited, noStaff]
