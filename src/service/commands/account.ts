import { matterOf } from '../../matters/matter.ts'
import { addEntry } from '../matters/add.ts'
import type { Words } from '../../actions/action.ts'
import type { PersonId } from '../../lesson/people.ts'
import type { OpenLesson } from '../needs.ts'
import type { Service } from '../service.ts'

const none: Words = {
  title: 'There is no incident to add to',
  text: 'Nothing of this lesson is open that you can add to. You can report it in the panel.',
}

/**
 * What a member of staff saw, added to the newest open incident of their lesson. One about an adult is not there for them:
 * whether there is one is not theirs to know.
 */
export async function addAccount(
  service: Service,
  { scheduled, journal }: OpenLesson,
  by: PersonId,
  facts: string,
): Promise<Words> {
  const opened = journal.flatMap(({ entry }) => (entry.type === 'IncidentOpened' ? [entry.id] : []))
  for (const id of opened.toReversed()) {
    const matter = matterOf(await service.store.matterEntries(`${scheduled.id}/${id}`))
    const isTheirs = matter && !matter.adults.size && !matter.subjects.has(by) && !matter.unseenBy.has(by)
    if (!isTheirs || matter.state === 'closed') continue
    const added = await addEntry(service, `${scheduled.id}/${id}`, {
      ...{ type: 'AccountAdded', facts, by, at: service.clock.now() },
    })
    if (added.status === 'added')
      return { title: 'Thank you', text: 'Your account stands with the incident. The lead reads it.' }
  }
  return none
}
