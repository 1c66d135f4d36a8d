import { z } from 'zod'
import { personId, type PersonId } from '../../lesson/people.ts'
import type { Meetings, MeetingRef, ScheduledLesson } from '../../service/needs.ts'
import { done } from './calls.ts'
import { anything, equals, path, type Answered, type Graph } from './client.ts'
import { hostsOf, prepare, preparedMeeting } from './prepare.ts'
import { changes, driftOf, heldBy, settingsFor, type Settings } from './settings.ts'
import { refused, type Failed } from './trouble.ts'

type OnlineMeetings = Pick<Meetings, 'settings' | 'setHolds' | 'resolve' | 'prepare'>

const attendee = z.object({
  role: z.string().nullish(),
  identity: z.object({ user: z.object({ id: z.string().nullish() }).nullish() }).nullish(),
})
const found = z.object({
  id: z.string().min(1),
  chatInfo: z.object({ threadId: z.string().min(1) }),
  participants: z.object({ attendees: z.array(attendee).nullish() }).nullish(),
})

// Without it, newer members (`coorganizer`, the scopes `invited` and `organizationExcludingGuests`) all read alike.
const headers = { prefer: 'include-unknown-enum-members' }

/** Graph answers 403 where the organiser is not covered by New-CsApplicationAccessPolicy, up to 30 minutes after a grant. */
const noAccessPolicy = 'no application access policy'

/** Meetings as they are scheduled and set (v1.0 /users/{organiser}/onlineMeetings). */
export function onlineMeetings(graph: Graph, base: Settings): OnlineMeetings {
  const resolve: Meetings['resolve'] = async ({ meeting: { joinUrl, organiser } }) => {
    if (!joinUrl.startsWith('https:')) return refused('no join link')
    const where = `${path`/users/${organiser}/onlineMeetings`}?${equals('JoinWebUrl', joinUrl)}`
    const read = explained(await graph.all({ path: where, headers, answer: found }))
    if (read.status !== 'answered') return read
    const [meeting] = read.value
    if (!meeting) return refused('no such meeting')
    return {
      status: 'resolved',
      meeting: meeting.id,
      thread: meeting.chatInfo.threadId,
      coorganisers: coorganisers(meeting),
    }
  }
  const meetingOf = (lesson: ScheduledLesson) => locate(resolve, lesson)
  const read = async ({ organiser, meeting }: Located) =>
    explained(
      await graph.ask({ path: path`/users/${organiser}/onlineMeetings/${meeting}`, headers, answer: preparedMeeting }),
    )
  return {
    resolve,
    async settings(lesson, now) {
      const located = await meetingOf(lesson)
      if (located.status !== 'located') return located
      const shown = await read(located)
      if (shown.status !== 'answered') return shown
      const { settings } = shown.value
      const drift = driftOf(settings, settingsFor(base, new Set(), now, settings))
      return { status: 'read', held: heldBy(settings), drift, hosts: hostsOf(located.organiser, shown.value) }
    },
    async setHolds(lesson, parts, now) {
      const located = await meetingOf(lesson)
      if (located.status !== 'located') return located
      const shown = await read(located)
      if (shown.status !== 'answered') return shown
      const { settings } = shown.value
      const body = changes(settings, settingsFor(base, parts, now, settings))
      return body ? done(await patch(graph, located, body)) : { status: 'done' }
    },
    async prepare(lesson, roles, now, inProgress) {
      const located = await meetingOf(lesson)
      if (located.status !== 'located') return located
      const reach = {
        organiser: located.organiser,
        inProgress,
        read: () => read(located),
        patch: (body: unknown) => patch(graph, located, body),
      }
      return prepare(reach, base, roles, now)
    },
  }
}

type Located = { readonly status: 'located'; readonly organiser: PersonId; readonly meeting: string }

async function locate(resolve: Meetings['resolve'], lesson: ScheduledLesson) {
  const { organiser, meeting: known }: MeetingRef = lesson.meeting
  if (known !== undefined) return { status: 'located', organiser, meeting: known } satisfies Located
  const resolved = await resolve(lesson)
  return resolved.status === 'resolved'
    ? ({ status: 'located', organiser, meeting: resolved.meeting } satisfies Located)
    : resolved
}

async function patch(graph: Graph, { organiser, meeting }: Located, body: unknown): Promise<Answered<unknown>> {
  const where = path`/users/${organiser}/onlineMeetings/${meeting}`
  return explained(await graph.ask({ method: 'PATCH', path: where, headers, body, answer: anything }))
}

const explained = <Value>(answered: Answered<Value>): Answered<Value> =>
  isForbidden(answered) ? refused(noAccessPolicy) : answered

const isForbidden = (answered: Answered<unknown>): answered is Failed =>
  answered.status === 'refused' && answered.http === 403

const coorganisers = ({ participants }: z.infer<typeof found>): readonly PersonId[] =>
  (participants?.attendees ?? []).flatMap(({ role, identity }) =>
    role === 'coorganizer' && identity?.user?.id ? [personId(identity.user.id)] : [],
  )
