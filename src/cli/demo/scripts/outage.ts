import { gather, saw, type Script } from '../script.ts'
import { ana, inLesson, zoe } from '../stage.ts'

const outage: Script = {
  title: 'The directory does not answer',
  alone: true,
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

export const plays: readonly Script[] = [outage]
