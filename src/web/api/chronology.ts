import * as z from 'zod/mini'

const instant = z.number()

/** POST /api/v1/chronology: about one pupil, with the reason why; `until` goes on with what was before. */
export const chronologyAsked = z.object({
  person: z.string(),
  reason: z.string().check(z.maxLength(1000)),
  until: z.nullable(instant),
})

/**
 * Lesson by lesson, and matter by matter with its number on the school record, newest first. `refused`: what is missing, in
 * words.
 */
export const chronologyAnswer = z.object({
  refused: z.nullable(z.string()),
  from: instant,
  parts: z.array(
    z.object({
      ...{ what: z.enum(['lesson', 'matter']), number: z.nullable(z.string()), at: instant },
      lines: z.array(z.object({ at: instant, kind: z.string(), text: z.string() })),
    }),
  ),
})
export type ChronologyPart = z.infer<typeof chronologyAnswer>['parts'][number]
