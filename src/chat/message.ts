/** Who wrote a message. `unknown`: somebody whom the directory cannot place. */
export type Author = 'pupil' | 'staff' | 'unknown'

/** A message as posted, its code points untouched, with up to three before it, oldest first. */
export type Message = {
  readonly text: string
  readonly author: Author
  readonly context: readonly Before[]
}
/** `another`: not who wrote the message, though one as they are. Without it, nobody knows. */
export type Before = { readonly author: Author; readonly text: string; readonly another?: boolean }

/** Whether the hand that wrote a message wrote this before it, as far as is known. */
export const isSameHand = ({ author }: Pick<Message, 'author'>, before: Before | undefined): boolean =>
  before?.author === author && !before.another

/** Names of what can be seen in a message. Internal: people are told what was seen, never these words. */
export const marks = [
  'abusive-language',
  'contact-details',
  'social-media',
  'outside-platform',
  'join-link',
  'worry',
  'grooming-signal',
  'boundary',
] as const
export type Mark = (typeof marks)[number]
export const byMark = <Each>(of: (mark: Mark, at: number) => Each): Record<Mark, Each> =>
  Object.fromEntries(marks.map((mark, at) => [mark, of(mark, at)])) as Record<Mark, Each>

/** low: staff, gently; medium: staff now, the lead the same day; high: the lead at once. */
export const severities = ['none', 'low', 'medium', 'high'] as const
export type Severity = (typeof severities)[number]

/** `sure`: whatever the words around it tell. */
export type Seen = { readonly mark: Mark; readonly severity: Severity; readonly sure?: boolean }
