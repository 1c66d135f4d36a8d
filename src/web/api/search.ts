import * as z from 'zod/mini'
import { matterRow } from './console.ts'
import { peopleFound } from './registers.ts'

/** POST /api/v1/search: in a body, for what is looked for may be a name. */
export const searchAsked = z.object({ text: z.string().check(z.minLength(2), z.maxLength(80)) })

/** What of it is there for whoever asks: pupils and staff by name, matters by number, category, clause, state or whom they are about. */
export const searchFound = z.object({
  people: peopleFound.shape.people,
  matters: z.array(matterRow),
  clauses: z.array(z.object({ id: z.string(), words: z.string() })),
})
