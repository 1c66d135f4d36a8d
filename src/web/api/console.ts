import * as z from 'zod/mini'
import { circumstances } from './said.ts'

const instant = z.number()
const person = z.object({ id: z.string(), name: z.nullable(z.string()) })
const band = z.enum(['red', 'amber', 'yellow', 'grey'])

/** GET /api/v1/me: what the directory and the policy of a school make of whoever asks, and where else they are somebody. */
export const me = z.object({
  school: z.string(),
  schools: z.array(z.object({ urn: z.string(), name: z.string() })),
  roles: z.array(
    z.enum([
      ...(['pupil', 'staff', 'lead', 'headteacher', 'chair'] as const),
      ...(['leadership', 'governor', 'dpo', 'senco', 'administrator'] as const),
    ]),
  ),
})
export type Role = z.infer<typeof me>['roles'][number]

const row = {
  id: z.string(),
  origin: z.enum(['lesson', 'report', 'request']),
  raisedAt: instant,
  band,
  state: z.enum(['raised', 'acknowledged', 'triaged', 'in action', 'monitoring', 'outcome recorded', 'closed']),
  category: z.nullable(z.string()),
  clauses: z.array(z.string()),
  openTasks: z.number(),
}
export const matterRow = z.object(row)
export type MatterRow = z.infer<typeof matterRow>

const waiting = {
  /** Somebody is still being asked to look. */
  unanswered: z.boolean(),
  /** When the next person is asked, if nobody has looked by then; null: nobody else will be. */
  nextAskedAt: z.nullable(instant),
}
export type Waiting = { readonly unanswered: boolean; readonly nextAskedAt: number | null }
const matterListed = z.object({ ...row, ...waiting })
export type MatterListed = z.infer<typeof matterListed>

/** GET /api/v1/matters: those of whoever asks, newest first; `next` goes into `after` for the page that follows. */
export const matterPage = z.object({ matters: z.array(matterListed), next: z.nullable(z.string()) })

/** POST /api/v1/matters/read: one matter whole. Its id goes into a body, for it may name somebody. */
export const matterId = z.object({ id: z.string() })
export const matterWhole = z.object({
  ...row,
  /** In which it was, where it was in one. */
  lesson: z.nullable(z.string()),
  ...waiting,
  /** Whoever raised it asks that their name goes no further than to those who decide it. */
  asksNotToBeNamed: z.boolean(),
  people: z.array(z.object({ ...person.shape, isAdult: z.boolean() })),
  accounts: z.array(
    z.object({
      entry: z.number(),
      /** Null: whoever raised it asks not to be named, and whoever reads this does not decide it. */
      by: z.nullable(person),
      at: instant,
      facts: z.optional(z.string()),
      words: z.optional(z.string()),
      opinion: z.optional(z.string()),
      ...circumstances,
      corrects: z.nullable(z.number()),
    }),
  ),
  /** What was written and marked, with what stood beside it; `seen`: in words for people. */
  texts: z.array(
    z.object({
      by: z.nullable(person),
      at: instant,
      part: z.enum(['marked', 'before', 'after']),
      seen: z.array(z.string()),
      text: z.string(),
      /** Read again after a restart: it may have been changed since. */
      fetched: z.boolean(),
      /** When we saw that its writer had deleted it. */
      deletedAt: z.nullable(instant),
    }),
  ),
  tasks: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      about: z.nullable(person),
      owner: person,
      dueAt: instant,
      done: z.nullable(z.object({ by: person, at: instant, how: z.string() })),
    }),
  ),
  decisions: z.array(z.object({ at: instant, what: z.string(), reason: z.string(), by: person })),
  advice: z.array(
    z.object({
      by: person,
      from: z.string(),
      soughtAt: instant,
      advice: z.string(),
      reference: z.nullable(z.string()),
    }),
  ),
  parents: z.nullable(z.object({ told: z.enum(['yes', 'no', 'not safe to']), reason: z.string() })),
  outcome: z.nullable(z.object({ text: z.string(), isConcern: z.boolean(), childsView: z.nullable(z.string()) })),
  signedOff: z.array(person),
  signaturesNeeded: z.number(),
  sharedWith: z.array(person),
  /** With whom else whoever asks may share it. */
  mayShareWith: z.array(person),
  /** Whether whoever asks does something in it; else they read it, and no more. */
  mayDecide: z.boolean(),
})
export type MatterWhole = z.infer<typeof matterWhole>

const reason = z.string().check(z.minLength(1), z.maxLength(4000))
const text = z.string().check(z.minLength(1), z.maxLength(4000))

const account = { facts: z.optional(text), words: z.optional(text), opinion: z.optional(text), ...circumstances }

/** POST /api/v1/matters/steps: what those whose matter it is do with it. */
export const step = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Acknowledge') }),
  z.object({ type: z.literal('MatterTriaged'), band, reason }),
  z.object({ type: z.literal('AccountAdded'), ...account }),
  /** Stands in place of the account of this number, which stays readable. */
  z.object({ type: z.literal('EntryCorrected'), corrects: z.number(), reason, ...account }),
  /** Whom it has turned out to be about: whether that is an adult, the directory says. */
  z.object({ type: z.literal('SubjectAdded'), person: z.string().check(z.minLength(1), z.maxLength(100)) }),
  z.object({ type: z.literal('DecisionTaken'), what: text, reason }),
  z.object({
    ...{ type: z.literal('AdviceSought'), soughtAt: instant, advice: text },
    ...{ from: z.string().check(z.minLength(1), z.maxLength(400)), reference: z.string().check(z.maxLength(400)) },
  }),
  z.object({ type: z.literal('Shared'), with: z.string().check(z.minLength(1), z.maxLength(100)), reason }),
  z.object({ type: z.literal('TaskSet'), text, dueAt: instant }),
  z.object({ type: z.literal('TaskDone'), task: z.string(), how: text }),
  z.object({ type: z.literal('StateSet'), state: z.enum(['in action', 'monitoring']), reason }),
  z.object({ type: z.literal('ParentsAnswered'), told: z.enum(['yes', 'no', 'not safe to']), reason }),
  z.object({
    ...{ type: z.literal('OutcomeRecorded'), text, isConcern: z.boolean(), reason },
    childsView: z.optional(z.string().check(z.maxLength(4000))),
  }),
  z.object({ type: z.literal('SignedOff') }),
])
export type Step = z.infer<typeof step>
export const stepTaken = z.object({ id: z.string(), step })
/** What is missing, in words for whoever tried; null: it is done. */
export const stepAnswer = z.object({ refused: z.nullable(z.string()) })

/** GET /api/v1/policy: what is in force. */
export const policy = z.object({
  school: z.string(),
  mode: z.enum(['watch', 'assist', 'enforce']),
  safeguards: z.array(
    z.object({
      /** As the policy file names it. */
      id: z.string(),
      called: z.string(),
      mode: z.enum(['watch', 'assist', 'enforce']),
      clauses: z.array(z.string()),
      /** `after` is in ms; null: only when staff press. */
      steps: z.array(z.object({ name: z.string(), after: z.nullable(z.number()), does: z.string() })),
    }),
  ),
})

/** GET /api/v1/readiness: for administrators, what Entra gives us and what was consented to; no names. `mend`: the page that says how. */
export const readiness = z.object({
  lines: z.array(
    z.object({
      check: z.string(),
      state: z.enum(['ok', 'warning', 'wrong']),
      says: z.string(),
      mend: z.optional(z.string()),
    }),
  ),
})

/** GET /api/v1/health: for administrators. No content of any lesson, and nobody's name. */
export const health = z.object({
  version: z.string(),
  node: z.string(),
  /** ms since the oldest row of what is due should have been worked on; null: the database does not say. */
  late: z.nullable(z.number()),
  lessons: z.object({ now: z.number(), seen: z.number(), unseen: z.number(), notReady: z.number() }),
})
