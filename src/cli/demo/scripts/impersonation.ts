import { gather, saw, type Script } from '../script.ts'
import { inLesson, ana } from '../stage.ts'

const title = 'Somebody uses the name of someone of this class'

const namesake: Script = {
  title: 'Somebody waits in the lobby under the teacher’s name',
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    const mother = { kind: 'anonymous', id: '0a4f1e1d-0000-4000-8000-0000000005a1', displayName: 'Mrs Lima' } as const
    tenant.people.join(meeting, mother)
    stage.say('Mrs Lima, Ana’s mother, knocks without an account.')
    await stage.wait(1500)
    await stage.expect('her name is taken for nobody’s', () => !saw(stage, title), 0)
    tenant.people.leave(meeting, mother.id)
    tenant.people.join(meeting, { ...mother, id: '0a4f1e1d-0000-4000-8000-0000000005a2', displayName: 'Мs Наll' })
    stage.say('Then somebody knocks as “Ms Hall”, in letters that only look like it.')
    await stage.expect('the real Ms Hall is told before she lets anybody in (C7)', () => saw(stage, title))
    await stage.expect('Ana is still in the lesson', () => inLesson(meeting, ana))
  },
}

export const plays: readonly Script[] = [namesake]
