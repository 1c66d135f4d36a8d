import type { PersonId } from '../../lesson/people.ts'
import type { Collected } from './collect.ts'
import type { Line } from './tables.ts'

/** Whoever raised a matter that goes out, and asks not to be named. */
const unnamedIn = ({ matters }: Collected): ReadonlySet<string> =>
  new Set(
    matters.flatMap(({ entries: [raised] }) =>
      raised?.type === 'MatterRaised' && raised.asksNotToBeNamed ? [raised.by] : [],
    ),
  )

/** Whom the tables name: of whoever asks not to be named nothing, unless a line has them for another reason. */
export const namedIn = (collected: Collected, lines: readonly Line[], people: readonly PersonId[]) => {
  const unnamed = unnamedIn(collected)
  return people.filter(person => !unnamed.has(person) || lines.some(({ text }) => text.includes(person)))
}

/** What whoever opens the file must know; none where nobody asks it. */
export const noteOnUnnamed = (collected: Collected): readonly string[] =>
  unnamedIn(collected).size
    ? [
        'Somebody asks not to be named. No table and no print names them as the one who raised it; record.json and proofs.json have ' +
          'their id in the directory, without which nothing could be proved: keep these two to those who decide it.',
      ]
    : []
