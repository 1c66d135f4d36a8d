import { gather, moveLesson, saw, type Script } from '../script.ts'
import type { Stage } from '../stage.ts'

const minute = 60_000

const lessonLength: Script = {
  title: 'A lesson that is long for its age',
  before(tenant, meeting) {
    moveLesson(tenant, meeting, -minute)
  },
  async play(stage: Stage) {
    await gather(stage)
    stage.say('The lesson began a minute ago, and goes on (in this demo: for more than 35 seconds).')
    await stage.expect('Ms Hall is asked to bring it to an end (B11)', () =>
      saw(stage, 'This lesson is long for this age'),
    )
  },
}

export const plays: readonly Script[] = [lessonLength]
