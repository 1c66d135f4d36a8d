import type { Recorder } from '../../lesson/observation.ts'
import type { LessonId, PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'

/** Something sent along with a message. Only Graph shows its name and address: the bot gets neither (teams.md 2). */
export type Attachment = {
  readonly kind: 'file' | 'image' | 'card'
  readonly name: string | undefined
  readonly url: string | undefined
}

/**
 * One version of a message in a meeting's chat. It comes from two sources: the bot's activities, first and fast, and
 * Graph's notifications, which also bring files, images, and what the first lost. Held in memory while it is read.
 */
export type ReceivedMessage = {
  readonly source: 'bot' | 'graph'
  readonly thread: string
  readonly message: string
  /** Graph's etag: another one for every change. A message that was never changed has its own id here, in both sources. */
  readonly version: string
  readonly change: 'created' | 'updated' | 'deleted'
  /** When this version was written. */
  readonly at: Instant
  /** Nobody: it was deleted, or its writer is not told. */
  readonly from: Recorder | undefined
  readonly text: string
  readonly attachments: readonly Attachment[]
}

/** One message as it was received, kept because it was marked, or stood beside one that was. */
export type KeptText = {
  readonly message: string
  readonly version: string
  readonly part: 'marked' | 'before' | 'after'
  readonly author: PersonId | undefined
  readonly writtenAt: Instant
  readonly text: string
  /** Read again after a restart: it may have been changed since it was written. */
  readonly fetched: boolean
  /** Its writer has deleted it: before we read it, where there is no text. */
  readonly deletedAt: Instant | undefined
}

/** A line of a lesson's journal that says something was seen in its chat, or that staff found nothing in it. */
export type MarkLine = { readonly lesson: LessonId; readonly at: Instant; readonly author: PersonId } & (
  | { readonly type: 'seen'; readonly marks: readonly string[] }
  | { readonly type: 'cleared'; readonly mark: string; readonly reason: string }
)

export type ChatStore = {
  /** What was seen in the chats of lessons that began in this time, and what staff found nothing in; whole lessons. Not what staff wrote: that is the headteacher's alone. */
  marksBetween(from: Instant, to: Instant): Promise<readonly MarkLine[]>
  /** A version that is kept already stays as it is. Each is a line of the ledger, which takes them in at `sealAt`. */
  keepTexts(lesson: LessonId, texts: readonly KeptText[], sealAt: Instant): Promise<void>
  textDeleted(lesson: LessonId, message: string, at: Instant): Promise<void>
  /** In the order in which they were written. */
  keptTexts(lesson: LessonId): Promise<readonly KeptText[]>
}
