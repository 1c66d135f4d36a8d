import type { Tenant } from '../../src/tenant/tenant.ts'

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

/** Five in a hundred requests fail, one in a hundred of them without any answer; notifications are lost, twice, or late. */
export function troubled({ faults }: Tenant, chance: () => number, share = 0.05): void {
  const requests = (part: number) => new Sometimes(/^\/(graph|connector)\//, share * part, chance)
  faults.add({ match: { path: requests(0.6) }, answer: { status: 500, body: broken } })
  const throttled = { status: 429, headers: { 'retry-after': '7' }, body: broken }
  faults.add({ match: { path: requests(0.4) }, answer: throttled })
  faults.add({
    match: { method: 'GET', path: new Sometimes(/participants$/, 0.0005, chance) },
    answer: 'timeout',
    times: 3,
  })
  for (const how of ['lose', 'repeat', 'reorder'] as const)
    faults.addDelivery({ match: () => chance() < share / 3, how })
}

/** Graph does not answer at all. */
export const withoutGraph = ({ faults }: Tenant): void => {
  faults.add({ match: { path: /^\/graph\// }, answer: { status: 500, body: broken } })
}
