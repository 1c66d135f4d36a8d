import { utf8 } from '../../ledger/bytes.ts'
import { classCalled } from '../../policy/class-called.ts'
import type { ScheduledLesson } from '../needs.ts'
import { clockOf, type WallClock } from './clock.ts'
import type { Collected } from './collect.ts'
import {
  chatColumns,
  chatRowsOf,
  csvOf,
  incidentColumns,
  incidentRowsOf,
  jsonOf,
  lineColumns,
  lineRowsOf,
  linesOf,
  peopleCsv,
  readme,
} from './documents.ts'
import { calling, peopleIn, type NamesKnown } from './named.ts'
import type { Asked, Exporting, Wanted } from './needs.ts'
import { inPrint, pdfOf } from './pdf.ts'

/** The files of an export, but for what proves them. Names and local times are put in as it is made: what is proved has neither. */
export async function filesOf(
  service: Exporting,
  asked: Asked,
  collected: Collected,
): Promise<Map<string, Uint8Array>> {
  const { names, policy, clock } = service
  const { by, wanted } = asked
  const wall = clockOf(policy.school.timezone)
  const lines = linesOf(
    collected,
    lesson => `Lesson of ${classOf(service, lesson)}, ${wall(lesson.timetable.startsAt)}`,
  )
  const json = jsonOf(collected)
  // An export about one person says what the others in its lines are called of nobody but staff.
  const named = peopleIn('person' in wanted ? lines.map(({ text }) => text).join() : json)
  const known = await names([...new Set([...named, by])])
  const called = calling(known)
  const title = `${policy.school.name}: ${titles[wanted.what]}`
  const chat = chatRowsOf(collected, wall, called)
  const texts = {
    'README.txt': readme(title, wall(clock.now())),
    'record.json': json,
    'chronology.csv': csvOf(lineRowsOf(lines, wall, called), lineColumns),
    'incidents.csv': csvOf(incidentRowsOf(collected, wall), incidentColumns),
    ...(chat.length ? { 'chat.csv': csvOf(chat, chatColumns) } : {}),
    'people.csv': peopleCsv(known),
  }
  const files = Object.entries(texts).map(([name, text]) => [name, utf8(text)] as const)
  const printed = printedOf(service, asked, collected, { title, lines, known, wall })
  return new Map([...files, ['chronology.pdf', await pdfOf(printed)] as const])
}

const classOf = ({ policy }: Exporting, { classGroup }: ScheduledLesson): string =>
  classCalled(policy, classGroup) ?? 'no class'

type Printing = {
  readonly title: string
  readonly lines: ReturnType<typeof linesOf>
  readonly known: NamesKnown
  readonly wall: WallClock
}

/** Where the printer's letters do not suffice for a name, it is written without marks, or the id stays. */
function printedOf({ clock }: Exporting, { by, reason }: Asked, collected: Collected, printing: Printing) {
  const { title, lines, known, wall } = printing
  const at = clock.now()
  const inLetters = new Map(
    [...known].flatMap(([id, name]) => {
      const letters = inPrint(name)
      return letters === undefined ? [] : [[id, letters] as const]
    }),
  )
  const called = calling(inLetters)
  const incidents = incidentRowsOf(collected, wall)
  return {
    ...{ title, at },
    about: [
      `Exported ${wall(at)} by ${called(by)}. Reason: ${reason}`,
      `${collected.lessons.length} lessons, ${lines.length} lines. Times are the school’s own; behind each is the same in UTC.`,
      'The record has ids. Names are what the directory called people when this was exported; a name of which these letters have ' +
        'not all is written without its marks, or left as its id. people.csv has every name as it is.',
      'An id that stands here is a group, an application, or somebody whom the directory did not name then.',
      ...incidents.map(
        ({ number, clauses, band, state, opened }) =>
          `On the school record: ${number}, clause ${clauses}, ${band}, ${state}, since ${opened}`,
      ),
    ],
    lines: [
      ...lineRowsOf(lines, wall, called),
      ...chatRowsOf(collected, wall, called).map(({ lesson, local, utc, by: writer, part, seen, text, note }) => ({
        ...{ of: `What was written in lesson ${lesson}`, local, utc, kind: seen ? `${part}: ${seen}` : part },
        text: `${writer} wrote: ${text}${note ? ` (${note})` : ''}`,
      })),
    ],
    people: [...inLetters].map(([id]) => `${called(id)}: ${id}`),
  }
}

const titles: Readonly<Record<Wanted['what'], string>> = {
  incident: 'an incident',
  pupil: 'a pupil’s chronology',
  'subject access': 'what is kept about one person',
  period: 'the record of a period',
}
