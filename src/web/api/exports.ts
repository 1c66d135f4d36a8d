import * as z from 'zod/mini'

const instant = z.number()

/** POST /api/v1/exports: answered with a zip. Who exports what and why stands in the record before anybody gets it. */
export const exportAsked = z.object({
  reason: z.string().check(z.maxLength(1000)),
  wanted: z.discriminatedUnion('what', [
    z.object({ what: z.literal('incident'), incident: z.string() }),
    z.object({ what: z.enum(['pupil', 'subject access']), person: z.string(), from: instant, to: instant }),
    z.object({ what: z.literal('period'), from: instant, to: instant }),
  ]),
})
export type Wanted = z.infer<typeof exportAsked>['wanted']
