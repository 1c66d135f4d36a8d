import type { Answer, Delivery } from './context.ts'

/** Answer 2xx as usual, but change nothing, or change only after so many milliseconds of the tenant's clock. */
export type Effect = 'unchanged' | { readonly changedAfterMs: number }

export type RequestFault = {
  /** `path` is tried on the decoded path with its prefix, e.g. `/graph/v1.0/users/…`; without `method`, on all. `query`: it must have this key. */
  readonly match: { readonly method?: string; readonly path: RegExp; readonly query?: string }
  readonly times?: number // default: until cleared
  readonly answer: Answer | 'timeout' | Effect
}

export type DeliveryFault = {
  readonly match: (delivery: Delivery) => boolean
  readonly times?: number
  /** `reorder`: goes out after its successor in the lane. `until`: not before this instant of the tenant's clock. */
  readonly how: 'lose' | 'repeat' | 'reorder' | { readonly until: number }
}

export type Faults = {
  add(fault: RequestFault): void
  addDelivery(fault: DeliveryFault): void
  /** The first fault that matches, counted down; for the server, not for tests. */
  take(method: string, path: string, query: URLSearchParams): RequestFault['answer'] | undefined
  takeDelivery(delivery: Delivery): DeliveryFault['how'] | undefined
  clear(): void
}

export function makeFaults(): Faults {
  const requests = new Map<RequestFault, number>()
  const deliveries = new Map<DeliveryFault, number>()
  return {
    add: fault => void requests.set(fault, fault.times ?? Infinity),
    addDelivery: fault => void deliveries.set(fault, fault.times ?? Infinity),
    take: (method, path, query) =>
      spend(
        requests,
        ({ match }) =>
          (match.method ?? method) === method &&
          match.path.test(path) &&
          (match.query === undefined || query.has(match.query)),
      )?.answer,
    takeDelivery: delivery => spend(deliveries, fault => fault.match(delivery))?.how,
    clear() {
      requests.clear()
      deliveries.clear()
    },
  }
}

function spend<Fault>(faults: Map<Fault, number>, matches: (fault: Fault) => boolean): Fault | undefined {
  for (const [fault, left] of faults) {
    if (!matches(fault)) continue
    if (left > 1) faults.set(fault, left - 1)
    else faults.delete(fault)
    return fault
  }
  return undefined
}
