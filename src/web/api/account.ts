import * as z from 'zod/mini'
import { circumstances } from './said.ts'

/** GET /api/v1/lessons/:lesson/incidents: those of this lesson to which whoever asks may add what they saw; newest first. */
export const incidents = z.object({
  incidents: z.array(z.object({ incident: z.string(), title: z.string(), openedAt: z.number() })),
})
export type Incident = z.infer<typeof incidents>['incidents'][number]

const text = z.string().check(z.maxLength(4000))

/** POST /api/v1/lessons/:lesson/incidents: answered as a press is. What happened, what a pupil said and what the writer thinks are kept apart. */
export const account = z.object({
  incident: z.string(),
  facts: text.check(z.minLength(1)),
  words: text,
  opinion: text,
  ...circumstances,
})
