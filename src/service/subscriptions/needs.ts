import type { Instant } from '../../lesson/time.ts'
import type { Recorder, RecordingFile } from '../../lesson/observation.ts'
import type { ReceivedMessage } from '../chat/needs.ts'
import type { Done, Trouble } from '../needs.ts'

/** What is to be told to us when it changes. */
export type WantedChanges = {
  readonly resource: string
  readonly changes: readonly ('created' | 'updated' | 'deleted')[]
  /** The changed thing itself comes along, encrypted for us; without it only its address. */
  readonly withData: boolean
  /** Tried in this order, where Microsoft's pages differ about which one has it. */
  readonly versions: readonly ('v1.0' | 'beta')[]
  /** Not needed after that; absent: for ever. */
  readonly until?: Instant | undefined
}

/** A subscription as the platform has it. */
export type Made = {
  readonly id: string
  readonly version: 'v1.0' | 'beta'
  readonly expiresAt: Instant
  /** Names what its data is encrypted to; absent where it has none. It cannot be changed, only made anew. */
  readonly certificate?: string
}

/** Subscriptions to changes, which live for days at most and are renewed or lost. */
export type Subscriptions = {
  /** Names the certificate that subscriptions with data are made with now. */
  certificate(): Promise<string>
  /** @param clientState comes back with every notification, and is what proves one that carries no token. */
  create(
    wanted: WantedChanges,
    clientState: string,
  ): Promise<{ readonly status: 'made'; readonly made: Made } | Trouble>
  renew(
    wanted: WantedChanges,
    made: Made,
  ): Promise<{ readonly status: 'made'; readonly made: Made } | { readonly status: 'gone' } | Trouble>
  remove(made: Made): Promise<Done>
}

/** One change notification, read and decrypted. Whose it is, its client state says. */
export type Notified = { readonly clientState: string } & (
  | { readonly event: 'created' | 'updated' | 'deleted'; readonly resource: string; readonly data: unknown }
  /** Encrypted for a certificate that we do not have, or damaged. */
  | { readonly event: 'unreadable' }
  /** Of the subscription itself. */
  | { readonly event: 'reauthorise' | 'removed' | 'missed' }
)

/** What we subscribed to, under a name of ours: `topic/whatever the topic needs to know`. */
export type Subscription = {
  readonly name: string
  readonly wanted: WantedChanges
  readonly clientState: string
  readonly made: Made | undefined
  /** Since when changes may be missing: it was refused, removed or ran out. Absent: nothing is missing. */
  readonly lostSince: Instant | undefined
}

export type SubscriptionStore = {
  /** Adds it, or changes what is wanted of it; what the platform has stays known. */
  wantSubscription(name: string, wanted: WantedChanges, clientState: string, now: Instant): Promise<void>
  saveSubscription(name: string, change: Pick<Subscription, 'made' | 'lostSince'>): Promise<void>
  subscription(name: string): Promise<Subscription | undefined>
  subscriptionOf(clientState: string): Promise<Subscription | undefined>
  dropSubscription(name: string): Promise<void>
  subscriptionNames(): Promise<readonly string[]>
}

/** What is told of a meeting's chat: a message, or that Teams itself says that a recording began or ended. */
export type ChatNews =
  | { readonly news: 'message'; readonly message: ReceivedMessage }
  | {
      readonly news: 'recording'
      readonly thread: string
      readonly at: Instant
      readonly on: boolean
      readonly by: Recorder | undefined
      /** What came of it, once it has ended. */
      readonly file: RecordingFile | undefined
    }

/** Chats of meetings, as the platform keeps them. */
export type Chats = {
  /** What the data of a change says; undefined where it is nobody's message. */
  read(data: unknown): ChatNews | undefined
  /** The resource to subscribe to for the chats of all meetings that we are in. */
  everyChat(): Promise<{ readonly status: 'found'; readonly resource: string } | Trouble>
  /** The last that was written before then, oldest first: a page of it. */
  before(
    thread: string,
    at: Instant,
  ): Promise<{ readonly status: 'read'; readonly news: readonly ChatNews[] } | Trouble>
  /**
   * What was written, changed or deleted between the two, oldest first; `until` may be now. As much of it as may be held at once,
   * the newest: what is older is before `older`.
   */
  since(
    thread: string,
    span: { readonly from: Instant; readonly until?: Instant | undefined },
  ): Promise<
    { readonly status: 'read'; readonly news: readonly ChatNews[]; readonly older: Instant | undefined } | Trouble
  >
}
