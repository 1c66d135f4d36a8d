import type { Words } from '../actions/action.ts'
import type { PersonId } from '../lesson/people.ts'
import type { Service } from './service.ts'

/** An amber alert one to one that is about no lesson, and asks for no answer: each person gets it once under its key. */
export async function alertAlone(
  { store, clock }: Service,
  key: string,
  words: Words,
  people: readonly PersonId[],
): Promise<void> {
  const action = { kind: 'alert', band: 'amber', words } as const
  for (const to of new Set(people)) {
    const id = `${key}/${to}`
    await store.addDelivery(
      {
        ...{ id, lesson: undefined, lapse: id, about: id, action, kind: 'alert', to },
        ...{ channel: 'personal', state: 'ordered', message: undefined },
      },
      clock.now(),
    )
  }
}

/** Members of the policy’s groups of administrators, as far as the directory answers. */
export async function administratorsOf({ policy, directory }: Service): Promise<readonly PersonId[]> {
  const { groups = [] } = policy.people.administrators ?? {}
  const read = await Promise.all(groups.map(group => directory.members(group)))
  return read.flatMap(members => (members.status === 'read' ? members.people : []))
}
