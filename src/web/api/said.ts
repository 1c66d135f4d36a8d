import * as z from 'zod/mini'

const instant = z.number().check(z.minimum(0))
const line = z.string().check(z.maxLength(400))

/** When and where something was, who noticed and who was told: as far as somebody knows it and writes it. */
export const circumstances = {
  happenedAt: z.optional(instant),
  noticedAt: z.optional(instant),
  noticedBy: z.optional(line),
  place: z.optional(line),
  /** As a player counts: `12:30`, or with hours. */
  inRecording: z.optional(z.string().check(z.regex(/^(\d{1,2}:)?\d{1,3}:[0-5]\d$/))),
  toldInPerson: z.optional(line),
}
export type Circumstances = { readonly [Part in keyof typeof circumstances]?: z.infer<(typeof circumstances)[Part]> }
