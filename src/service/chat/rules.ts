import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { PersonId } from '../../lesson/people.ts'
import { hours, type Instant } from '../../lesson/time.ts'
import { localTime } from '../../policy/school-day.ts'
import { tell } from '../digests/tell.ts'
import { aWeek, lastWeekly } from '../digests/weekly-at.ts'
import { mayKeep } from '../registers/change.ts'
import type { RegisterEntry } from '../registers/needs.ts'
import type { Service } from '../service.ts'
import { precisionByWeek, proposedRules, type ProposedRule } from './precision.ts'
import { seenWords } from './seen-words.ts'

/**
 * What a lead decided about a rule of the chat reader that was right too rarely. `set aside`: from then on it is a safeguard
 * in `watch`, whatever the school's mode: staff are not told, what it finds stands on the record and waits for the morning,
 * and what weighs most still reaches a lead at once. `keep`: it goes on as it is, and is not proposed again for four weeks.
 */
const decided = z.object({
  rule: z.string(),
  decision: z.enum(['set aside', 'keep']),
  /** What the lead knew: how often people were told in that week, and how often there was nothing in it. */
  told: z.number(),
  nothing: z.number(),
  reason: z.string(),
})
type Decision = z.infer<typeof decided>
export type Decided = Decision & Pick<RegisterEntry, 'id' | 'addedBy' | 'addedAt' | 'ended'>

const keptFor = hours(24 * 28)

/** Every decision in the order in which they were made, those that were taken back as well. */
export const decisionsOf = async ({ store }: Pick<Service, 'store'>): Promise<readonly Decided[]> =>
  (await store.entries('chat-rule')).map(({ entry, ...kept }) => ({ ...kept, ...decided.parse(entry) }))

export const isSetAside = ({ decision, ended }: Decided): boolean => decision === 'set aside' && ended === undefined

/** Reads what is set aside now: at the start, each minute, for another process may have changed it, and at each decision. */
export async function readSetAside(service: Pick<Service, 'store' | 'setAside'>): Promise<void> {
  const now = new Set((await decisionsOf(service)).filter(isSetAside).map(({ rule }) => rule))
  for (const rule of service.setAside) if (!now.has(rule)) service.setAside.delete(rule)
  for (const rule of now) service.setAside.add(rule)
}

/** What the digest of that moment proposes: rules that were right too rarely in the week before, and of which nobody has decided. */
export async function proposedAt(service: Service, until: Instant): Promise<readonly ProposedRule[]> {
  const from = until - aWeek
  const weeks = precisionByWeek(await service.store.marksBetween(from, until), () => from)
  const settled = (await decisionsOf(service))
    .filter(one => isSetAside(one) || (one.decision === 'keep' && !one.ended && one.addedAt + keptFor > until))
    .map(({ rule }) => rule)
  return proposedRules(weeks).filter(({ mark }) => !settled.includes(mark))
}

/** What the last digest proposed and nobody has decided since. */
export async function proposedNow(service: Service): Promise<readonly ProposedRule[]> {
  const until = lastWeekly(service.policy, service.clock.now())
  return until === undefined ? [] : proposedAt(service, until)
}

export type Answer = 'done' | 'forbidden' | 'not proposed' | 'no such decision' | 'no reason'
type Wanted = Pick<Decision, 'rule' | 'decision' | 'reason'>

/** Decides about a rule that was proposed, and about no other: `worry` and `grooming-signal` never are. */
export async function decideRule(service: Service, by: PersonId, { rule, decision, reason }: Wanted): Promise<Answer> {
  if (!(await mayKeep(service, 'chat-rule', by))) return 'forbidden'
  if (!reason.trim()) return 'no reason'
  const proposed = (await proposedNow(service)).find(({ mark }) => mark === rule)
  if (!proposed) return 'not proposed'
  const { told, nothing } = proposed
  const entry = { rule, decision, told, nothing, reason: reason.trim() }
  const now = service.clock.now()
  await service.store.addEntries([{ kind: 'chat-rule', id: randomUUID(), entry, addedBy: by }], now)
  await readSetAside(service)
  if (decision === 'set aside') await tellOthers(service, by, `${rule}/${String(now)}`, setAsideWords(rule))
  return 'done'
}

/**
 * Takes a decision back, with the reason; it stays readable. People are told again from the next finding on, and not of a
 * pattern that is open: it has its incident (decision 54).
 */
export async function takeBack(service: Service, by: PersonId, id: string, why: string): Promise<Answer> {
  if (!(await mayKeep(service, 'chat-rule', by))) return 'forbidden'
  if (!why.trim()) return 'no reason'
  const one = (await decisionsOf(service)).find(each => each.id === id)
  const now = service.clock.now()
  if (!one || !(await service.store.endEntry('chat-rule', id, by, why.trim(), now))) return 'no such decision'
  await readSetAside(service)
  if (one.decision === 'set aside') await tellOthers(service, by, `${id}/back`, backWords(one.rule))
  return 'done'
}

const setAsideWords = (rule: string) => ({
  title: 'A rule of the chat reader is set aside',
  text:
    `A lead has decided that staff are not told of ${seenWords(rule)} in the chat any more. What is found stands on the ` +
    'record and is counted each morning; what weighs most still reaches you at once. Chaperone has the reason.',
})

const backWords = (rule: string) => ({
  title: 'A rule of the chat reader is back',
  text:
    `A lead has decided that staff are told of ${seenWords(rule)} in the chat again. What was found meanwhile stands on the ` +
    'record and waits; in a lesson that is going on it is not told anew.',
})

/** Nobody makes the service look away alone and unseen. */
async function tellOthers(service: Service, by: PersonId, id: string, words: ReturnType<typeof backWords>) {
  const { leads, headteacher } = service.policy.people
  for (const to of new Set([...leads, headteacher])) if (to !== by) await tell(service, to, `chat-rule/${id}`, words)
}

/** Rules that are set aside, each with the day from which it has been: so that nobody forgets them. */
export async function setAsideSince(service: Service): Promise<readonly string[]> {
  const { timezone } = service.policy.school
  return (await decisionsOf(service))
    .filter(isSetAside)
    .map(
      ({ rule, addedAt }) =>
        `Staff are not told of ${seenWords(rule)} in the chat since ${localTime(addedAt, timezone).day}.`,
    )
}
