import { gather, saw, type Script } from '../script.ts'
import type { Stage } from '../stage.ts'

const lessonLength: Script = {
  title: 'A lesson that is long for its age',
  async play(stage: Stage) {
    await gather(stage)
    stage.say('The lesson goes on and on (in this demo: for more than 35 seconds).')
    await stage.expect(
      'Ms Hall is asked to bring it to an end (B11)',
      () => saw(stage, 'This lesson is long for this age'),
      60_000,
    )
  },
}

export const plays: readonly Script[] = [lessonLength]
