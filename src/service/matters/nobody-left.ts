import type { PersonId } from '../../lesson/people.ts'
import { matterOf } from '../../matters/matter.ts'
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
  const { store, clock, log, nudge } = service
  log('error', 'nobody left to ask', {})
  const matter = ask.matter === undefined ? undefined : matterOf(await store.matterEntries(ask.matter))
  const kept = new Set<string>([...(matter?.subjects ?? []), ...(matter?.unseenBy ?? [])])
  for (const to of (await whoMayNameOne(service)).filter(person => !kept.has(person))) {
    const id = `${ask.id}/nobody-left/${to}`
    const action = { kind: 'alert', band: 'amber', words } as const
    await store.addDelivery(
      {
        ...{ id, lesson: undefined, lapse: id, about: id, action, kind: 'alert', to },
        ...{ channel: 'personal', state: 'ordered', message: undefined },
      },
      clock.now(),
    )
  }
  nudge()
}

async function whoMayNameOne({ policy, directory }: Service): Promise<readonly PersonId[]> {
  const { leadership = [], administrators } = policy.people
  const groups = await Promise.all((administrators?.groups ?? []).map(group => directory.members(group)))
  return [...new Set([...leadership, ...groups.flatMap(read => (read.status === 'read' ? read.people : []))])]
}
