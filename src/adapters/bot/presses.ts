import { z } from 'zod'
import type { PersonId } from '../../lesson/people.ts'

const ids = z.object({
  lesson: z.string().default(''),
  lapse: z.string().default(''),
  about: z.string().default(''),
  ask: z.string().default(''),
  step: z.string().default(''),
  how: z.string().max(500).default(''),
  adult: z.string().max(100).default(''),
  reason: z.string().max(100).default(''),
  facts: z.string().max(2000).default(''),
})

/** What a card was about, as far as it carries that. */
export function carriedBy(data: unknown) {
  const { lesson = '', lapse = '', about = '', ask = '' } = ids.safeParse(data).data ?? {}
  return { lesson, lapse, about, ask }
}

/** A button's verb and what its card carried, as a press; undefined where it is none of ours. */
export function parsePress(verb: string, data: unknown, by: PersonId) {
  const read = ids.safeParse(data)
  if (!read.success) return undefined
  const { lesson, lapse, about, ask, step, how, adult, reason, facts } = read.data
  switch (verb) {
    case 'step':
      return { press: verb, lesson, lapse, step, by } as const
    case 'vouch':
      return { press: verb, lesson, about, by } as const
    case 'clear':
      return { press: verb, lesson, lapse, about, reason, by } as const
    case 'reopen':
      return { press: verb, lesson, by } as const
    case 'let-back-in':
    case 'undo-end':
    case 'second-child':
    case 'go-on':
      return { press: verb, lesson, about, by } as const
    case 'adult-at-home':
      return adult.trim() ? ({ press: verb, lesson, about, adult: adult.trim(), by } as const) : undefined
    case 'add-account':
      return facts.trim() ? ({ press: verb, lesson, lapse, about, facts: facts.trim(), by } as const) : undefined
    case 'acknowledge':
      return { press: verb, ask, by } as const
    case 'reached-home':
      return how.trim() ? ({ press: verb, ask, how: how.trim(), by } as const) : undefined
    default:
      return undefined
  }
}

/** The answer to an invoke, as Teams wants it (teams.md 6.2): HTTP status = statusCode. */
export const invokeAnswer = (content: Record<string, unknown>) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: content,
})
export const invokeRefusal = (statusCode: 400 | 403, message: string) => ({
  statusCode,
  type: 'application/vnd.microsoft.error',
  value: { code: statusCode === 403 ? 'Forbidden' : 'BadRequest', message },
})
