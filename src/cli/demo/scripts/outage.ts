import { randomUUID } from 'node:crypto'
import { makeUser } from '../../../tenant/seed.ts'
import { gather, saw, type Script } from '../script.ts'
import { ana, inLesson, okafor } from '../stage.ts'

const outage: Script = {
  title: 'The directory does not answer, and the chat’s second source is gone',
  alone: true,
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    // Nobody has asked about them yet: what the directory said of somebody is known for a quarter of an hour.
    const newHere = randomUUID()
    tenant.world.users.set(newHere, makeUser(newHere, 'Noor Haddad', 'noor'))
    tenant.faults.add({ match: { path: /^\/graph\/v1\.0\/users\/[^/]+$/ }, answer: { status: 503, body: {} } })
    tenant.faults.add({ match: { method: 'POST', path: /\/subscriptions$/ }, answer: { status: 503, body: {} } })
    tenant.subscriptions.remove(/getAllMessages$/)
    tenant.people.join(meeting, newHere)
    stage.say('The directory is down, and somebody comes whom it alone could place.')
    await stage.expect('Ms Hall is asked to check (C2)', () => saw(stage, 'Chaperone cannot tell who some people are'))
    await stage.expect('she is asked to read the chat (C1)', () => saw(stage, 'Chaperone may not see all of the chat'))
    await stage.expect('the lead is told', () =>
      stage.toldTo(okafor).includes('The chat of a lesson cannot be seen whole'),
    )
    await stage.wait(2000)
    await stage.expect('nobody was removed', () => inLesson(meeting, newHere) && inLesson(meeting, ana), 0)
    tenant.faults.clear()
  },
}

export const plays: readonly Script[] = [outage]
