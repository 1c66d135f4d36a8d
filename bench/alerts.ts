import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { cast } from '../src/tenant/seed.ts'
import type { Tenant } from '../src/tenant/tenant.ts'
import type { Meeting } from '../src/tenant/world.ts'
import { openRunning } from './support/running.ts'

/** Of one event, in ms. */
export type Alert = {
  /** From the event until Graph answered the roster that was read because of it. */
  readonly toRoster: number
  /** From then until the first message about it is with Microsoft. */
  readonly toMessage: number
  /** How long meanwhile the service could have gone on, but something else on this machine had the processors. */
  readonly kept: number
}

export type Alerts = {
  /** The first events, while all classes are told their rules, and by which Node compiles what it then runs: they are shown apart. */
  readonly cold: readonly Alert[]
  readonly warm: readonly Alert[]
  readonly missed: number
}

const between = 120
/** Four hundred events: of one hundred the 99th is the longest, and says what one program beside ours did once. */
const rounds = 4
const coldEvents = 20

/**
 * One stranger after another comes into each lesson; measured is when the first word of each leaves. With each a pupil writes something in
 * another lesson: in a hundred lessons eight messages a second, five a minute in each, told of by the bot and by Graph.
 */
export async function measureAlerts(lessons: number, size: number): Promise<Alerts> {
  const { tenant, meetings, service, close } = await openRunning(lessons, size)
  try {
    const alerts: Alert[] = []
    for (let event = 0; event < lessons * rounds; event += 1) {
      const meeting = meetings[event % lessons]
      const begun = performance.now()
      const elsewhere = meetings[(event + Math.floor(lessons / 2)) % lessons]
      if (elsewhere) tenant.people.speak(elsewhere, cast.ana, 'is it seven?')
      const before = waitedFor(service.pid)
      const times = meeting && (await strangerComes(tenant, meeting, event))
      if (times) alerts.push({ ...times, kept: waitedFor(service.pid) - before })
      await pause(Math.max(0, between - (performance.now() - begun)))
    }
    const missed = lessons * rounds - alerts.length
    return { cold: alerts.slice(0, coldEvents), warm: alerts.slice(coldEvents), missed }
  } finally {
    await close()
  }
}

/** How long the main thread of a process has waited for a processor since it began, in ms (Linux: `schedstat`). */
function waitedFor(pid: number): number {
  const [, nanoseconds = NaN] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ').map(Number)
  return nanoseconds / 1e6
}

async function strangerComes(tenant: Tenant, meeting: Meeting, event: number) {
  Object.assign(meeting.settings.lobbyBypassSettings, { scope: 'everyone' })
  const [call] = meeting.appCalls.keys()
  tenant.requests.splice(0) // a roster each: what is kept for nobody is collected in the midst of what is measured
  const said = meeting.chat.length
  const at = Date.now()
  tenant.people.join(meeting, { kind: 'anonymous', id: `stranger-${event}`, displayName: 'Alex' })
  for (let waited = 0; waited < 5000; waited += 1) {
    const message = meeting.chat[said]
    const roster = tenant.requests.find(
      ({ path, status }) => path.endsWith(`/calls/${call}/participants`) && status === 200,
    )
    if (message && roster) return { toRoster: roster.at - at, toMessage: message.at - roster.at }
    await pause(1)
  }
  return undefined
}
