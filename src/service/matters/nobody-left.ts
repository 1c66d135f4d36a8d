import { matterOf } from '../../matters/matter.ts'
import { administratorsOf, alertAlone } from '../alert-alone.ts'
import type { Ask } from '../needs.ts'
import type { Service } from '../service.ts'

const words = {
  title: 'Chaperone needs one more person to ask',
  text: 'There is something that nobody named in the policy may be told. Please name one more person under `people.outside`.',
}

/**
 * Everybody whom the policy names is the subject of a matter, or must not see it. Whoever can name another person is told that
 * one is needed, and nothing of the matter: the leadership, and the administrators, without those who are kept from it.
 */
export async function tellThatNobodyIsLeft(service: Service, ask: Ask): Promise<void> {
  const { store, log, policy } = service
  log('error', 'nobody left to ask', {})
  const matter = ask.matter === undefined ? undefined : matterOf(await store.matterEntries(ask.matter))
  const kept = new Set<string>([...(matter?.subjects ?? []), ...(matter?.unseenBy ?? [])])
  const mayNameOne = [...(policy.people.leadership ?? []), ...(await administratorsOf(service))]
  await alertAlone(
    service,
    `${ask.id}/nobody-left`,
    words,
    mayNameOne.filter(person => !kept.has(person)),
  )
}
