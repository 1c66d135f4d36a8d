import type { Entry } from '../../src/engine/supervised.ts'
import { lessonId, personId } from '../../src/lesson/people.ts'
import { hours, minutes, type Instant } from '../../src/lesson/time.ts'
import type { Ask, Delivery, Removal, ScheduledLesson, Store, Written } from '../../src/service/needs.ts'
import type { Policy } from '../../src/policy/policy.ts'
import { readPolicy } from '../../src/policy/read-policy.ts'
import { recipients } from '../../src/policy/recipients.ts'
import { at } from './lesson.ts'
import { plainPolicy } from './policy.ts'

type Change = Partial<Omit<ScheduledLesson, 'meeting'>> & { readonly meeting?: Partial<ScheduledLesson['meeting']> }

/** An hour of maths, in a meeting that is known by its link only. */
export function scheduled(
  id: string,
  startsAt: Instant = at('9:00'),
  { meeting, ...change }: Change = {},
): ScheduledLesson {
  const endsAt = startsAt + hours(1)
  return {
    id: lessonId(id),
    timetable: { startsAt, endsAt, gatheredAt: startsAt + minutes(5), overAt: endsAt + hours(24) },
    meeting: {
      meeting: undefined,
      thread: undefined,
      joinUrl: 'https://join/maths',
      organiser: personId('hall'),
      ...meeting,
    },
    classGroup: '3B',
    age: 'ks2',
    ...change,
  }
}

/** A store that knows one lesson. */
export async function withLesson(store: Store, lesson = scheduled('maths')): Promise<ScheduledLesson['id']> {
  await store.saveLesson(lesson, [])
  return lesson.id
}

const nothing: Written = { entries: [], deliveries: [], asks: [], removals: [], incidents: [], matters: [], due: [] }
export const writing = (written: Partial<Written>): Written => ({ ...nothing, ...written })

/** A line of a journal that says nothing but its number. */
export const line = (number: number, asOf: Instant = at('9:00')): Entry => ({
  asOf,
  entry: { type: 'SightLost', at: asOf, reason: `line ${number}` },
})

const maths = lessonId('maths')

export const aDelivery = (id: string, change: Partial<Delivery> = {}): Delivery => ({
  id,
  lesson: maths,
  lapse: 'lone-pupil/class/1',
  about: 'class',
  action: { kind: 'say-rules' },
  kind: 'reminder',
  to: undefined,
  channel: 'public',
  state: 'ordered',
  message: undefined,
  ...change,
})

function twoLeads(): Policy {
  const read = readPolicy(plainPolicy.replace('[lee, dev]', '[lead, deputy]'))
  if (read.status !== 'good') throw new Error(read.faults.join('; '))
  return read.policy
}
const leadAndDeputy = twoLeads()

export const anAsk = (id: string): Ask => ({
  id,
  lesson: maths,
  about: 'class',
  kind: 'alert',
  words: { title: 'Please look', text: 'Something is wrong in a lesson.' },
  band: 'red',
  recipients: recipients(leadAndDeputy, { subjects: ['head', 'chair'].map(personId), staffInLesson: [] }),
  rung: 0,
  answeredBy: undefined,
})

export const aRemoval = (id: string): Removal => ({
  id,
  lesson: maths,
  lapse: 'lone-pupil/class/1',
  about: 'class',
  who: 'pupils',
  state: 'ordered',
  people: [],
})

export const anIncident = (id: string, openedAt: Instant): Written['incidents'][number] => ({
  id,
  lesson: maths,
  clauses: ['V1'],
  safeguard: 'lone-pupil',
  band: 'red',
  openedAt,
  state: 'open',
})
