import { ana, ben, cardsIn, hall, type Stage } from './stage.ts'

/** One lesson as the demo plays it. */
export type Script = {
  readonly title: string
  /** It changes the tenant for everybody, so no other lesson may be going on. */
  readonly alone?: boolean
  readonly play: (stage: Stage) => Promise<void>
}

export const saw = (stage: Stage, title: string): boolean => cardsIn(stage.meeting).some(card => card.title === title)

export async function gather(stage: Stage): Promise<void> {
  const { tenant, meeting } = stage
  await stage.expect('Chaperone is in the lesson, before anybody else', () => meeting.appCalls.size > 0)
  tenant.people.join(meeting, hall)
  stage.say('Ms Hall joins her lesson.')
  tenant.people.join(meeting, ana)
  tenant.people.join(meeting, ben)
  stage.say('Ana and Ben join.')
  await stage.expect('ground rules are posted to the class (V28)', () => saw(stage, 'Before we begin'))
}
