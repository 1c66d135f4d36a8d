/** What both halves of the simulated tenant (Connector and Graph) share. */
import type { Effect, Faults } from './faults.ts'
import type { ChatMessage, CalendarEvent, Clock, Leg, Meeting, World } from './world.ts'

/** Claims of a token issued by our own Entra, already verified: signature, expiry by the tenant's clock, issuer. */
export type TokenClaims = {
  readonly aud: string
  readonly tid: string
  readonly iss: string
  readonly nbf: number // seconds, as `exp`
  readonly exp: number
  readonly appid?: string // application tokens
  readonly roles?: readonly string[] // application tokens for Graph
  readonly oid?: string // user tokens: the user's object id
  readonly scp?: string // user tokens
}

/** One POST from Microsoft to the bot. Deliveries of one lane go out in order, lanes run side by side. */
export type Delivery = {
  readonly kind: 'activity' | 'call' | 'subscription'
  readonly lane: string // conversation, call or subscription id
  readonly url: string
  readonly body: unknown
  /** Makes the bearer token when the delivery is sent; left out where Microsoft sends none. */
  readonly authorise?: () => Promise<string>
  /** Makes the token that a change notification with data carries in its body. */
  readonly vouch?: () => Promise<string>
}

/** Of what Microsoft sends; then the sender hears no more of it (teams.md 10). */
export const ANSWER_WITHIN_MS = 15_000
export type Undelivered = { readonly delivery: Delivery; readonly status: number | 'no answer'; readonly at: number }

/** How the people in a call changed. Legs in the lobby count as joined once: a second change with `admitted` follows. */
export type RosterChange = {
  readonly joined: readonly Leg[]
  readonly left: readonly Leg[]
  readonly changed: readonly Leg[] // muted, sharing, camera, admitted
}

/** How this Microsoft behaves where its documents leave it open, or where a test wants it otherwise. */
export type Habits = {
  /** Both casings of meetingStart and meetingEnd values occur (teams.md 1.2). */
  meetingEventCasing: 'Pascal' | 'camel'
  tokenMinutes: number
  /** Microsoft's pages and its description of v1.0 differ about meetingCallEvents (graph.md B4). */
  callEventsIn: 'both' | 'beta'
  throttling: boolean
}

export type TenantContext = {
  readonly origin: string // http://127.0.0.1:port
  readonly world: World
  readonly clock: Clock
  readonly faults: Faults
  /** Records something the real service would refuse: tests assert that the list stays empty. */
  violation(text: string): void
  queue(delivery: Delivery): void
  readonly habits: Habits
  /** Claims of a token that our own Entra signed and that has not expired; undefined for every other. */
  verify(token: string): Promise<TokenClaims | undefined>
  /** A token as the Bot Framework sends it with an activity of this service URL. */
  signBotToken(serviceUrl: string): Promise<string>
  /** A token as the calling platform sends it; `audience` is the app id. */
  signCallToken(audience: string): Promise<string>
  /** A token as change notifications with data carry it; `audience` is the app id. */
  signChangeToken(audience: string): Promise<string>
  /** Called after every change of legs by the acts; the Graph half replaces it (call roster notifications). */
  onRosterChange: (meeting: Meeting, change: RosterChange) => void
  /** Called when the call is over for everybody; the Graph half replaces it (it terminates the app's calls). */
  onCallEnded: (meeting: Meeting, why: 'ended by organiser' | 'everyone left') => void
  /** Called when a message of a meeting's chat came, was changed or went; the Graph half replaces it. */
  onMessage: (meeting: Meeting, message: ChatMessage, change: 'created' | 'updated' | 'deleted') => void
  /**
   * Takes a leg out of the call as `DELETE …/participants/{id}` does, with all that follows: leave event to the bot,
   * `onRosterChange`, end of the call after the last person. False if there is no such leg.
   */
  dropLeg: (meeting: Meeting, legId: string) => boolean
  /** Brings a leg into the call out of the lobby, with the join event. False if it does not wait. */
  admitLeg: (meeting: Meeting, legId: string) => boolean
  /** Called after every change of somebody's calendar; the Graph half replaces it. */
  onCalendarChange: (event: CalendarEvent, change: 'created' | 'updated' | 'deleted') => void
  /** To be called after every change of a meeting's settings: turns off what they no longer allow people to send. */
  enforceOptions: (meeting: Meeting) => void
}

export type GraphRequest = {
  readonly method: string
  readonly path: string // after /graph, as sent (still percent-encoded)
  readonly query: URLSearchParams
  readonly headers: Record<string, string> // names in lower case
  readonly body: unknown
  readonly token: TokenClaims | undefined // undefined: none, forged or expired
  /** A fault that the handler itself must play: answer as usual, but change nothing, or only later. */
  readonly effect: Effect | undefined
}

export type Answer = {
  readonly status: number
  readonly headers?: Record<string, string>
  readonly body?: unknown
}
