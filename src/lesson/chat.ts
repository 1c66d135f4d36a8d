import type { Lesson } from './lesson.ts'
import type { PersonId } from './people.ts'
import type { Instant } from './time.ts'

/** As whom somebody wrote. `unknown`: neither of the class nor positively staff. */
export type Writer = 'pupil' | 'staff' | 'unknown'

/** How much it matters; the text itself is kept apart, by the message's id. */
export type Weight = 'low' | 'medium' | 'high'

/** One message in which something was seen. */
export type Marked = {
  readonly message: string
  readonly author: PersonId
  readonly as: Writer
  readonly marks: readonly string[]
  readonly weight: Weight
  /** It speaks of a member of staff: then it is not shown to those in the lesson. */
  readonly namesStaff: boolean
  /** Of those who would be told of it, whom it may be about: it has a name of theirs in it. Absent: of nobody. */
  readonly mayBeAbout?: readonly PersonId[]
  readonly at: Instant
}

export type ChatFact =
  | ({ readonly type: 'ChatMarked' } & Marked)
  /** Staff said of one writer's mark that there is nothing in it; what is written later counts anew. */
  | {
      readonly type: 'MarkCleared'
      readonly at: Instant
      readonly mark: string
      readonly author: PersonId
      readonly by: PersonId
      readonly reason: string
    }
  /** Somebody wrote in the lesson's chat when there is no lesson; said once for each. */
  | { readonly type: 'WroteOutOfHours'; readonly at: Instant; readonly author: PersonId; readonly as: Writer }

/** What is known of a lesson's chat. */
export type ChatKnown = {
  readonly marked: readonly Marked[]
  /** `mark/author`, and until when it was cleared. */
  readonly cleared: ReadonlyMap<string, Instant>
  readonly wroteOutOfHours: ReadonlyMap<PersonId, Writer>
}

export const noChat: ChatKnown = { marked: [], cleared: new Map(), wroteOutOfHours: new Map() }

export const isOfChat = (fact: { readonly type: string }): fact is ChatFact =>
  fact.type === 'ChatMarked' || fact.type === 'MarkCleared' || fact.type === 'WroteOutOfHours'

export function foldChat(chat: ChatKnown, fact: ChatFact): ChatKnown {
  switch (fact.type) {
    case 'ChatMarked': {
      const { message, author, as, marks, weight, namesStaff, mayBeAbout, at } = fact
      const about = mayBeAbout ? { mayBeAbout } : {}
      return { ...chat, marked: [...chat.marked, { message, author, as, marks, weight, namesStaff, at, ...about }] }
    }
    case 'MarkCleared':
      return { ...chat, cleared: new Map(chat.cleared).set(`${fact.mark}/${fact.author}`, fact.at) }
    case 'WroteOutOfHours':
      return { ...chat, wroteOutOfHours: new Map(chat.wroteOutOfHours).set(fact.author, fact.as) }
  }
}

/** What one writer has written that raises this mark, and that nobody has cleared since. */
export const markedOf = ({ chat }: Lesson, mark: string, author: string): readonly Marked[] =>
  chat.marked.filter(
    each =>
      each.author === author &&
      each.marks.includes(mark) &&
      each.at > (chat.cleared.get(`${mark}/${author}`) ?? -Infinity),
  )

/** Who has written, as one of these, what raises this mark: a pattern each, however many messages it is. */
export function writersOf(lesson: Lesson, mark: string, ...as: readonly Writer[]): readonly PersonId[] {
  if (!lesson.chat.marked.length) return [] // ten safeguards ask, each time
  const authors = lesson.chat.marked.filter(each => as.includes(each.as) && each.marks.includes(mark))
  const distinct = [...new Set(authors.map(({ author }) => author))].sort()
  return distinct.filter(author => markedOf(lesson, mark, author).length > 0)
}
