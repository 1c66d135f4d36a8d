import { read, type Reading } from '../../chat/read.ts'
import type { Author } from '../../chat/message.ts'
import { sealAt } from '../../ledger/gather.ts'
import type { Weight, Writer } from '../../lesson/chat.ts'
import type { Lesson } from '../../lesson/lesson.ts'
import type { Observation, Recorder } from '../../lesson/observation.ts'
import { standing } from '../../lesson/presence.ts'
import { minutes } from '../../lesson/time.ts'
import type { Known } from '../known.ts'
import type { KeptText } from '../needs.ts'
import type { Service } from '../service.ts'
import { supervise } from '../supervise.ts'
import type { ReceivedMessage } from './needs.ts'
import { ofNobody, spokenOf, type SpokenOf } from './speaks-of-staff.ts'
import { around, windowOf, type Heard } from './window.ts'

/** V36: so long after its end the chat of a lesson is still the lesson's. */
const lingers = minutes(15)

/**
 * Reads one message of a lesson's chat before Teams is answered. Where nothing is marked nothing is kept of it but, in
 * memory, as one of the last five. Where something is, the journal gets ids, and the text is kept with those around it.
 */
export async function hear(service: Service, { scheduled, state }: Known, message: ReceivedMessage): Promise<void> {
  const { store } = service
  const { id, timetable } = scheduled
  if (message.change === 'deleted') return store.textDeleted(id, message.message, message.at)
  const { lesson } = state
  const placed = await place(service, lesson, message.from)
  const as = writerOf(lesson, message.from, placed)
  const said = { ...heardOf(message), as }
  const window = windowOf(service.chatWindows, id)
  const reading = readingOf(message, as, window.before)
  const kept = window.add(said, reading.marks.length > 0)
  await store.keepTexts(id, await withEarlier(service, message, kept, reading), sealAt(service.clock.now()))
  const isWorry = as !== 'staff' && reading.marks.includes('worry')
  const spoken = isWorry ? await spokenOf(service, lesson, message.text) : ofNobody
  const observed = [...placed, ...marked(lesson, message, as, reading, spoken), ...late(timetable, lesson, message, as)]
  if (observed.length > placed.length) await supervise(service, id, observed)
}

const heardOf = ({ message, version, at, from, text }: ReceivedMessage): Omit<Heard, 'as'> => ({
  ...{ message, version, writtenAt: at, text },
  author: from?.person,
})

function readingOf(
  message: ReceivedMessage,
  as: Writer,
  before: readonly Heard[],
): { marks: readonly string[]; weight: Reading['severity'] } {
  const writer = message.from?.person
  const context = before.slice(-3).map(({ as, text, author }) => ({
    ...{ author: authorOf[as], text },
    another: author !== undefined && writer !== undefined && author !== writer,
  }))
  const { marks, severity } = read({ text: message.text, author: authorOf[as], context })
  const files = message.attachments.some(({ kind }) => kind !== 'card') && as !== 'staff'
  const all = files ? [...marks, 'file-share'] : marks
  return { marks: all, weight: severity === 'none' && files ? 'low' : severity }
}

const authorOf: Readonly<Record<Writer, Author>> = { pupil: 'pupil', staff: 'staff', unknown: 'unknown' }

/** Who is not in the lesson may not have been placed yet: the directory is asked, and its answer stands in the journal. */
async function place(
  { directory, clock }: Service,
  { places, roster }: Lesson,
  from: Recorder | undefined,
): Promise<Observation[]> {
  if (from?.identity !== 'account' || places.has(from.person)) return []
  if (roster?.pupils.has(from.person) || roster?.staff.has(from.person)) return []
  const answer = await directory.place(from.person, roster?.ofClass)
  return answer.status === 'placed'
    ? [{ type: 'PersonPlaced', at: clock.now(), person: from.person, place: answer.place, evidence: answer.evidence }]
    : []
}

function writerOf(lesson: Lesson, from: Recorder | undefined, placed: readonly Observation[]): Writer {
  if (!from) return 'unknown'
  const known = placed.flatMap(each => (each.type === 'PersonPlaced' ? [each.place] : []))
  const is = standing(lesson, from)
  if (is === 'staff' || known.includes('staff')) return 'staff'
  return is === 'pupil' || lesson.places.get(from.person) === 'pupil' || known.includes('pupil') ? 'pupil' : 'unknown'
}

/**
 * A version that raised the same before is not said again; one that raises more, or weighs more, is, and so is one that was
 * written after staff said that there was nothing in the one before.
 */
function marked(
  lesson: Lesson,
  { message, at, from }: ReceivedMessage,
  as: Writer,
  { marks, weight }: ReturnType<typeof readingOf>,
  { namesStaff, mayBeAbout }: SpokenOf,
): Observation[] {
  if (!from || !marks.length || weight === 'none') return []
  const before = lesson.chat.marked.filter(each => each.message === message && weights[each.weight] >= weights[weight])
  const isKnown = (mark: string): boolean => {
    const cleared = lesson.chat.cleared.get(`${mark}/${from.person}`) ?? -Infinity
    return before.some(each => each.marks.includes(mark) && (each.at > cleared || at <= cleared))
  }
  if (marks.every(isKnown)) return []
  return [
    {
      ...{ type: 'ChatMarked', at, message, author: from.person, as, marks, weight, namesStaff },
      ...(mayBeAbout.length ? { mayBeAbout } : {}),
    },
  ]
}

const weights: Readonly<Record<Weight, number>> = { low: 1, medium: 2, high: 3 }

function late(
  { startsAt, endsAt }: Lesson['timetable'],
  lesson: Lesson,
  { at, from }: ReceivedMessage,
  as: Writer,
): Observation[] {
  const isLate = at > endsAt + lingers || at < startsAt - lingers
  return from && isLate && !lesson.chat.wroteOutOfHours.has(from.person)
    ? [{ type: 'WroteOutOfHours', at, author: from.person, as }]
    : []
}

/** After a restart there is nothing in memory: what stood before is read again, and labelled so. */
async function withEarlier(
  { chats }: Service,
  { thread, at, message }: ReceivedMessage,
  kept: readonly KeptText[],
  { marks }: { readonly marks: readonly string[] },
): Promise<readonly KeptText[]> {
  if (!marks.length || kept.some(({ part }) => part === 'before')) return kept
  const earlier = await chats.before(thread, at)
  if (earlier.status !== 'read') return kept
  const before = earlier.news
    .flatMap(one =>
      one.news === 'message' && one.message.message !== message && one.message.at > at - minutes(30)
        ? [one.message]
        : [],
    )
    .slice(-around)
  return [
    ...before.map((one): KeptText => ({
      ...{ message: one.message, version: one.version, part: 'before', author: one.from?.person, writtenAt: one.at },
      ...{ text: one.text, fetched: true, deletedAt: one.change === 'deleted' ? one.at : undefined },
    })),
    ...kept,
  ]
}
