import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const level = z.enum(['auto', 'assist', 'attest', 'outside'])

const clause = z.strictObject({
  words: z.string().min(1),
  level: z.array(level).min(1),
  /** `safeguard:ID`, or a key of keepers.yaml. */
  by: z.array(z.string().regex(/^(safeguard|feature|prompt|doc):[a-z-]+$/)).min(1),
})

/** One promise: in whose words, who is needed to keep it, and what keeps it. */
export type Clause = z.infer<typeof clause>

const keeper = z.strictObject({ at: z.string().min(1), can: z.array(level).min(1), says: z.string().min(1) })
export type Keeper = z.infer<typeof keeper>

const item = z.strictObject({ clause: z.string(), text: z.string().min(1), more: z.boolean().default(false) })
/** One line of the staff checklist: only a person can know it. */
export type ChecklistItem = z.infer<typeof item>

const yaml = (file: string): unknown => parse(readFileSync(new URL(file, import.meta.url), 'utf8'))

/** Every clause that Chaperone knows, by its id, in the words that a school may replace. */
export const readClauses = (): ReadonlyMap<string, Clause> =>
  new Map(Object.entries(z.record(z.string(), clause).parse(yaml('clauses.yaml'))))

/** What keeps a clause besides the safeguards, by its name in `by`. */
export const readKeepers = (): ReadonlyMap<string, Keeper> =>
  new Map(Object.entries(z.record(z.string(), keeper).parse(yaml('keepers.yaml'))))

export const readChecklist = (): readonly ChecklistItem[] => z.array(item).parse(yaml('staff-checklist.yaml'))

/** The words of each clause by its id. */
export const readWords = (): ReadonlyMap<string, string> =>
  new Map([...readClauses()].map(([id, { words }]) => [id, words]))
