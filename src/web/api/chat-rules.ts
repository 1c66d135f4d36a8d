import * as z from 'zod/mini'

const person = z.object({ id: z.string(), name: z.nullable(z.string()) })

/** GET /api/v1/chat-rules: what the last digest proposed, and what leads have decided, newest first. `seen` is in people's words. */
export const chatRules = z.object({
  proposed: z.array(z.object({ rule: z.string(), seen: z.string(), told: z.number(), nothing: z.number() })),
  decided: z.array(
    z.object({
      ...{ id: z.string(), rule: z.string(), seen: z.string(), decision: z.enum(['set aside', 'keep']) },
      ...{ told: z.number(), nothing: z.number(), reason: z.string(), by: person, at: z.number() },
      ended: z.nullable(z.object({ by: person, at: z.number(), why: z.string() })),
    }),
  ),
})
export type ChatRules = z.infer<typeof chatRules>

const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))
/** POST /api/v1/chat-rules */
export const ruleDecided = z.object({ rule: z.string(), decision: z.enum(['set aside', 'keep']), reason })
/** POST /api/v1/chat-rules/end: a decision is taken back. */
export const decisionEnded = z.object({ id: z.string(), why: reason })
export const ruleAnswer = z.object({ answer: z.enum(['done', 'not proposed', 'no such decision', 'no reason']) })
