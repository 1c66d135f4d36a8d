import type { PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import { z } from 'zod'
import type { Adopted } from '../../policy/adopted.ts'
import type { Service } from '../service.ts'

/** One line of the school's own journal of its policy: added, never changed. */
const policyAdopted = z.object({
  type: z.literal('PolicyAdopted'),
  hash: z.string(),
  words: z.record(z.string(), z.string()),
  /** The file itself, so that what is looser and stricter in the next one can be said. */
  text: z.string(),
})
const policyRefused = z.object({ type: z.literal('PolicyRefused'), hash: z.string(), faults: z.array(z.string()) })
const line = z.discriminatedUnion('type', [policyAdopted, policyRefused])
export type PolicyLine = z.infer<typeof line>
type PolicyAdopted = z.infer<typeof policyAdopted>

type Dated = { readonly at: Instant; readonly line: PolicyLine }

export const policyLines = async ({ store }: Pick<Service, 'store'>): Promise<readonly Dated[]> =>
  (await store.entries('policy')).map(({ addedAt, entry }) => ({ at: addedAt, line: line.parse(entry) }))

/** `by` is nobody of the school: whoever may write the file decides, and who that was its folder knows. */
const chaperone = 'chaperone' as PersonId

export const addLine = ({ store }: Pick<Service, 'store'>, entry: PolicyLine, at: Instant): Promise<void> =>
  store.addEntries([{ kind: 'policy', id: `${String(at)}/${entry.hash}`, entry, addedBy: chaperone }], at)

export const lastAdopted = (lines: readonly Dated[]): PolicyAdopted | undefined =>
  lines.flatMap(each => (each.line.type === 'PolicyAdopted' ? [each.line] : [])).at(-1)

/** What was in force at an instant; `since`: when it was adopted, where the record has that. */
export type PolicyAt = (at: Instant) => Adopted & { readonly since?: Instant }

/** What is written late quotes what held when it happened. */
export async function policiesOf(service: Pick<Service, 'store' | 'adopted'>): Promise<PolicyAt> {
  const lines = (await policyLines(service)).flatMap(({ at, line }) =>
    line.type === 'PolicyAdopted' ? [{ hash: line.hash, words: line.words, since: at }] : [],
  )
  return at => lines.findLast(({ since }) => since <= at) ?? service.adopted
}
