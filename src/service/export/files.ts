import { utf8 } from '../../ledger/bytes.ts'
import { classCalled } from '../../policy/class-called.ts'
import { policiesOf } from '../policy/history.ts'
import type { Collected } from './collect.ts'
import { csvOf, jsonOf, peopleCsv, readme, withoutMatters } from './documents.ts'
import { calling, peopleIn } from './named.ts'
import type { Asked, Exporting, Wanted } from './needs.ts'
import { pdfOf } from './pdf.ts'
import { printedOf } from './printed.ts'
import { chatColumns, chatRowsOf, incidentColumns, incidentRowsOf, lineColumns, lineRowsOf, linesOf } from './tables.ts'
import { momentIn, type Telling } from './telling.ts'
import { namedIn, noteOnUnnamed } from './unnamed.ts'

/**
 * The files of an export, but for what proves them. Names, local times and the words of clauses are put in as it is made: what is
 * proved has none.
 */
export async function filesOf(
  service: Exporting,
  asked: Asked,
  collected: Collected,
): Promise<Map<string, Uint8Array>> {
  const { names, policy, clock } = service
  const { by, wanted } = asked
  const moment = momentIn(policy.school.timezone)
  const policyAt = await policiesOf(service)
  const lines = linesOf(
    collected,
    moment,
    ({ classGroup, timetable }) =>
      `Lesson of ${classCalled(policy, classGroup) ?? 'no class'}, ${moment(timetable.startsAt).local}`,
  )
  const json = jsonOf(collected, lines, policyAt)
  // An export about one person says what the others in its lines are called of nobody but staff.
  const named = peopleIn('person' in wanted ? lines.map(({ text }) => text).join() : json)
  const known = await names([...new Set([...namedIn(collected, lines, named), by])])
  const tell: Telling = { moment, policyAt, called: calling(known) }
  const number = wanted.what === 'incident' ? collected.matters[0]?.row?.number : undefined
  const title = `${policy.school.name}: ${titles[wanted.what]}${number === undefined ? '' : ` ${number}`}`
  const at = clock.now()
  const chat = chatRowsOf(collected, tell)
  const texts = {
    'README.txt': readme(title, moment(at).local, [
      ...(wanted.what === 'subject access' ? [withoutMatters] : []),
      ...noteOnUnnamed(collected),
    ]),
    'record.json': json,
    'chronology.csv': csvOf(lineRowsOf(lines, tell), lineColumns),
    'incidents.csv': csvOf(incidentRowsOf(collected, tell), incidentColumns),
    ...(chat.length ? { 'chat.csv': csvOf(chat, chatColumns) } : {}),
    'people.csv': peopleCsv(known),
  }
  const pdf = await pdfOf(printedOf(collected, { title, asked, at, lines, known }, tell))
  return new Map([
    ...Object.entries(texts).map(([name, text]) => [name, utf8(text)] as const),
    ['chronology.pdf', pdf] as const,
  ])
}

const titles: Readonly<Record<Wanted['what'], string>> = {
  incident: 'incident',
  pupil: 'a pupil’s chronology',
  'subject access': 'what is kept about one person',
  period: 'the record of a period',
}
