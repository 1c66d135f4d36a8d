import * as z from 'zod/mini'

const instant = z.number()
const person = z.object({ id: z.string(), name: z.nullable(z.string()) })

/** The registers that people of the school see; `follow-up` is opened by Chaperone and only ended by people. */
export const registerKind = z.enum(['agreement', 'notice', 'bar', 'training', 'visitor', 'follow-up'])
export type RegisterKind = z.infer<typeof registerKind>

/** What a column holds, and so how it is asked for. */
const holds = z.enum(['text', 'pupil', 'staff', 'day', 'time', 'days', 'notice', 'lesson'])
const column = z.object({ name: z.string(), holds })
export type Column = z.infer<typeof column>

/** GET /api/v1/registers: those that whoever asks keeps. */
export const registers = z.object({
  registers: z.array(z.object({ kind: registerKind, columns: z.array(column), canAdd: z.boolean() })),
})
export type Register = z.infer<typeof registers>['registers'][number]

const entry = z.object({
  id: z.string(),
  /** By the name of the column; whoever is named there by an id is called by name in `names`. */
  cells: z.record(z.string(), z.string()),
  addedAt: instant,
  addedBy: person,
  ended: z.nullable(z.object({ at: instant, by: person, why: z.string() })),
})
export type RegisterEntry = z.infer<typeof entry>

/** GET /api/v1/registers/:kind: newest first; `next` goes into `after`. With `ended=true` those that have ended as well. */
export const registerPage = z.object({
  entries: z.array(entry),
  names: z.record(z.string(), z.string()),
  next: z.nullable(z.string()),
})

/** POST /api/v1/registers/:kind, one entry; POST /api/v1/registers/:kind/csv, a whole file. */
export const newEntry = z.object({ entry: z.record(z.string(), z.string()) })
export const csvFile = z.object({ text: z.string() })
/** POST /api/v1/registers/:kind/end */
export const entryEnded = z.object({ id: z.string(), why: z.string() })

/** What was taken: all of it, or nothing and why; `more` faults are not shown. */
export const registerAnswer = z.object({ taken: z.number(), faults: z.array(z.string()), more: z.number() })
export type RegisterAnswer = z.infer<typeof registerAnswer>

/** POST /api/v1/people: people of the school whose names hold this. In a body, for a name is no part of an address. */
export const peopleAsked = z.object({ find: z.string().check(z.minLength(2), z.maxLength(80)) })
export const peopleFound = z.object({
  people: z.array(z.object({ id: z.string(), name: z.string(), place: z.enum(['pupil', 'staff']) })),
})
export type Found = z.infer<typeof peopleFound>['people'][number]
