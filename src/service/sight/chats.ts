import type { Observation } from '../../lesson/observation.ts'
import type { LessonId } from '../../lesson/people.ts'
import { minutes, seconds, type Instant } from '../../lesson/time.ts'
import { chatObserved } from '../chat/received.ts'
import { know } from '../known.ts'
import { lessonsOpen } from '../lessons-on.ts'
import type { ChatNews, ScheduledLesson } from '../needs.ts'
import { lessonOn, type Schools } from '../schools/which.ts'
import type { Service } from '../service.ts'
import { subscribe } from '../subscriptions/subscribe.ts'
import type { Change, Topic } from '../subscriptions/topics.ts'
import { supervise } from '../supervise.ts'
import { fileNews, recordingNews } from './recording.ts'

/**
 * One subscription to the chats of all meetings that the app is in. An app has one in a tenant, so the first school keeps it
 * for all, and what it brings goes to whose lesson it is.
 */
const everyChat = 'chats'
const changes = ['created', 'updated', 'deleted'] as const

/** The second source of what is written in lessons: files, images, edits, deletions, and whatever the bot was not told. */
export const chats: Topic = {
  changed: (service, _about, changed) => take(service, read(service, changed)),
  async missed(service, _about, from) {
    for (const school of service.schools())
      for (const lesson of await lessonsOpen(school)) await unheardIn(school, lesson, from)
  },
  async lost(service, _about, { status, reason }) {
    for (const school of service.schools())
      for (const lesson of await lessonsOpen(school)) {
        if (status === 'refused') await hearOne(school, lesson)
        await loseSight(school, lesson, reason)
      }
  },
}

/** The same for one chat, where the one for all was refused. */
export const chat: Topic = {
  changed: (service, _thread, changed) => take(service, read(service, changed)),
  async missed(service, thread, from) {
    for (const lesson of await lessonsOpen(service))
      if (lesson.meeting.thread === thread) await unheardIn(service, lesson, from)
  },
  async lost(service, thread, { reason }) {
    for (const lesson of await lessonsOpen(service))
      if (lesson.meeting.thread === thread) await loseSight(service, lesson, reason)
  },
}

/**
 * Before a lesson: hears its chat by the one subscription for all, or by one of its own.
 * @param isIn whether the app is in the chat, as far as is known: the one for all says nothing of chats that it is not in.
 */
export async function hearChat(service: Service, lesson: ScheduledLesson, isIn: boolean): Promise<void> {
  if (lesson.meeting.thread === undefined) return
  if (!isIn) return hearOne(service, lesson)
  const [keeper] = service.schools()
  if (await hearsAll(keeper)) return regain(service, lesson.id)
  const { lostSince } = (await keeper.store.subscription(everyChat)) ?? {}
  const isBeingMade = lostSince !== undefined && service.clock.now() - lostSince < patience
  if (isBeingMade) return
  const found = lostSince === undefined ? await service.chats.everyChat() : undefined
  if (found?.status === 'found')
    await subscribe(keeper, everyChat, { resource: found.resource, changes: [...changes], withData: true })
  else await hearOne(service, lesson)
}

/** The one for all is waited for so long; it tells the lessons that are open once it is made, and once it is refused. */
const patience = minutes(1)

async function hearsAll({ store }: Service): Promise<boolean> {
  const known = await store.subscription(everyChat)
  return known?.made !== undefined && known.lostSince === undefined
}

/** Whether what is written in this chat is told to us now: by the one for all, or by one of its own. */
export async function isTold({ schools, store }: Service, thread: string): Promise<boolean> {
  const known = [await schools()[0].store.subscription(everyChat), await store.subscription(`chat/${thread}`)]
  return known.some(one => one?.made !== undefined)
}

const hearOne = (service: Service, { meeting: { thread }, timetable }: ScheduledLesson): Promise<void> =>
  thread === undefined
    ? Promise.resolve()
    : subscribe(service, `chat/${thread}`, {
        resource: `chats/${thread}/messages`,
        changes: [...changes],
        withData: true,
        until: timetable.overAt,
      })

const read = (service: Service, changed: readonly Change[]): readonly ChatNews[] =>
  changed.flatMap(({ data }) => service.chats.read(data) ?? [])

export async function take({ schools }: Service, news: readonly ChatNews[]): Promise<void> {
  await chatObserved(
    schools(),
    news.flatMap(one => (one.news === 'message' ? [one.message] : [])),
  )
  for (const one of news) if (one.news === 'recording') await recorded(schools(), one)
}

async function recorded(schools: Schools, { thread, at, on, by, file }: Extract<ChatNews, { news: 'recording' }>) {
  const found = await lessonOn(schools, thread, at)
  const known = found && (await know(found.service, found.lesson))
  if (!known) return
  const { service, lesson } = found
  const { lesson: seen } = known.state
  await supervise(service, lesson, [
    ...recordingNews(seen, { source: 'chat', at, on, by }),
    ...fileNews(seen, file, at),
  ])
}

/** Somebody wrote it before it was told. */
const toldLate = seconds(10)

const unwritten = 'nothing could be written down'

/** Of the lessons whose chat was seen until then: what nobody could take down is read now, and the stretch is said. */
export async function hearSince(service: Service, since: Instant): Promise<void> {
  for (const lesson of await lessonsOpen(service)) {
    const known = await know(service, lesson.id)
    const chatSight = known?.state.lesson.chatSight
    const isOurs = typeof chatSight === 'object' && chatSight.reason === unwritten
    if (chatSight !== 'seeing' && !isOurs) continue // it is made good with whatever else it lacks
    await supervise(service, lesson.id, [{ type: 'ChatSightLost', at: since, reason: unwritten }])
    await unheardIn(service, lesson, since - toldLate)
  }
}

/** What was written since then, and nobody has told us of, is to be read by `catchUp`. */
const unheardIn = ({ store, clock }: Service, { id }: ScheduledLesson, since: Instant): Promise<void> =>
  store.schedule({ kind: 'catch-up', key: `${id}/${since}`, at: clock.now() })

const loseSight = (service: Service, { id }: ScheduledLesson, reason: string): Promise<void> =>
  note(service, id, { type: 'ChatSightLost', at: service.clock.now(), reason })

export const regain = (service: Service, id: LessonId): Promise<void> =>
  note(service, id, { type: 'ChatSightRegained', at: service.clock.now() })

/** Sight of the chat changes once, however often it is found to be so. */
async function note(service: Service, id: LessonId, observed: Observation): Promise<void> {
  const known = await know(service, id)
  if (!known) return
  const { chatSight } = known.state.lesson
  const isLost = typeof chatSight === 'object'
  const isNews = observed.type === 'ChatSightLost' ? !isLost : chatSight !== 'seeing'
  if (isNews) await supervise(service, id, [observed])
}

/**
 * At a start: who keeps the one for all may be another than before, for schools come and go. Two who kept it would each end the
 * other's, so all but the first give it up. The first looks now whether its own still lives, and does not wait until the
 * middle of its life; where it has none, it asks for one if any school has a lesson on.
 */
export async function keepEveryChat(service: Service): Promise<void> {
  const { store, clock, schools } = service
  if (schools()[0] !== service) return store.dropSubscription(everyChat)
  if (await store.subscription(everyChat)) return store.schedule({ kind: 'subscribe', key: everyChat, at: clock.now() })
  for (const school of schools()) {
    const lesson = (await lessonsOpen(school)).find(({ meeting }) => meeting.thread !== undefined)
    if (lesson) return hearChat(school, lesson, true)
  }
}
