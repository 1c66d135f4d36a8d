import type { z } from 'zod'
import { decideRule, decisionsOf, proposedNow, takeBack, type Answer } from '../../service/chat/rules.ts'
import { seenWords } from '../../service/chat/seen-words.ts'
import { mayKeep } from '../../service/registers/change.ts'
import * as shape from '../api/chat-rules.ts'
import { bodyOf, type Guarded, type Guards } from './asked.ts'
import type { MattersApi } from './matters.ts'
import { problem, type Reply } from './reply.ts'

/** Rules of the chat reader that were right too rarely, to those who decide about them; to everybody else there are none. */
export function chatRuleRoutes(api: MattersApi): Guards {
  const { service } = api
  const theirs =
    (work: Guarded): Guarded =>
    async (visitor, request) =>
      (await mayKeep(service, 'chat-rule', visitor.person)) ? work(visitor, request) : problem(404)
  return {
    'get /api/v1/chat-rules': theirs(() => rules(api)),
    'post /api/v1/chat-rules': theirs(async ({ person }, request) => {
      const sent = await bodyOf(request, shape.ruleDecided)
      return 'refused' in sent ? sent.refused : told(await decideRule(service, person, sent.value))
    }),
    'post /api/v1/chat-rules/end': theirs(async ({ person }, request) => {
      const sent = await bodyOf(request, shape.decisionEnded)
      return 'refused' in sent ? sent.refused : told(await takeBack(service, person, sent.value.id, sent.value.why))
    }),
  }
}

const told = (answer: Answer): Reply =>
  answer === 'forbidden' ? problem(404) : { status: 200, body: { answer } satisfies z.infer<typeof shape.ruleAnswer> }

async function rules({ service, names }: MattersApi): Promise<Reply> {
  const [proposed, decided] = await Promise.all([proposedNow(service), decisionsOf(service)])
  const known = await names([
    ...new Set(decided.flatMap(({ addedBy, ended }) => [addedBy, ...(ended ? [ended.by] : [])])),
  ])
  const named = (id: (typeof decided)[number]['addedBy']) => ({ id, name: known.get(id) ?? null })
  const body: shape.ChatRules = {
    proposed: proposed.map(({ mark, told: many, nothing }) => ({
      ...{ rule: mark, seen: seenWords(mark), told: many, nothing },
    })),
    decided: decided.toReversed().map(({ addedBy, addedAt, ended, ...one }) => ({
      ...{ ...one, seen: seenWords(one.rule), by: named(addedBy), at: addedAt },
      ended: ended ? { ...ended, by: named(ended.by) } : null,
    })),
  }
  return { status: 200, body }
}
