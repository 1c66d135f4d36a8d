import * as z from 'zod/mini'

const instant = z.number()

/** POST /api/v1/chronology: about one pupil, with the reason why; `until` goes on with what was before. */
export const chronologyAsked = z.object({
  person: z.string(),
  reason: z.string().check(z.maxLength(1000)),
  until: z.nullable(instant),
})

/** Lesson by lesson, newest first. `refused`: what is missing, in words. */
export const chronologyAnswer = z.object({
  refused: z.nullable(z.string()),
  from: instant,
  lines: z.array(
    z.object({ lesson: z.string(), at: instant, kind: z.enum(['seen', 'decided', 'done']), text: z.string() }),
  ),
})
export type ChronologyLine = z.infer<typeof chronologyAnswer>['lines'][number]
