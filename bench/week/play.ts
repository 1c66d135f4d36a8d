/** Plays a school's week against the production service: tenant and service share one clock, and nobody sleeps. */
import { openScene, type Scene } from '../../src/cli/demo/scene.ts'
import { calm } from '../../test/support/calm.ts'
import { hour, inTwenty, lessonActs, type Act, type Happening, type Made } from './acts.ts'
import { generator } from './chance.ts'
import { troubled, type Outages } from './faults.ts'
import { weekEnded, type Week } from './result.ts'
import { makeSchool, policyOf, type Held, type Size } from './school.ts'
import { count, newTally, type Tally } from './tally.ts'

export type Plan = Size & {
  readonly urn: string
  /** Share of requests and of notifications that go wrong, and what fails for longer; absent: nothing. */
  readonly faults?: { readonly share: number; readonly outages: Outages }
  /** Absent: as in a week of some hundred lessons. */
  readonly happens?: (index: number) => Happening | undefined
  /** When the service begins and ends, in hours of the first and the last day. */
  readonly hours: readonly [from: number, until: number]
  readonly databaseUrl?: string
}

/** @param tell is called as the days go by. */
export async function playWeek(plan: Plan, tell: (line: string) => void = () => undefined): Promise<Week> {
  const monday = Date.UTC(2026, 10, 23)
  const [from, until] = plan.hours
  const clock = { at: monday + from * hour, now: () => clock.at }
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
    const tally = newTally()
    const made: Made = { uninvited: new Map(), counted: { adHoc: 0, uninvited: 0, alone: 0 } }
    const { lasts, days, faults, happens = inTwenty } = plan
    const acts = [...lessonActs({ tenant: scene.tenant, clock, made, lasts, happens }, held)]
    if (faults) {
      const trouble = () => troubled(scene.tenant, chance, faults.share)
      trouble()
      acts.push(...faults.outages({ tenant: scene.tenant, days, monday, trouble }))
    }
    await pass(scene, clock, acts, monday + ((days - 1) * 24 + until) * hour, tally, tell)
    return await weekEnded(scene, { planned: held.length, made, tally, now: clock.at })
  } finally {
    await scene.close()
  }
}

/** From one thing that is due to the next, in the service or among the people. */
async function pass(
  { tenant, running }: Scene,
  clock: { at: number },
  acts: readonly Act[],
  until: number,
  tally: Tally,
  tell: (line: string) => void,
): Promise<void> {
  const left = [...acts].sort((one, other) => one.at - other.at)
  let day = 0
  for (;;) {
    await calm({ tenant, running })
    count(tally, tenant)
    const due = (await running.service.store.nextDueAt()) ?? Infinity
    const at = Math.max(clock.at, Math.min(due, left[0]?.at ?? Infinity))
    if (at > until) return
    clock.at = at
    while (left[0] && left[0].at <= at) left.shift()?.act()
    running.service.nudge()
    const date = new Date(at).getUTCDate()
    if (date !== day) tell(`${new Date(at).toISOString().slice(0, 10)}: ${tally.requests} requests so far`)
    day = date
  }
}
