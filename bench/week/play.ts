/** Plays a school's week against the production service: tenant and service share one clock, and nobody sleeps. */
import { openScene, type Scene } from '../../src/cli/demo/scene.ts'
import { makeEvent, makeMeeting } from '../../src/tenant/seed.ts'
import { generator } from './chance.ts'
import { troubled, withoutGraph } from './faults.ts'
import { lessonLasts, makeSchool, policyOf, type Held, type Size } from './school.ts'
import { weekEnded, type Week } from './result.ts'

const minute = 60_000
const hour = 60 * minute
const present = 5

type Act = { readonly at: number; readonly act: () => void }

export type Plan = Size & { readonly faults: boolean; readonly urn: string; readonly databaseUrl?: string }

/** @param tell is called as the days go by. */
export async function playWeek(plan: Plan, tell: (line: string) => void = () => undefined): Promise<Week> {
  const monday = Date.UTC(2026, 10, 23)
  const clock = { at: monday - 4 * hour, now: () => clock.at }
  let held: readonly Held[] = []
  const scene = await openScene([], {
    clock,
    policy: policyOf(plan, plan.urn),
    setTimer: () => () => undefined,
    prepare: world => {
      held = makeSchool(world, plan, monday)
    },
    ...(plan.databaseUrl === undefined ? {} : { databaseUrl: plan.databaseUrl }),
  })
  try {
    const chance = generator(7)
    if (plan.faults) troubled(scene.tenant, chance)
    const acts = [...lessonActs(scene, held, clock), ...troubles(scene, plan, monday, chance)]
    await pass(scene, clock, acts, monday + (plan.days - 1) * 24 * hour + 20 * hour, tell)
    return await weekEnded(scene, held, clock.at)
  } finally {
    await scene.close()
  }
}

/** One in twenty lessons is moved the evening before, one in twenty cancelled that morning, one in forty is ad hoc. */
function lessonActs({ tenant }: Scene, held: readonly Held[], clock: { now(): number }): readonly Act[] {
  const { people } = tenant
  return held.flatMap((lesson, index) => {
    const { event } = lesson
    const planned = event.startsAt
    if (index % 20 === 3) return [{ at: planned - 2 * hour, act: () => people.cancelEvent(event) }]
    const startsAt = index % 20 === 11 ? planned + 20 * minute : planned
    const moved: Act[] =
      startsAt === planned ? [] : [{ at: planned - 14 * hour, act: () => people.moveEvent(event, startsAt) }]
    const extra = index % 40 === 17 ? adHoc(tenant, lesson, index, planned + 10 * hour, clock) : []
    return [...moved, ...extra, ...comeAndGo(tenant, lesson, startsAt)]
  })
}

/** The teacher comes, then some of the class, who are let in; all leave when it is over. */
function comeAndGo({ people }: Scene['tenant'], { meeting, pupils }: Held, startsAt: number): readonly Act[] {
  const teacher = meeting.organiser
  const coming = pupils.slice(0, present)
  return [
    { at: startsAt - 3 * minute, act: () => people.join(meeting, teacher) },
    ...coming.map((pupil, index) => ({
      at: startsAt - minute + index * 5_000,
      act: () => {
        const leg = people.join(meeting, pupil)
        if (leg.isInLobby) people.admit(meeting, leg.id, teacher)
      },
    })),
    { at: startsAt + lessonLasts + 5_000, act: () => people.endMeeting(meeting, teacher) },
  ]
}

/** In the evening, a meeting that stands in no calendar, to which its teacher adds Chaperone by hand. */
function adHoc(
  tenant: Scene['tenant'],
  lesson: Held,
  index: number,
  at: number,
  clock: { now(): number },
): readonly Act[] {
  const times = { startsAt: at, endsAt: at + lessonLasts }
  const { organiser } = lesson.meeting
  const meeting = makeMeeting({ ...times, number: 50_000 + index, organiser, subject: 'Extra', appInstalled: false })
  const install = () => {
    tenant.world.meetings.set(meeting.id, meeting)
    tenant.people.installInMeeting(meeting, organiser)
  }
  const event = { ...makeEvent(meeting, []), startsAt: clock.now() }
  return [{ at: at - 10 * minute, act: install }, ...comeAndGo(tenant, { ...lesson, meeting, event }, at)]
}

/** On the second day Graph is away for two hours; on the last a permission is taken away, until the afternoon. */
function troubles({ tenant }: Scene, { faults, days }: Plan, monday: number, chance: () => number): readonly Act[] {
  if (!faults) return []
  const on = (day: number, time: number) => monday + (Math.min(day, days) - 1) * 24 * hour + time * hour
  const { permissions } = tenant.world.tenancy
  const lost = 'OnlineMeetings.ReadWrite.All'
  return [
    { at: on(2, 10), act: () => withoutGraph(tenant) },
    {
      at: on(2, 12),
      act: () => {
        tenant.faults.clear()
        troubled(tenant, chance)
      },
    },
    { at: on(4, 9.5), act: () => void permissions.delete(lost) },
    { at: on(4, 13), act: () => void permissions.add(lost) },
  ]
}

/** From one thing that is due to the next, in the service or among the people. */
async function pass(
  { tenant, running }: Scene,
  clock: { at: number },
  acts: readonly Act[],
  until: number,
  tell: (line: string) => void,
): Promise<void> {
  const left = [...acts].sort((one, other) => one.at - other.at)
  let day = 0
  for (;;) {
    await calm(tenant, running)
    const due = (await running.service.store.nextDueAt()) ?? Infinity
    const at = Math.max(clock.at, Math.min(due, left[0]?.at ?? Infinity))
    if (at > until) return
    clock.at = at
    while (left[0] && left[0].at <= at) left.shift()?.act()
    running.service.nudge()
    const date = new Date(at).getUTCDate()
    if (date !== day) tell(`${new Date(at).toISOString().slice(0, 10)}: ${tenant.requests.length} requests so far`)
    day = date
  }
}

async function calm(tenant: Scene['tenant'], running: Scene['running']): Promise<void> {
  await tenant.settle()
  await running.settled()
  await tenant.settle()
  await running.settled()
}
