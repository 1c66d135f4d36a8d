import { z } from 'zod'
import { personId, type PersonId } from '../../lesson/people.ts'
import type { CalendarEvent, Directory, TimetableSource, Trouble } from '../../service/needs.ts'
import { organiserIn } from './calls.ts'
import { equals, type Graph } from './client.ts'
import { coordinates } from './coordinates.ts'
import { changedSince } from './delta.ts'
import { eventsOf, type ShownEvent } from './events.ts'
import type { IsOurs } from './whose.ts'

/** What makes an event a lesson: any one of these. */
export type LessonsAre = {
  /** It carries one of these, whatever the case. */
  readonly categories: readonly string[]
  /** Its subject fits one of these, whatever the case; `*` stands for anything. */
  readonly subjects: readonly string[]
  /** It invites a class that the policy knows. */
  readonly invitedClasses: boolean
}

export type TimetableOptions = {
  readonly graph: Graph
  /** Where Graph is, without the version. */
  readonly graphUrl: string
  readonly tenantId: string
  readonly directory: Pick<Directory, 'members'>
  /** Group of the people in whose calendars the lessons stand; undefined: nobody's do. */
  readonly calendarsOf: string | undefined
  readonly lessonsAre: LessonsAre
  /** The group of a class whose mail address a lesson invites. */
  readonly classGroup: (mail: string) => string | undefined
  /** The group of a class in whose team's channel a meeting is held. */
  readonly channelClass: (thread: string) => string | undefined
  /** Whether a lesson is this school’s, where a tenant has several. */
  readonly isOurs: IsOurs
}

/** Lessons from the calendars of staff. */
export function graphTimetable(options: TimetableOptions): TimetableSource {
  const { graph, graphUrl, directory, lessonsAre, calendarsOf, tenantId } = options
  const organiserOf = organisers(options)
  return {
    owners: () =>
      calendarsOf === undefined ? Promise.resolve({ status: 'read', people: [] }) : directory.members(calendarsOf),
    changed: (owner, span, link) => changedSince(graph, graphUrl, owner, span, link),
    async events(owner, span) {
      const read = await eventsOf(graph, owner, span, lessonsAre.subjects.length > 0)
      if (read.status !== 'answered') return read
      const lessons = read.value.filter(isLesson(options))
      const found = await Promise.all(lessons.map(event => kept(options, event, organiserOf)))
      const trouble = found.find(one => 'status' in one)
      return trouble ?? { status: 'read', events: found.flatMap(one => ('status' in one ? [] : one)) }
    },
    byMail: address => addressed(graph, address),
    saidBy(joinUrl) {
      const link = coordinates(joinUrl)
      return { thread: link?.thread, organiser: organiserOfLink(link, tenantId) }
    },
  }
}

function isLesson({ lessonsAre, classGroup, channelClass }: TimetableOptions): (event: ShownEvent) => boolean {
  const { subjects, invitedClasses } = lessonsAre
  const categories = new Set(lessonsAre.categories.map(name => name.toLowerCase()))
  return ({ categories: own, subject, attendees, joinUrl }) =>
    own.some(name => categories.has(name.toLowerCase())) ||
    subjects.some(pattern => fitsPattern(subject, pattern)) ||
    (invitedClasses && attendees.some(mail => classGroup(mail) !== undefined)) ||
    channelClass(coordinates(joinUrl)?.thread ?? '') !== undefined
}

/** The parts between the stars stand in the text one after the other, the first and last at its ends. */
export function fitsPattern(text: string, pattern: string): boolean {
  const parts = pattern.toLowerCase().split('*')
  const [first = '', ...others] = parts
  const last = others.at(-1)
  const whole = text.toLowerCase()
  if (last === undefined) return whole === first
  if (!whole.startsWith(first) || !whole.endsWith(last) || whole.length < first.length + last.length) return false
  let from = first.length
  for (const part of others.slice(0, -1)) {
    const at = whole.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return from <= whole.length - last.length
}

/** The lesson as it is kept; nothing, where it is another school's. */
async function kept(
  { classGroup, channelClass, isOurs }: TimetableOptions,
  event: ShownEvent,
  organiserOf: (event: ShownEvent) => Promise<PersonId>,
): Promise<readonly CalendarEvent[] | Trouble> {
  const { uid, isOrganiser, joinUrl, startsAt, endsAt, attendees } = event
  const thread = coordinates(joinUrl)?.thread
  const organiser = await organiserOf(event)
  const ours = await isOurs({ owner: event.owner, organiser, thread, attendees })
  if (ours.status !== 'read') return ours
  if (!ours.isOurs) return []
  const groups = [channelClass(thread ?? ''), ...attendees.map(classGroup)].flatMap(group => group ?? [])
  return [
    {
      uid: uid ?? `${startsAt} ${joinUrl}`,
      ...{ isOrganiser, organiser, joinUrl, thread, startsAt, endsAt },
      classGroups: [...new Set(groups)],
    },
  ]
}

const account = z.object({ id: z.string().min(1) })

/** Mail first: what somebody signs in with may be another address, but then nobody else has it as mail. */
async function addressed(graph: Graph, address: string): Promise<PersonId | undefined | Trouble> {
  for (const property of ['mail', 'userPrincipalName']) {
    const found = await graph.all({ path: `/users?${equals(property, address)}&$select=id`, answer: account })
    if (found.status !== 'answered') return found
    const id = found.value[0]?.id
    if (id !== undefined) return personId(id)
  }
  return undefined
}

/** Whom a link names as organiser: somebody of the school, or of another tenant. */
function organiserOfLink(link: ReturnType<typeof coordinates>, tenantId: string): PersonId | undefined {
  const named = organiserIn(link, tenantId)
  if (named !== undefined) return personId(named)
  return link?.organiser !== undefined && link.tenant !== undefined ? personId(`external:${link.organiser}`) : undefined
}

/**
 * Who organises: the owner of the mailbox that says so, else whom the link names, else whose mail address the event
 * has. A link of another tenant names somebody who is not of the school. Last, anybody who has it in their calendar:
 * joining will fail then, and be told, but no lesson goes unseen.
 */
function organisers({ graph, tenantId }: TimetableOptions): (event: ShownEvent) => Promise<PersonId> {
  const asked = new Map<string, Promise<PersonId | undefined>>()
  const byMail = async (mail: string): Promise<PersonId | undefined> => {
    const found = await graph.all({ path: `/users?${equals('mail', mail)}&$select=id`, answer: account })
    const id = found.status === 'answered' ? found.value[0]?.id : undefined
    if (found.status !== 'answered') asked.delete(mail)
    return id === undefined ? undefined : personId(id)
  }
  return async event => {
    if (event.isOrganiser) return event.owner
    const named = organiserOfLink(coordinates(event.joinUrl), tenantId)
    if (named !== undefined) return named
    const mail = event.organiserMail
    if (mail === undefined) return event.owner
    const answer = asked.get(mail) ?? byMail(mail)
    asked.set(mail, answer)
    return (await answer) ?? event.owner
  }
}
