import { describe, test } from '@jest/globals'
import type { Safeguard } from '../../src/engine/safeguard.ts'
import type { ChatFact, Weight, Writer } from '../../src/lesson/chat.ts'
import { fold, type Lesson } from '../../src/lesson/lesson.ts'
import { at, expectFound, lesson } from './lesson.ts'
import { ana, ben, hall, stranger, type Someone } from './people.ts'

export { given } from './given.ts'

type Fact = ChatFact extends infer Each ? (Each extends unknown ? Omit<Each, 'at'> : never) : never

/** One message that raises one mark. */
export const wrote = (
  { person }: Someone,
  mark: string,
  weight: Weight,
  as: Writer = 'pupil',
  message = `${mark} ${person}`,
): Extract<Fact, { type: 'ChatMarked' }> => ({
  ...{ type: 'ChatMarked', message, author: person, as, marks: [mark], weight, namesStaff: false },
})

/** A lesson under way in which these things have become known of the chat, a minute apart. */
export const chatOf = (...facts: readonly Fact[]): Lesson =>
  facts.reduce<Lesson>(
    (known, fact, index) => {
      const when = at('9:31') + index * 60_000
      return fold(known, { ...fact, at: when }, when)
    },
    lesson('under way', hall, ana, ben),
  )

/** The table of every safeguard over what pupils and strangers write. */
export function chatTable(rule: Safeguard): void {
  const { id } = rule
  const cleared = { type: 'MarkCleared', mark: id, author: ana.person, by: hall.person, reason: 'a joke' } as const
  const [fromAna, fromBen] = [`${ana.person}: ${ana.person}`, `${ben.person}: ${ben.person}`]
  describe('whoever writes it is found', () => {
    test.each<readonly [string, Lesson, readonly string[]]>([
      ['nobody writes', chatOf(), []],
      ['something else is marked', chatOf(wrote(ana, 'another', 'high')), []],
      ['a pupil', chatOf(wrote(ana, id, 'low')), [fromAna]],
      ['a pupil, twice', chatOf(wrote(ana, id, 'low'), wrote(ana, id, 'high', 'pupil', 'second')), [fromAna]],
      ['two pupils', chatOf(wrote(ben, id, 'low'), wrote(ana, id, 'low')), [fromAna, fromBen]],
      ['a member of staff', chatOf(wrote(hall, id, 'high', 'staff')), []],
      ['a stranger', chatOf(wrote(stranger, id, 'low', 'unknown')), [`${stranger.person}: ${stranger.person}`]],
      ['a pupil of whom staff said that it is nothing', chatOf(wrote(ana, id, 'low'), cleared), []],
      [
        'and who writes it again',
        chatOf(wrote(ana, id, 'low'), cleared, wrote(ana, id, 'low', 'pupil', 'b')),
        [fromAna],
      ],
      [
        'another pupil than the one that was cleared',
        chatOf(wrote(ana, id, 'low'), wrote(ben, id, 'low'), cleared),
        [fromBen],
      ],
    ])('%s', (_, known, expected) => expectFound(rule, known, expected))
  })
}
