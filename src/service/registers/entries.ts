import { z } from 'zod'
import type { RegisterKind } from './needs.ts'

const text = z.string().trim().min(1, 'is missing').max(500)
const person = text
const isDay = (given: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(given) &&
  !Number.isNaN(Date.parse(given)) &&
  new Date(given).toISOString().startsWith(given)
const day = z.string().trim().refine(isDay, 'is no date: write it as 2026-11-25')
const time = z
  .string()
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is no time: write it as 09:30')
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const days = z
  .string()
  .trim()
  .refine(given => given.split(' ').every(each => weekdays.includes(each)), 'are no weekdays: write them as mon wed')

const inOrder = <Entry extends { readonly from: string; readonly until: string }>(schema: z.ZodType<Entry>) =>
  schema.refine(({ from, until }) => from <= until, { path: ['until'], message: 'is before `from`' })

/** B1, B3: what a parent agreed to. Times are the school's own. */
export const agreement = inOrder(
  z.strictObject({
    ...{ pupil: person, purpose: text, approver: person, adult: text, location: text, dress: text },
    ...{ from: day, until: day, days, starts: time, ends: time },
  }),
).refine(({ starts, ends }) => starts < ends, { path: ['ends'], message: 'is not after `starts`' })

/** V44: a family has acknowledged a notice, in this version. */
export const notice = z.strictObject({
  pupil: person,
  notice: z.enum(['recording', 'code of conduct']),
  version: text,
  on: day,
})

/** V47: a decision by a lead or the headteacher, under the headteacher's authority. */
export const bar = inOrder(z.strictObject({ pupil: person, reason: text, from: day, until: day, authority: person }))

/** B5: until when somebody's training holds. */
export const training = z.strictObject({ person, course: text, until: day })

/** Somebody from outside who is expected. */
export const visitor = z.strictObject({ name: text, organisation: text, class: text, on: day, host: person })

export type Agreement = z.infer<typeof agreement>

/** The registers that people keep; the others are kept by Chaperone as things happen. */
export const kept = { agreement, notice, bar, training, visitor } as const
export type Kept = keyof typeof kept
export const isKept = (kind: RegisterKind): kind is Kept => Object.hasOwn(kept, kind)

/** V19: opened when a pupil was taken out for conduct; ended by a lead, with what was agreed with the parents. */
export const followUp = z.strictObject({ pupil: person, lesson: text })
