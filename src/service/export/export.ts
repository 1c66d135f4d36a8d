import { utf8 } from '../../ledger/bytes.ts'
import { sealRows } from '../ledger/seal.ts'
import { signHead } from '../ledger/sign-head.ts'
import { digestOf, packBundle, proofsOf } from './bundle.ts'
import { collect, leavesOf, type Collected } from './collect.ts'
import {
  chatColumns,
  chatLinesOf,
  chatRowsOf,
  csvOf,
  jsonOf,
  linesOf,
  peopleCsv,
  peopleIn,
  readme,
  timeOf,
} from './documents.ts'
import type { Asked, Exported, Exporting, Wanted } from './needs.ts'
import { pdfOf } from './pdf.ts'

/**
 * An export of the record, with all that proves it, for a lead who gives a reason. Who exported what and why stands in the
 * record before anybody gets the file.
 */
export async function exportRecord(service: Exporting, asked: Asked): Promise<Exported> {
  const { by, reason, wanted } = asked
  const { store, clock, signer } = service
  const refused = refusal(service, asked)
  if (refused) return { status: 'refused', reason: refused }
  const collected = await collect(service, by, wanted)
  if (!collected.lessons.length && !collected.matter) return { status: 'refused', reason: 'nothing there' }
  await signForAll(service, collected)
  const person = 'person' in wanted ? wanted.person : undefined
  const proofs = await proofsOf(store, await leavesOf(store, collected, person))
  const zip = packBundle(await filesOf(service, asked, collected), proofs, await signer())
  const digest = digestOf(zip)
  await store.act({ type: 'Exported', at: clock.now(), by, reason, what: wanted.what, about: aboutOf(wanted), digest })
  return { status: 'exported', zip, digest }
}

/** An incident is exported by whose matter it is: the headteacher, where it is about an adult. All else, by a lead. */
function refusal({ policy }: Exporting, { by, reason, wanted }: Asked) {
  if (wanted.what !== 'incident' && !policy.people.leads.includes(by)) return 'not a lead' as const
  if (!reason.trim()) return 'no reason given' as const
  return 'person' in wanted && wanted.person === by ? ('about yourself' as const) : undefined
}

const aboutOf = (wanted: Wanted): string =>
  wanted.what === 'incident' ? wanted.incident : 'person' in wanted ? wanted.person : `${wanted.from}–${wanted.to}`

/** What is exported is sealed and signed for first: nothing goes out that could still be denied. */
async function signForAll({ store, clock, signer }: Exporting, { lessons, matter }: Collected): Promise<void> {
  for (const { scheduled } of lessons)
    for (const source of ['journal', 'texts'] as const)
      while ((await store.sealRows(source, scheduled.id, sealRows)).more) continue
  if (matter) await store.sealRows('matters', matter.id, sealRows)
  const by = await signer()
  await store.takeKey(by.verifier, clock.now())
  await store.saveCheckpoint(clock.now(), head => signHead(by, head), false)
}

async function filesOf({ clock, names, policy }: Exporting, { by, reason, wanted }: Asked, collected: Collected) {
  const at = clock.now()
  const title = `${policy.school.name}: ${titles[wanted.what]}`
  const lines = linesOf(collected)
  const json = jsonOf(collected)
  const about = [
    `Exported ${timeOf(at)} by ${by}.`,
    `Reason: ${reason}`,
    `${collected.lessons.length} lessons, ${lines.length} lines.`,
  ]
  const incidents = collected.lessons.flatMap(part => part.incidents)
  const rows = incidents.map(({ number, lesson, clauses, band, state, openedAt }) => ({
    ...{ number, lesson, clauses: clauses.join(' '), band, state },
    opened: timeOf(openedAt),
  }))
  const chat = chatRowsOf(collected)
  const texts = {
    'README.txt': readme(title),
    'record.json': json,
    'chronology.csv': csvOf(lines, ['of', 'at', 'kind', 'text']),
    'incidents.csv': csvOf(rows, ['number', 'lesson', 'clauses', 'band', 'state', 'opened']),
    ...(chat.length ? { 'chat.csv': csvOf(chat, chatColumns) } : {}),
    // An export about one person says what the others in its lines are called of nobody but staff.
    'people.csv': peopleCsv(await names(peopleIn('person' in wanted ? lines.map(({ text }) => text).join() : json))),
  }
  const files = Object.entries(texts).map(([name, text]) => [name, utf8(text)] as const)
  return new Map([
    ...files,
    ['chronology.pdf', await pdfOf({ title, about, lines: [...lines, ...chatLinesOf(collected)], at })] as const,
  ])
}

const titles: Readonly<Record<Wanted['what'], string>> = {
  incident: 'an incident',
  pupil: 'a pupil’s chronology',
  'subject access': 'what is kept about one person',
  period: 'the record of a period',
}
