import { setTimeout as pause } from 'node:timers/promises'
import type { Tenant } from '../src/tenant/tenant.ts'
import type { Meeting } from '../src/tenant/world.ts'
import { openRunning } from './support/running.ts'

/** ms, one value an event. */
export type Alerts = {
  /** From the event until Graph answered the roster that was read because of it. */
  readonly toRoster: readonly number[]
  /** From then until the first message about it is with Microsoft. */
  readonly toMessage: readonly number[]
  readonly missed: number
}

const between = 120

/** One stranger comes into each lesson, one after another; measured is when the first word of it leaves. */
export async function measureAlerts(lessons: number, size: number): Promise<Alerts> {
  const { tenant, meetings, close } = await openRunning(lessons, size)
  try {
    const toRoster: number[] = []
    const toMessage: number[] = []
    for (const [index, meeting] of meetings.entries()) {
      const begun = performance.now()
      const times = await strangerComes(tenant, meeting, index)
      if (times) {
        toRoster.push(times.roster)
        toMessage.push(times.message - times.roster)
      }
      await pause(Math.max(0, between - (performance.now() - begun)))
    }
    return { toRoster, toMessage, missed: meetings.length - toRoster.length }
  } finally {
    await close()
  }
}

async function strangerComes(tenant: Tenant, meeting: Meeting, index: number) {
  Object.assign(meeting.settings.lobbyBypassSettings, { scope: 'everyone' })
  const [call] = meeting.appCalls.keys()
  const from = tenant.requests.length
  const said = meeting.chat.length
  const at = Date.now()
  tenant.people.join(meeting, { kind: 'anonymous', id: `stranger-${index}`, displayName: 'Alex' })
  for (let waited = 0; waited < 5000; waited += 1) {
    const message = meeting.chat[said]
    const roster = tenant.requests
      .slice(from)
      .find(({ path, status }) => path.endsWith(`/calls/${call}/participants`) && status === 200)
    if (message && roster) return { roster: roster.at - at, message: message.at - at }
    await pause(1)
  }
  return undefined
}
