import type { z } from 'zod'
import { personId, type PersonId } from '../../lesson/people.ts'
import { addToRegister, endInRegister, entriesFor, mayKeep, type Changed } from '../../service/registers/change.ts'
import { columns, exportCsv, importCsv } from '../../service/registers/csv.ts'
import { isKept, type Kept } from '../../service/registers/entries.ts'
import type { RegisterEntry } from '../../service/registers/needs.ts'
import * as shape from '../api/registers.ts'
import { bodyOf, cursorFor, cursorIn, type Guards } from './asked.ts'
import type { MattersApi } from './matters.ts'
import { problem, type Reply } from './reply.ts'
import type { Request } from './route.ts'
import type { Visitor } from './visitor.ts'

const kinds = shape.registerKind.options
const perPage = 50
/** A register of twenty thousand rows. */
const largestFile = 4 * 1024 * 1024
const faultsShown = 100

/** The registers of the school, to those who keep each; to everybody else there are none. */
export function registerRoutes(api: MattersApi): Guards {
  const { service } = api
  type Work<Kind> = (visitor: Visitor, request: Request, kind: Kind) => Promise<Reply>
  /** Asked before the body is read: what is not theirs is not there, whatever they send. */
  const ofKind =
    (work: Work<shape.RegisterKind>) =>
    async (visitor: Visitor, request: Request): Promise<Reply> => {
      const kind = shape.registerKind.safeParse(request.params['kind'])
      const isTheirs = kind.success && (await mayKeep(service, kind.data, visitor.person))
      return isTheirs ? work(visitor, request, kind.data) : problem(404)
    }
  const kept = (work: Work<Kept>) =>
    ofKind(async (visitor, request, kind) => (isKept(kind) ? work(visitor, request, kind) : problem(404)))
  return {
    'get /api/v1/registers': async visitor => mine(api, visitor),
    'get /api/v1/registers/:kind': ofKind((visitor, request, kind) => page(api, visitor, request, kind)),
    'post /api/v1/registers/:kind': kept(async ({ person }, request, kind) => {
      const sent = await bodyOf(request, shape.newEntry)
      return 'refused' in sent ? sent.refused : told(await addToRegister(service, kind, [sent.value.entry], person))
    }),
    'post /api/v1/registers/:kind/end': ofKind(async ({ person }, request, kind) => {
      const sent = await bodyOf(request, shape.entryEnded)
      if ('refused' in sent) return sent.refused
      return told(await endInRegister(service, kind, sent.value.id, sent.value.why, person))
    }),
    'get /api/v1/registers/:kind/csv': kept(async ({ person }, _, kind) => {
      const written = await exportCsv(service, kind, person)
      return written.status === 'done' ? file(`${kind}.csv`, written.text) : problem(404)
    }),
    'post /api/v1/registers/:kind/csv': kept(async ({ person }, request, kind) => {
      const sent = await bodyOf(request, shape.csvFile, largestFile)
      return 'refused' in sent ? sent.refused : told(await importCsv(service, kind, sent.value.text, person))
    }),
  }
}

const file = (name: string, text: string): Reply => ({
  status: 200,
  bytes: Buffer.from(text),
  headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}"` },
})

/** All of it or nothing; each fault says its line or its field. */
function told(changed: Changed): Reply {
  if (changed.status === 'forbidden') return problem(404)
  const faults = changed.status === 'faulty' ? changed.faults : []
  const body: shape.RegisterAnswer = {
    taken: changed.status === 'done' ? changed.ids.length : 0,
    faults: faults.slice(0, faultsShown),
    more: Math.max(0, faults.length - faultsShown),
  }
  return { status: 200, body }
}

async function mine({ service }: MattersApi, { person }: Visitor): Promise<Reply> {
  const keeping = await Promise.all(kinds.map(kind => mayKeep(service, kind, person)))
  const registers = kinds.filter((_, index) => keeping[index])
  if (!registers.length) return problem(404)
  const body: z.infer<typeof shape.registers> = {
    registers: registers.map(kind => ({
      ...{ kind, canAdd: isKept(kind) },
      columns: columnsOf(kind).map(name => ({ name, holds: holds[name] ?? 'text' })),
    })),
  }
  return { status: 200, body }
}

const columnsOf = (kind: shape.RegisterKind): readonly string[] => (isKept(kind) ? columns[kind] : ['pupil', 'lesson'])

const holds: Readonly<Record<string, shape.Column['holds']>> = {
  ...{ pupil: 'pupil', person: 'staff', approver: 'staff', authority: 'staff', host: 'staff' },
  ...{ from: 'day', until: 'day', on: 'day', starts: 'time', ends: 'time', days: 'days' },
  ...{ notice: 'notice', lesson: 'lesson' },
}

async function page(
  { service, names }: MattersApi,
  { person }: Visitor,
  { query }: Request,
  kind: shape.RegisterKind,
): Promise<Reply> {
  const all = await entriesFor(service, kind, person)
  if (all === 'forbidden') return problem(404)
  const after = cursorIn(query.get('after'))
  const wanted = all
    .filter(({ ended }) => query.get('ended') === 'true' || ended === undefined)
    .filter(one => !after || one.addedAt < after.at || (one.addedAt === after.at && one.id < after.id))
    .sort((a, b) => b.addedAt - a.addedAt || (a.id < b.id ? 1 : -1))
  const shown = wanted.slice(0, perPage)
  const known = await names([...new Set(shown.flatMap(one => peopleOf(kind, one)))])
  const last = shown.at(-1)
  const body: z.infer<typeof shape.registerPage> = {
    entries: shown.map(one => entryOf(one, known)),
    names: Object.fromEntries(known),
    next: last && wanted.length > perPage ? cursorFor({ at: last.addedAt, id: last.id }) : null,
  }
  return { status: 200, body }
}

function peopleOf(kind: shape.RegisterKind, { entry, addedBy, ended }: RegisterEntry): readonly PersonId[] {
  const named = columnsOf(kind).filter(name => ['pupil', 'staff'].includes(holds[name] ?? ''))
  return [...named.map(name => personId(String(entry[name]))), addedBy, ...(ended ? [ended.by] : [])]
}

function entryOf(
  { id, entry, addedAt, addedBy, ended }: RegisterEntry,
  known: ReadonlyMap<PersonId, string>,
): shape.RegisterEntry {
  const named = (one: PersonId) => ({ id: one, name: known.get(one) ?? null })
  const cells = Object.entries(entry).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  return {
    ...{ id, addedAt, addedBy: named(addedBy), cells: Object.fromEntries(cells) as Record<string, string> },
    ended: ended ? { at: ended.at, why: ended.why, by: named(ended.by) } : null,
  }
}
