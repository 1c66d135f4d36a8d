import type { z } from 'zod'
import { randomUUID } from 'node:crypto'
import { safeguardCalled } from '../../actions/safeguard-words.ts'
import { personId, type PersonId } from '../../lesson/people.ts'
import { signaturesNeeded, type Matter } from '../../matters/matter.ts'
import type { MatterRow, Names, Unanswered } from '../../service/needs.ts'
import { handle, type Step } from '../../service/matters/handle.ts'
import { listMatters, readMatter, type Cursor } from '../../service/matters/read.ts'
import { seenWords } from '../../service/chat/seen-words.ts'
import { readWritten } from '../../service/chat/written.ts'
import { handlersOf, mayDecide, mayKnowWho, sharersOf } from '../../policy/roles.ts'
import { askable } from '../../service/matters/asked.ts'
import { pressed } from '../../service/presses.ts'
import type { Service } from '../../service/service.ts'
import * as shape from '../api/console.ts'
import { bodyOf, cursorFor, cursorIn } from './asked.ts'
import { isAdult } from './reports.ts'
import { problem, type Reply } from './reply.ts'
import type { Request } from './route.ts'
import { writtenIn } from './said.ts'
import type { Visitor } from './visitor.ts'

export type MattersApi = { readonly service: Service; readonly names: Names }
type Told = z.infer<typeof shape.matterWhole>

const perPage = 50

/** A page of the matters that are this person's. Whose they are is asked of policy and matter, not of any role. */
export async function matterPage({ service }: MattersApi, { person }: Visitor, { query }: Request): Promise<Reply> {
  const open = query.get('open') === 'true'
  const { rows, next } = await listMatters(service, person, cursorOf(query.get('after')), perPage, row =>
    open ? row.state !== 'closed' : true,
  )
  const asks = await alertsOf(
    service,
    rows.map(({ id }) => id),
  )
  const body: z.infer<typeof shape.matterPage> = {
    matters: rows.map(row => ({
      ...rowOf(row),
      ...waitingFor(
        asks
          .filter(({ matter }) => matter === row.id)
          .filter(ask => askable(service.policy, ask, row).includes(person)),
      ),
    })),
    next: next ? cursorFor({ at: next.raisedAt, id: next.id }) : null,
  }
  return { status: 200, body }
}

/** A matter as a list shows it: nobody is named. */
export const rowOf = ({ clauses, ...row }: MatterRow): z.infer<typeof shape.matterRow> => {
  const { id, origin, raisedAt, band, state, openTasks } = row
  return { id, origin, raisedAt, band, state, openTasks, category: categoryCalled(row), clauses: [...clauses] }
}

/** What a matter is about, in words: that of a lesson is kept by its safeguard. */
export const categoryCalled = ({ origin, category }: Pick<Matter, 'origin' | 'category'>): string | null =>
  category === undefined ? null : origin === 'lesson' ? safeguardCalled(category) : category

function cursorOf(given: string | null): Cursor | undefined {
  const read = cursorIn(given)
  return read && { raisedAt: read.at, id: read.id }
}

/** One matter whole, to those whose it is; to everybody else it is not there. */
export async function readWhole(api: MattersApi, { person }: Visitor, request: Request): Promise<Reply> {
  const sent = await request.json()
  if ('refused' in sent) return sent.refused
  const asked = shape.matterId.safeParse(sent.body)
  const matter = asked.success ? await readMatter(api.service, person, asked.data.id) : undefined
  return asked.success && matter ? { status: 200, body: await whole(api, asked.data.id, matter, person) } : problem(404)
}

async function whole({ service, names }: MattersApi, id: string, matter: Matter, by: PersonId): Promise<Told> {
  const texts = await readWritten(service, by, id, matter)
  const tasks = [...matter.tasks.values()]
  const isTheirs = handlersOf(service.policy, matter).includes(by)
  const mayShareWith = isTheirs ? sharersOf(service.policy, matter).filter(one => !matter.sharedWith.has(one)) : []
  const everybody: readonly (string | undefined)[] = [
    ...[...matter.subjects, ...matter.signedOff, ...matter.sharedWith, ...mayShareWith],
    ...[...matter.accounts, ...matter.decisions, ...matter.advice].map(one => one.by),
    ...tasks.flatMap(({ owner, about, done }) => [owner, about, done?.by]),
    ...texts.map(({ author }) => author),
  ]
  const people = everybody.flatMap(one => (one === undefined || one === 'chaperone' ? [] : [personId(one)]))
  const known = await names([...new Set(people)])
  const named = (one: string) => ({
    id: one,
    name: one === 'chaperone' ? 'Chaperone' : (known.get(personId(one)) ?? null),
  })
  const { origin, raisedAt, band, state, clauses, outcome, parents } = matter
  const asks = (await alertsOf(service, [id])).filter(ask => askable(service.policy, ask, matter).includes(by))
  return {
    ...{ id, origin, raisedAt, band, state, category: categoryCalled(matter), clauses: [...clauses] },
    lesson: matter.lesson ?? null,
    openTasks: tasks.filter(({ done }) => !done).length,
    ...waitingFor(asks),
    people: [...matter.subjects].map(one => ({ ...named(one), isAdult: matter.adults.has(one) })),
    asksNotToBeNamed: matter.asksNotToBeNamed,
    accounts: matter.accounts.map(({ corrects, ...one }) => ({
      ...one,
      by: one.by === matter.raisedBy && !mayKnowWho(service.policy, by, matter) ? null : named(one.by),
      corrects: corrects ?? null,
    })),
    texts: texts.map(({ author, writtenAt, part, seen, text, fetched, deletedAt }) => ({
      ...{ by: author === undefined ? null : named(author), at: writtenAt, part, seen: seen.map(seenWords) },
      ...{ text, fetched, deletedAt: deletedAt ?? null },
    })),
    tasks: tasks.map(({ id: task, text, about, owner, dueAt, done }) => ({
      ...{ id: task, text, owner: named(owner), dueAt, about: about === undefined ? null : named(about) },
      done: done ? { ...done, by: named(done.by) } : null,
    })),
    decisions: matter.decisions.map(({ at, what, reason, by: who }) => ({ at, what, reason, by: named(who) })),
    advice: matter.advice.map(({ by: who, from, soughtAt, advice, reference }) => ({
      ...{ by: named(who), from, soughtAt, advice, reference: reference ?? null },
    })),
    parents: parents ?? null,
    outcome: outcome
      ? { text: outcome.text, isConcern: outcome.isConcern, childsView: outcome.childsView ?? null }
      : null,
    signedOff: matter.signedOff.map(named),
    signaturesNeeded: signaturesNeeded(matter),
    sharedWith: [...matter.sharedWith].map(named),
    mayShareWith: mayShareWith.map(named),
    mayDecide: mayDecide(service.policy, by, matter),
  }
}

/** Alerts of these matters that nobody has answered. */
const alertsOf = async ({ store }: Service, matters: readonly string[]): Promise<readonly Unanswered[]> =>
  (await store.unanswered(matters)).filter(({ kind }) => kind === 'alert')

/** Whether somebody is being asked, and when the first of these alerts goes to the next person. */
function waitingFor(asks: readonly Unanswered[]): shape.Waiting {
  const due = asks.flatMap(({ climbsAt }) => climbsAt ?? [])
  return { unanswered: asks.length > 0, nextAskedAt: due.length ? Math.min(...due) : null }
}

export async function takeStep({ service }: MattersApi, { person }: Visitor, request: Request): Promise<Reply> {
  const read = await bodyOf(request, shape.stepTaken)
  if ('refused' in read) return read.refused
  const { id, step } = read.value
  const matter = await readMatter(service, person, id)
  if (!matter) return problem(404)
  if (step.type === 'Acknowledge') {
    const asks = await alertsOf(service, [id])
    const isAsked = asks.some(ask => askable(service.policy, ask, matter).includes(person))
    if (!isAsked && !mayDecide(service.policy, person, matter)) return problem(404)
    for (const ask of asks) await pressed(service, { press: 'acknowledge', ask: ask.id, by: person })
    return answered(null)
  }
  const added = await handle(service, person, id, await entryOf(service, step, person))
  if (added.status === 'unknown') return problem(404)
  return answered(added.status === 'refused' ? added.why : null)
}

const answered = (refused: string | null): Reply => ({
  status: 200,
  body: { refused } satisfies z.infer<typeof shape.stepAnswer>,
})

type Wanted = Exclude<shape.Step, { type: 'Acknowledge' }>

/** A task belongs to whoever sets it here; whether somebody is an adult, the directory says. */
async function entryOf(service: Service, step: Wanted, by: PersonId): Promise<Step> {
  switch (step.type) {
    case 'TaskSet':
      return { ...step, task: randomUUID(), what: 'other', owner: by }
    case 'SubjectAdded': {
      const person = personId(step.person)
      return { ...step, person, isAdult: await isAdult(service, person) }
    }
    case 'Shared':
      return { ...step, with: personId(step.with) }
    case 'AccountAdded':
      return { type: step.type, ...writtenIn(step) }
    case 'EntryCorrected':
      return { type: step.type, corrects: step.corrects, reason: step.reason, ...writtenIn(step) }
    case 'AdviceSought': {
      const { reference, ...sought } = step
      return { ...sought, ...(reference.trim() ? { reference: reference.trim() } : {}) }
    }
    case 'OutcomeRecorded': {
      const { childsView, ...outcome } = step
      return { ...outcome, ...(childsView?.trim() ? { childsView: childsView.trim() } : {}) }
    }
    default:
      return step
  }
}
