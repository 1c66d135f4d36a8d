import type { Decision } from '../../src/engine/lapse.ts'
import { beginSupervision, foldEntry } from '../../src/engine/supervised.ts'
import type { Observation } from '../../src/lesson/observation.ts'
import { lapseOf } from '../../src/service/orders.ts'
import type { Evidence, KilledLesson, Ordered, Said } from './evidence.ts'

/** What must hold however often the service was killed; each check gives what breaks it, a line each. */
const checks = {
  'acknowledged, then lost': lost,
  'ordered, then lost': undone,
  'incident twice, or not recorded': unrecorded,
  'said too often, or never': missaid,
  'journal broken': broken,
  'not as the lesson is': astray,
} as const satisfies Readonly<Record<string, (evidence: Evidence) => readonly string[]>>

export type Invariant = keyof typeof checks
export const invariants = Object.keys(checks) as readonly Invariant[]

export type Fault = { readonly invariant: Invariant; readonly text: string }

export const faults = (evidence: Evidence): readonly Fault[] =>
  invariants.flatMap(invariant => checks[invariant](evidence).map(text => ({ invariant, text })))

/** Messages beyond the one that was ordered: sent, but killed before that was written down. */
export function doubled(evidence: Evidence): readonly Said[] {
  const { said } = evidence
  const known = new Set(orderedIn(evidence).map(({ said: { place }, message }) => `${place} ${message}`))
  return said.filter(({ place, id }) => !known.has(`${place} ${id}`))
}

const orderedIn = ({ lessons, alone }: Evidence): readonly Ordered[] => [
  ...lessons.flatMap(({ deliveries }) => deliveries),
  ...alone,
]

type Of<Type> = Extract<Observation | Decision, { type: Type }>
const entries = <Type extends (Observation | Decision)['type']>({ journal }: KilledLesson, type: Type): Of<Type>[] =>
  journal.flatMap(({ entry }) => (entry.type === type ? [entry as Of<Type>] : []))

const settled = (lesson: KilledLesson, action: string): boolean =>
  entries(lesson, 'ActionSettled').some(entry => entry.action === action)

function lost({ acknowledged, lessons, reads, addresses }: Evidence): string[] {
  return acknowledged.flatMap(said => {
    if (said.type === 'pressed')
      return isKept(lessons, said.verb, said.data) ? [] : [`press ${said.verb} by ${said.by}`]
    const lesson = lessons.find(({ thread }) => thread === said.thread)
    if (said.type === 'ended')
      return lesson && entries(lesson, 'MeetingEnded').length ? [] : [`the end of ${said.thread}`]
    // The end of the lesson ends our reading of its roster.
    const isOver = lesson !== undefined && entries(lesson, 'MeetingEnded').length > 0
    const wasRead = isOver || reads.some(({ thread, at }) => thread === said.thread && at >= said.at)
    return [
      ...(wasRead ? [] : [`a move in ${said.thread}: no roster was read after it`]),
      ...said.people.filter(person => !addresses.has(person)).map(person => `the address of ${person}`),
    ]
  })
}

function isKept(lessons: readonly KilledLesson[], verb: string, data: Readonly<Record<string, string>>): boolean {
  return lessons.some(lesson => {
    const ask = lesson.asks.find(({ id }) => id === data['ask'])
    switch (verb) {
      case 'step':
        return entries(lesson, 'StepAsked').some(({ lapse, step }) => lapse === data['lapse'] && step === data['step'])
      case 'acknowledge':
        return entries(lesson, 'AlertAcknowledged').some(({ alert }) => `${lesson.id}/${alert}` === ask?.id)
      default:
        return ask?.answeredBy !== undefined && ask.reachedHow !== undefined
    }
  })
}

function undone({ lessons, due }: Evidence): string[] {
  return [
    ...due.flatMap(({ kind, key }) => (drained.has(kind) ? [`${kind} ${key} is still due`] : [])),
    ...lessons.flatMap(lesson => [
      ...entries(lesson, 'ActionOrdered')
        .filter(order => !isDone(lesson, order))
        .map(({ id }) => `${id} has no end`),
      ...lesson.deliveries
        .filter(({ id, state }) => state === 'ordered' || !settled(lesson, id.slice(lesson.id.length + 1)))
        .map(({ id, state }) => `message ${id} is ${state}, and the journal does not say so`),
      ...lesson.removals
        .filter(({ who, state }) => (who === 'pupils' || who === 'pupil') && state === 'attempted')
        .flatMap(({ id, people }) => people.map(pupil => `${id}/${pupil}`))
        .filter(task => !lesson.asks.some(({ id }) => id === task))
        .map(task => `the task ${task} is not there`),
    ]),
  ]
}

const drained: ReadonlySet<string> = new Set(['deliver', 'remove', 'record', 'tidy'])

function isDone(lesson: KilledLesson, order: Of<'ActionOrdered'>): boolean {
  const { id, action, key } = order
  const messages = lesson.deliveries.filter(delivery => delivery.id.startsWith(`${lesson.id}/${id}/`))
  switch (action.kind) {
    case 'tell-pupils':
    case 'tell-one':
      return true // each is judged as a message; there may have been nobody to tell
    case 'tell-staff':
    case 'tell-class':
    case 'say-rules':
      return messages.length > 0
    case 'alert':
      return messages.length > 0 && lesson.asks.some(ask => ask.id === `${lesson.id}/${id}` && ask.rung > 0)
    case 'remove':
      return settled(lesson, id)
    case 'hold':
      // What was wrong may be over before the hold shows.
      return settled(lesson, `${lapseOf(order)}/hold`) || isOver(lesson, key)
    case 'close':
      return entries(lesson, 'LessonClosed').some(closed => closed.key === key)
  }
}

const isOver = (lesson: KilledLesson, key: string): boolean =>
  [...entries(lesson, 'LapseEased'), ...entries(lesson, 'LapseEnded')].some(ended => ended.key === key)

function unrecorded({ lessons, incidents, items }: Evidence): string[] {
  const opened = lessons.flatMap(lesson => entries(lesson, 'IncidentOpened').map(({ id }) => `${lesson.id}/${id}`))
  const ordinals = incidents.map(({ number }) => Number(number.split('-')[1])).sort((a, b) => a - b)
  return [
    ...twice(opened).map(id => `${id} was opened twice`),
    ...opened.filter(id => incidents.filter(one => one.id === id).length !== 1).map(id => `${id} has not one number`),
    ...incidents.filter(({ id }) => !opened.includes(id)).map(({ number }) => `${number} was never opened`),
    ...ordinals.flatMap((ordinal, index) =>
      ordinal === index + 1 ? [] : [`number ${ordinal} stands at ${index + 1}`],
    ),
    ...incidents
      .filter(({ id, number }) => items.filter(item => item.key === id && item.number === number).length !== 1)
      .map(({ number }) => `${number} has not one item in the school’s list`),
    ...twice(items.map(({ key }) => key)).map(key => `the list has ${key} twice`),
  ]
}

function missaid(evidence: Evidence): string[] {
  const { kills, said } = evidence
  const ordered = orderedIn(evidence)
  const nameOf = ({ place, to, title }: Omit<Said, 'id'>): string => `“${title}” to ${to} in ${place}`
  const seen = new Set(said.map(({ place, id }) => `${place} ${id}`))
  const extra = Map.groupBy(doubled(evidence), nameOf)
  return [
    ...ordered
      .filter(
        ({ state, channel, message, said: { place } }) =>
          state === 'sent' && inChat.has(channel) && !seen.has(`${place} ${message}`),
      )
      .map(({ id }) => `${id} counts as sent, and nobody has it`),
    ...[...extra].flatMap(([name, { length }]) => {
      const orders = ordered.filter(delivery => nameOf(delivery.said) === name).length
      return length <= orders * kills ? [] : [`${name}: ${length} more than the ${orders} ordered`]
    }),
  ]
}

const inChat: ReadonlySet<string> = new Set(['targeted', 'public', 'personal'])

function broken({ lessons }: Evidence): string[] {
  return lessons.flatMap(({ id, journal, ...rest }) => {
    const lesson = { id, journal, ...rest }
    const orders = entries(lesson, 'ActionOrdered').map(order => order.id)
    return [
      ...journal.flatMap(({ seq }, index) => (seq === index + 1 ? [] : [`${id}: line ${seq} stands at ${index + 1}`])),
      ...journal.flatMap(({ asOf }, index) =>
        asOf < (journal[index - 1]?.asOf ?? asOf) ? [`${id}: time runs back`] : [],
      ),
      ...twice(orders).map(order => `${order} was ordered twice`),
    ]
  })
}

/** The journal alone must say what the tenant shows; and what was played must have come about. */
function astray({ lessons, unmet }: Evidence): string[] {
  return [
    ...unmet,
    ...lessons.flatMap(({ id, journal, inside, held }) => {
      const begun = beginSupervision(id, { startsAt: 0, endsAt: Infinity, gatheredAt: 0, overAt: Infinity })
      const { lesson } = journal.reduce(foldEntry, begun)
      const known = lesson.legs.filter(({ identity, waiting }) => identity !== 'bot' && !waiting)
      const people = known.map(({ person }) => person.split(':').at(-1) ?? '')
      return lesson.endedAt !== undefined || (same(people, inside) && same(lesson.held, held))
        ? []
        : [
            `${id}: ${people.length} people and hold “${lesson.held.join()}”; really ${inside.length} and “${held.join()}”`,
          ]
    }),
  ]
}

const same = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join()
const twice = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) < index)
