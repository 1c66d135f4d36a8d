/** What the Graph half remembers beside the world: live calls, subscriptions, and changes that come late by a fault. */
import type { TenantContext } from '../context.ts'
import type { AppCall, Meeting } from '../world.ts'

/** A call as the app asked for it, with what Graph has added. `meeting` is missing where the coordinates were bad. */
export type CallRecord = {
  readonly call: AppCall
  readonly appId: string
  readonly meeting: Meeting | undefined
  readonly asked: Readonly<Record<string, unknown>>
  readonly callChainId: string
  readonly onlyChanges: boolean // isDeltaRosterEnabled
}

export type Subscription = {
  readonly id: string
  readonly applicationId: string
  readonly changeType: string
  readonly resource: string
  readonly notificationUrl: string
  readonly lifecycleNotificationUrl: string | null
  readonly clientState: string | null
  readonly includeResourceData: boolean
  readonly encryptionCertificate: string | null
  readonly encryptionCertificateId: string | null
  expiresAt: number
}

/** One round of calendarView/delta: the calendar as it stood, and what the round tells of it. */
export type DeltaRound = {
  readonly from: number
  readonly to: number
  readonly events: ReadonlyMap<string, { readonly version: string; readonly master: string | undefined }>
  readonly items: readonly Readonly<Record<string, unknown>>[]
}

type Late = { readonly at: number; readonly change: () => void }

export type GraphState = {
  readonly calls: Map<string, CallRecord>
  readonly subscriptions: Map<string, Subscription>
  readonly late: Set<Late>
  readonly deltaRounds: Map<string, DeltaRound>
  /** Members of onlineMeeting that the world does not hold (allowTeamworkReactions, …), by meeting. */
  readonly otherSettings: Map<string, Record<string, unknown>>
  /** Requests to Exchange that are being answered now. */
  exchangeRequests: number
  /** Meetings whose call has been told as begun, and not as ended. */
  readonly callsHeard: Set<string>
}

const states = new WeakMap<TenantContext, GraphState>()

/** The one state of a tenant. */
export function stateOf(context: TenantContext): GraphState {
  const known = states.get(context)
  if (known) return known
  const fresh: GraphState = {
    calls: new Map(),
    subscriptions: new Map(),
    late: new Set(),
    deltaRounds: new Map(),
    otherSettings: new Map(),
    exchangeRequests: 0,
    callsHeard: new Set(),
  }
  states.set(context, fresh)
  return fresh
}

/** Makes the changes whose time has come. */
export function applyLate(context: TenantContext): void {
  const { late } = stateOf(context)
  for (const one of late) {
    if (one.at > context.clock.now()) continue
    late.delete(one)
    one.change()
  }
}
