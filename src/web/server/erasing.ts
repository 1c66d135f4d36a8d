import type { z } from 'zod'
import { lessonId, personId } from '../../lesson/people.ts'
import type { Erased } from '../../service/retention/asked.ts'
import { erase, type Wanted } from '../../service/retention/erase.ts'
import { holdsFor, setHold } from '../../service/retention/holds.ts'
import { matterOf } from '../../matters/matter.ts'
import type { Hold } from '../../service/needs.ts'
import type { Service } from '../../service/service.ts'
import type { Role } from '../../policy/roles.ts'
import * as shape from '../api/erasing.ts'
import { bodyOf, isOneOf, type Guarded, type Guards } from './asked.ts'
import { classCalled } from '../../policy/class-called.ts'
import { categoryCalled, type MattersApi } from './matters.ts'
import { problem } from './reply.ts'

const keeping: readonly Role[] = ['lead', 'headteacher']

/** What is erased before the night does it, and what is kept beyond its time. */
export const erasingRoutes = ({ service, names }: MattersApi): Guards => ({
  'post /api/v1/erasures': async (visitor, request) => {
    if (!isOneOf(visitor, [...keeping, 'chair'])) return problem(404)
    const sent = await bodyOf(request, shape.erasureAsked)
    if ('refused' in sent) return sent.refused
    const { reason, dry, erasure } = sent.value
    const done = await erase(service, { by: visitor.person, reason, isDry: dry, erasure: wanted(erasure) })
    if (done.status === 'refused' && hidden.has(done.reason)) return problem(404)
    return { status: 200, body: answerOf(done) }
  },
  'get /api/v1/holds': async visitor => {
    if (!isOneOf(visitor, keeping)) return problem(404)
    const standing = await holdsFor(service, visitor.person)
    const held = standing.flatMap(({ about }) => (about.startsWith('person/') ? [personId(about.slice(7))] : []))
    const known = await names(held)
    const told = standing.map(hold => holdTold(service, hold, known))
    return { status: 200, body: { holds: await Promise.all(told) } satisfies z.infer<typeof shape.holds> }
  },
  'post /api/v1/holds': hold(service, 'place'),
  'post /api/v1/holds/lift': hold(service, 'lift'),
})

const hold =
  (service: Service, what: 'place' | 'lift'): Guarded =>
  async (visitor, request) => {
    if (!isOneOf(visitor, keeping)) return problem(404)
    const sent = await bodyOf(request, shape.holdAsked)
    if ('refused' in sent) return sent.refused
    const isDone = await setHold(service, what, { by: visitor.person, ...sent.value })
    const body: z.infer<typeof shape.holdAnswer> = { refused: null }
    return isDone ? { status: 200, body } : problem(404)
  }

/** A hold by what it is about, as people call it. Only those who may know of it are told. */
async function holdTold(
  { store, policy }: Service,
  { about, placed }: Hold,
  known: ReadonlyMap<string, string>,
): Promise<shape.Hold> {
  const [kind, ...rest] = about.split('/')
  const id = rest.join('/')
  switch (kind) {
    case 'lesson': {
      const held = (await store.read(lessonId(id)))?.scheduled
      const name = held ? classCalled(policy, held.classGroup) : null
      return { about, placed, what: 'lesson', name, at: held?.timetable.startsAt ?? null }
    }
    case 'matter': {
      const matter = matterOf(await store.matterEntries(id))
      return {
        about,
        placed,
        what: 'matter',
        name: matter ? categoryCalled(matter) : null,
        at: matter?.raisedAt ?? null,
      }
    }
    case 'person':
      return { about, placed, what: 'person', name: known.get(id) ?? null, at: null }
    default:
      return { about, placed, what: 'everything', name: null, at: null }
  }
}

type Refusal = Extract<Erased, { status: 'refused' }>['reason']

/** Whoever may not have it erased is not told whether it is there. */
const hidden: ReadonlySet<Refusal> = new Set<Refusal>(['not a lead', 'nothing there'])

const refusals: Readonly<Record<Refusal, string>> = {
  'not a lead': '',
  'nothing there': '',
  'no reason given': 'Please say why you erase it: it stands in the record.',
  'about yourself': 'This is about yourself.',
  'a hold stands': 'A hold stands on it: nothing of it is erased until somebody lifts the hold.',
  'still open': 'This matter is still open.',
  'named by the policy': 'The policy names this person: first, name somebody else there.',
  'to be kept until': 'It must be kept longer than that.',
}

const answerOf = (done: Erased): z.infer<typeof shape.erasureAnswer> =>
  done.status === 'refused'
    ? { refused: refusals[done.reason], until: done.until ?? null, fields: 0, rows: 0 }
    : { refused: null, until: null, fields: done.fields, rows: done.rows }

function wanted(erasure: shape.ErasureWanted): Wanted {
  if (erasure.what === 'matter') return erasure
  if (erasure.what === 'everything') return { what: 'everything', person: personId(erasure.person) }
  const lesson = lessonId(erasure.lesson)
  return erasure.what === 'lesson'
    ? { what: 'lesson', lesson }
    : { what: 'person', lesson, person: personId(erasure.person) }
}
