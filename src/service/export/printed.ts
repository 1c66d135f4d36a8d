import { versionOf } from '../../policy/adopted.ts'
import { counted } from '../counted.ts'
import type { Collected } from './collect.ts'
import { policiesIn } from './documents.ts'
import { calling, type NamesKnown } from './named.ts'
import type { Asked } from './needs.ts'
import { inPrint, type Printed } from './pdf.ts'
import { chatRowsOf, incidentRowsOf, lineRowsOf, type Line } from './tables.ts'
import type { Telling } from './telling.ts'
import { noteOnUnnamed } from './unnamed.ts'

type Printing = {
  readonly title: string
  readonly asked: Asked
  readonly at: number
  readonly lines: readonly Line[]
  readonly known: NamesKnown
}

/** What is printed. Where the printer's letters do not suffice for a name, it is written without marks, or the id stays. */
export function printedOf(collected: Collected, { title, asked, at, lines, known }: Printing, tell: Telling): Printed {
  const inLetters = new Map(
    [...known].flatMap(([id, name]) => {
      const letters = inPrint(name)
      return letters === undefined ? [] : [[id, letters] as const]
    }),
  )
  const printing = { ...tell, called: calling(inLetters) }
  const { moment, called } = printing
  return {
    ...{ title, at },
    about: [
      `Exported ${moment(at).local} by ${called(asked.by)}. Reason: ${asked.reason}`,
      `${counted(collected.lessons.length, 'lesson')}, ${counted(lines.length, 'line')}. Times are the school’s own; chronology.csv has the same in UTC.`,
      'The record has ids. Names are what the directory called people when this was exported; a name of which these letters have ' +
        'not all is written without its marks, or left as its id. people.csv has every name as it is.',
      ...noteOnUnnamed(collected),
      'An id that stands here is a group, an application, or somebody whom the directory did not name then.',
    ],
    sections: [
      {
        heading: 'On the school record',
        lines: incidentRowsOf(collected, printing).map(
          ({ number, band, state, opened, policy }) => `${number}: ${band}, ${state}, since ${opened}. ${policy}`,
        ),
      },
      ...[...Map.groupBy(lineRowsOf(lines, printing), ({ of }) => of)].map(([heading, rows]) => ({
        heading,
        lines: rows.map(({ local, kind, text }) => `${local} ${kind}: ${text}`),
      })),
      ...[...Map.groupBy(chatRowsOf(collected, printing), ({ lesson }) => lesson)].map(([lesson, rows]) => ({
        heading: `What was written in lesson ${lesson}`,
        lines: rows.map(({ local, by, part, seen, text, note }) => {
          const kind = seen ? `${part}: ${seen}` : part
          return `${local} ${kind}: ${by} wrote: ${text}${note ? ` (${note})` : ''}`
        }),
      })),
      ...policiesIn(collected, lines, tell.policyAt).map(({ version, since, clauses }) => ({
        heading: `Clauses of the school’s policy${since === undefined ? '' : ` as it was from ${moment(since).local}`} (version ${versionOf({ hash: version })})`,
        lines: Object.entries(clauses)
          .map(([id, words]) => `${id}: ${words}`)
          .sort((one, other) => one.localeCompare(other, 'en', { numeric: true })),
      })),
      { heading: 'Who is who', lines: [...inLetters].map(([id]) => `${called(id)}: ${id}`) },
    ],
  }
}
