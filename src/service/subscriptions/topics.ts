import type { Instant } from '../../lesson/time.ts'
import type { Notified, Subscription, Trouble } from '../needs.ts'
import { callEvents } from '../sight/call-events.ts'
import { chat, chats } from '../sight/chats.ts'
import type { Service } from '../service.ts'
import { calendars } from '../timetable/topic.ts'

export type Change = Extract<Notified, { event: 'created' | 'updated' | 'deleted' }>

/** What one kind of subscription is for. `about` is its name without the topic. */
export type Topic = {
  /** Takes in what changed. The platform is answered after that, and sends again where it rejects. */
  changed(service: Service, about: string, changes: readonly Change[]): Promise<void>
  /** Changes since `from` may have been missed: everything is to be read again. */
  missed(service: Service, about: string, from: Instant): Promise<void>
  /** Nothing is told to us from now on. Tried again meanwhile; what was refused needs a person, and comes slowly. */
  lost?(service: Service, about: string, trouble: Trouble): Promise<void>
}

const topics: Readonly<Record<string, Topic>> = { 'call-events': callEvents, calendar: calendars, chat, chats }

/** The topic of a subscription, and what it is about. */
export function topicOf({ name }: Pick<Subscription, 'name'>): {
  readonly topic: Topic | undefined
  readonly about: string
} {
  const slash = name.indexOf('/')
  return { topic: topics[slash < 0 ? name : name.slice(0, slash)], about: slash < 0 ? '' : name.slice(slash + 1) }
}
