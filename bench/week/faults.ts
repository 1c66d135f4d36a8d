/** What goes wrong at Microsoft in a week. */
import type { Scene } from '../../src/cli/demo/scene.ts'
import { hour, type Act } from './acts.ts'

type Tenant = Scene['tenant']

/** A pattern that fits only now and then: so often as `share` says, by `chance`. */
class Sometimes extends RegExp {
  readonly #share: number
  readonly #chance: () => number

  constructor(pattern: RegExp, share: number, chance: () => number) {
    super(pattern)
    this.#share = share
    this.#chance = chance
  }

  override test(text: string): boolean {
    return super.test(text) && this.#chance() < this.#share
  }
}

const broken = { error: { code: 'generalException', message: 'broken' } }
/** Not 503: that is waited for by the wall clock, three quarters of a second a request, and there are thousands. */
const away = { status: 500, body: broken }

/** Five in a hundred requests fail, a few without any answer; notifications are lost, come twice, or late. */
export function troubled({ faults }: Tenant, chance: () => number, share: number): void {
  const requests = (part: number) => new Sometimes(/^\/(graph|connector)\//, share * part, chance)
  faults.add({ match: { path: requests(0.6) }, answer: { status: 500, body: broken } })
  const throttled = { status: 429, headers: { 'retry-after': '7' }, body: broken }
  faults.add({ match: { path: requests(0.4) }, answer: throttled })
  const silent = new Sometimes(/participants$/, 0.0005, chance)
  faults.add({ match: { method: 'GET', path: silent }, answer: 'timeout', times: 3 })
  for (const how of ['lose', 'repeat', 'reorder'] as const)
    faults.addDelivery({ match: () => chance() < share / 3, how })
}

type Struck = {
  readonly tenant: Tenant
  readonly days: number
  readonly monday: number
  /** Whatever else goes wrong is to go on. */
  readonly trouble: () => void
}
export type Outages = (struck: Struck) => readonly Act[]

/** Nothing at these addresses answers, from one instant until another. */
function gone({ tenant, trouble }: Struck, path: RegExp, from: number, until: number): readonly Act[] {
  const back = () => {
    tenant.faults.clear()
    trouble()
  }
  return [
    {
      at: from,
      act: () => {
        tenant.faults.clear()
        tenant.faults.add({ match: { path }, answer: away })
        trouble()
      },
    },
    { at: until, act: back },
  ]
}

const sites = /^\/graph\/v1\.0\/sites\//

/**
 * On the second day Graph is away for two hours, on the third SharePoint for the whole day; on the fourth a permission is
 * taken away, until one o’clock.
 */
export function ofTheWeek(struck: Struck): readonly Act[] {
  const { days, monday, tenant } = struck
  const on = (day: number, time: number) => monday + (Math.min(day, days) - 1) * 24 * hour + time * hour
  const { permissions } = tenant.world.tenancy
  const lost = 'OnlineMeetings.ReadWrite.All'
  return [
    ...gone(struck, /^\/graph\//, on(2, 10), on(2, 12)),
    ...gone(struck, sites, on(3, 0), on(3, 24)),
    { at: on(4, 9.5), act: () => void permissions.delete(lost) },
    { at: on(4, 13), act: () => void permissions.add(lost) },
  ]
}

/** SharePoint is away while lessons are on. */
export const withoutSites =
  (from: number, until: number): Outages =>
  struck =>
    gone(struck, sites, struck.monday + from * hour, struck.monday + until * hour)
