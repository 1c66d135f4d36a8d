import { matterOf } from '../../matters/matter.ts'
import type { PersonId } from '../../lesson/people.ts'
import type { Policy } from '../../policy/policy.ts'
import { awaitsSignature, signersOf, toldOf, type Standing } from '../../policy/roles.ts'
import type { Ask } from '../needs.ts'
import type { Service } from '../service.ts'

/** Who may be asked now: whoever it has turned out to be about since it was raised is passed over. */
export function askable(policy: Policy, ask: Pick<Ask, 'recipients' | 'wants'>, matter: Standing | undefined) {
  if (!matter) return ask.recipients
  if (ask.wants === 'signature')
    return awaitsSignature(matter) ? signersOf(policy, matter).filter(person => !matter.signedOff.includes(person)) : []
  const told: readonly PersonId[] = toldOf(policy, matter) ?? []
  const asBefore = ask.recipients.filter(person => told.includes(person))
  return asBefore.length ? asBefore : told
}

/** The same, of the matter as it stands in the store. */
export async function askableNow({ store, policy }: Service, ask: Ask): Promise<readonly PersonId[]> {
  const matter = ask.matter === undefined ? undefined : matterOf(await store.matterEntries(ask.matter))
  return askable(policy, ask, matter)
}

/** Whose turn it is: the first from this rung on, in the order in which they are asked, who may still be. */
export function turn(
  { recipients, rung }: Pick<Ask, 'recipients' | 'rung'>,
  now: readonly PersonId[],
): { readonly to: PersonId; readonly rung: number } | undefined {
  const order = recipients.some(person => now.includes(person)) ? recipients : now
  for (let next = rung; next < rung + order.length; next += 1) {
    const to = order[next % order.length]
    if (to !== undefined && now.includes(to)) return { to, rung: next }
  }
  return undefined
}

/** Who was asked last; undefined: nobody yet. */
export const lastAsked = ({ recipients, rung }: Pick<Ask, 'recipients' | 'rung'>): PersonId | undefined =>
  rung > 0 && recipients.length ? recipients[(rung - 1) % recipients.length] : undefined

/** Whether somebody has been asked already, in any round. */
export const wasAsked = ({ recipients, rung }: Pick<Ask, 'recipients' | 'rung'>, person: PersonId): boolean =>
  recipients.slice(0, rung).some(one => one === person)
