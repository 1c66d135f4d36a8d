import * as z from 'zod/mini'
import { circumstances } from './said.ts'

/** GET /api/v1/reports/categories: a category for each clause that only a person can see broken. */
export const categories = z.object({ categories: z.array(z.object({ clause: z.string(), words: z.string() })) })
export type Category = z.infer<typeof categories>['categories'][number]

const text = z.string().check(z.maxLength(4000))

/**
 * POST /api/v1/reports: what happened, what a pupil said and what the writer thinks are kept apart. `clause` is null for
 * something else. Whether somebody in `people` is an adult, the directory says.
 */
export const report = z.object({
  lesson: z.nullable(z.string()),
  clause: z.nullable(z.string()),
  band: z.enum(['red', 'amber', 'yellow']),
  people: z.array(z.string()).check(z.maxLength(60)),
  facts: text.check(z.minLength(1)),
  words: text,
  opinion: text,
  ...circumstances,
  /** Their name goes no further than to those who decide it. */
  asksNotToBeNamed: z.optional(z.boolean()),
})
export type Report = z.infer<typeof report>

/** Whether it went to the headteacher, or the chair, alone: it is about an adult. */
export const reported = z.object({ isAboutAdult: z.boolean() })
