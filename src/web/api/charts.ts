import * as z from 'zod/mini'

/** GET /api/v1/charts: the last twelve weeks, oldest first; counts only, of lessons and of matters that whoever asks may know of. */
export const charts = z.object({
  weeks: z.array(
    z.object({
      /** The Monday, as the school's clock has it: `2026-11-23`. */
      from: z.string(),
      lessons: z.number(),
      /** Lessons of which sight was lost for so long that it stands on the record. */
      unseen: z.number(),
      red: z.number(),
      amber: z.number(),
      yellow: z.number(),
    }),
  ),
})
export type Week = z.infer<typeof charts>['weeks'][number]
