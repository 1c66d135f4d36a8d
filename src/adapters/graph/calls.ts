import { z } from 'zod'
import { seconds } from '../../lesson/time.ts'
import type { LessonId } from '../../lesson/people.ts'
import { unseen } from '../../lesson/sight.ts'
import type { Done, Meetings, MeetingRef, ScheduledLesson } from '../../service/needs.ts'
import { anything, path, type Answered, type Graph } from './client.ts'
import { coordinates } from './coordinates.ts'
import { legs, namesOf, participant, recordingOf } from './legs.ts'
import { later, refused } from './trouble.ts'

export type CallOptions = {
  readonly graph: Graph
  readonly appId: string
  readonly tenantId: string
  /** Other applications that may be in a lesson: the school's own recorder. */
  readonly approvedApps?: readonly string[]
  /** Where Microsoft reaches us, without a slash at the end. */
  readonly publicUrl: string
  readonly callKey: (lesson: LessonId) => string
  readonly resolve: Meetings['resolve']
}

type Calls = Pick<Meetings, 'join' | 'roster' | 'keepAlive' | 'leave' | 'remove'>

const rosterWithin = seconds(5)

/**
 * Our leg in lessons, and the legs of others (v1.0 /communications/calls). It joins as the application itself with
 * service-hosted media: neither sound nor picture reaches us.
 */
export function calls(options: CallOptions): Calls {
  const { graph, appId, tenantId, approvedApps = [] } = options
  const home = { tenantId, apps: [appId, ...approvedApps] }
  return {
    join: lesson => join(options, lesson),
    async roster(call) {
      const read = await graph.all({
        path: path`/communications/calls/${call}/participants`,
        answer: participant,
        within: rosterWithin,
      })
      if (read.status !== 'answered') {
        if (read.http === 404) return refused('call ended')
        // Refused for good would mean that we are out of the call, and another leg would be sent for.
        return read.status === 'refused' ? later(read.reason) : read
      }
      const everybody = legs(read.value, home)
      const own = everybody.filter(
        ({ identity, person }) => identity === 'bot' && person.toLowerCase() === appId.toLowerCase(),
      )
      if (own.length === 0) return later('own leg not in the call')
      return own.every(({ waiting }) => waiting)
        ? later(unseen.inLobby)
        : {
            status: 'read',
            legs: everybody,
            recording: recordingOf(read.value, home),
            names: namesOf(read.value, home),
          }
    },
    async keepAlive(call) {
      const kept = await graph.ask({
        method: 'POST',
        path: path`/communications/calls/${call}/keepAlive`,
        answer: anything,
      })
      return kept.status !== 'answered' && kept.http === 404 ? refused('call ended') : done(kept)
    },
    leave: call => gone(graph, path`/communications/calls/${call}`),
    remove: (call, leg) => gone(graph, path`/communications/calls/${call}/participants/${leg}`),
  }
}

export const done = (answered: Answered<unknown>): Done =>
  answered.status === 'answered' ? { status: 'done' } : answered

// What is not there need not go. That somebody is gone is said by the next roster, never by this answer.
async function gone(graph: Graph, where: string): Promise<Done> {
  const asked = await graph.ask({ method: 'DELETE', path: where, answer: anything })
  return asked.status !== 'answered' && asked.http === 404 ? { status: 'done' } : done(asked)
}

const created = z.object({ id: z.string().min(1) })

async function join(options: CallOptions, lesson: ScheduledLesson): ReturnType<Meetings['join']> {
  const found = await meetingOf(options, lesson)
  if (found.status !== 'found') return found
  const joined = await options.graph.ask({
    method: 'POST',
    path: '/communications/calls',
    body: joining(options, lesson.id, found),
    answer: created,
  })
  return joined.status === 'answered' ? { status: 'joined', call: joined.value.id } : joined
}

type Found = { readonly status: 'found'; readonly thread: string; readonly message: string; readonly organiser: string }

/** Thread and organiser must belong together, so both come from the link where it has them; else the call ends with 2203. */
async function meetingOf({ resolve, tenantId }: CallOptions, lesson: ScheduledLesson) {
  const { joinUrl, organiser, thread }: MeetingRef = lesson.meeting
  const link = coordinates(joinUrl)
  const found = {
    status: 'found',
    message: link?.message ?? '0',
    organiser: organiserIn(link, tenantId) ?? organiser,
  } as const
  const known = thread ?? link?.thread
  if (known !== undefined) return { ...found, thread: known } satisfies Found
  const resolved = await resolve(lesson)
  return resolved.status === 'resolved' ? ({ ...found, thread: resolved.thread } satisfies Found) : resolved
}

/** The organiser that a link names, if they are of this school. */
export const organiserIn = (link: ReturnType<typeof coordinates>, tenantId: string): string | undefined =>
  link?.tenant?.toLowerCase() === tenantId.toLowerCase() ? link.organiser : undefined

const typed = <Members extends object>(type: string, members: Members) => ({
  '@odata.type': `#microsoft.graph.${type}`,
  ...members,
})

/** The body of POST /communications/calls (api/application-post-calls, "join scheduled meeting with service hosted media"). */
function joining(
  { appId, tenantId, publicUrl, callKey }: CallOptions,
  lesson: LessonId,
  { thread, message, organiser }: Found,
) {
  const user = typed('identity', { id: organiser, tenantId })
  const application = typed('identity', { id: appId, displayName: 'Chaperone' })
  return typed('call', {
    callbackUri: `${publicUrl}/api/calls/${callKey(lesson)}`,
    requestedModalities: ['audio'],
    mediaConfig: typed('serviceHostedMediaConfig', {}),
    chatInfo: typed('chatInfo', { threadId: thread, messageId: message }),
    meetingInfo: typed('organizerMeetingInfo', {
      organizer: typed('identitySet', { user }),
      allowConversationWithoutHost: true,
    }),
    callOptions: typed('outgoingCallOptions', { isContentSharingNotificationEnabled: true }),
    source: typed('participantInfo', { identity: typed('identitySet', { application }) }),
    tenantId,
  })
}
