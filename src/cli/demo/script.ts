import { makeMeeting } from '../../tenant/seed.ts'
import type { Change } from './adopting.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { Meeting } from '../../tenant/world.ts'
import { ana, ben, cardsIn, hall, type Stage } from './stage.ts'

/** One lesson as the demo plays it. */
export type Script = {
  readonly title: string
  /** It changes the tenant for everybody, so no other lesson may be going on. */
  readonly alone?: boolean
  /** What of the policy must be otherwise; scripts of the same change are played side by side, after the others. */
  readonly policy?: Change
  /** What is so before Chaperone starts and makes its lesson ready. */
  readonly before?: (tenant: Tenant, meeting: Meeting) => void
  readonly play: (stage: Stage) => Promise<void>
}

export const saw = (stage: Stage, title: string): boolean => cardsIn(stage.meeting).some(card => card.title === title)

export const rulesPosted = 'ground rules are posted to the class (V28)'
/** ms: so long a busy machine may take to begin, however soon what follows is given up. */
export const begins = 30_000

export async function gather(stage: Stage): Promise<void> {
  const { tenant, meeting } = stage
  await stage.expect('Chaperone is in the lesson, before anybody else', () => meeting.appCalls.size > 0, begins)
  tenant.people.join(meeting, hall)
  stage.say('Ms Hall joins her lesson.')
  tenant.people.join(meeting, ana)
  tenant.people.join(meeting, ben)
  stage.say('Ana and Ben join.')
  await stage.expect(rulesPosted, () => saw(stage, 'Before we begin'), begins)
}

/** An id as a pattern that finds it and nothing else. */
export const escaped = (id: string): string => id.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

const hour = 3_600_000

/** For `before`: the lesson begins so many ms later than now, or earlier, and lasts an hour. */
export function moveLesson({ world }: Tenant, meeting: Meeting, by: number): void {
  const startsAt = meeting.startsAt + by
  const event = world.calendars.find(({ joinUrl }) => joinUrl === meeting.joinWebUrl)
  for (const moved of [meeting, event]) if (moved) Object.assign(moved, { startsAt, endsAt: startsAt + hour })
}

/** Another meeting of the same class, to which Ms Hall adds Chaperone by hand; `number` is this script's own. */
export function addMeeting({ tenant }: Stage, number: number, subject: string): Meeting {
  const now = Date.now()
  const meeting = makeMeeting({
    number,
    organiser: hall,
    subject,
    startsAt: now,
    endsAt: now + hour,
    appInstalled: false,
  })
  tenant.world.meetings.set(meeting.id, meeting)
  tenant.people.installInMeeting(meeting, hall)
  return meeting
}
