import { foldMatter, matterOf, type Matter } from '../../matters/matter.ts'
import type { MatterEntry } from '../../matters/entry.ts'
import { refusal } from '../../matters/refusal.ts'
import { personId } from '../../lesson/people.ts'
import { minutes } from '../../lesson/time.ts'
import type { Ask } from '../needs.ts'
import type { Service } from '../service.ts'

export type Added =
  | { readonly status: 'added'; readonly matter: Matter }
  /** In words for whoever tried: what is missing, or that it is closed. */
  | { readonly status: 'refused'; readonly why: string }
  | { readonly status: 'unknown' }

/** Somebody adds to the same matter at the same moment: then it is read again, so often. */
const tries = 5

/** Adds one entry where the matter as it now stands allows it. Whether `entry.by` may is the caller's to have asked. */
export async function addEntry({ store }: Service, id: string, entry: MatterEntry): Promise<Added> {
  for (let tried = 0; tried < tries; tried += 1) {
    const entries = await store.matterEntries(id)
    const before = matterOf(entries)
    if (!before) return { status: 'unknown' }
    const why = refusal(before, entry)
    if (why) return { status: 'refused', why }
    const matter = foldMatter(before, entry) ?? before
    if (await store.writeMatter({ id, after: entries.length, entries: [entry], matter }))
      return { status: 'added', matter }
  }
  throw new Error(`The matter ${id} changes faster than it can be added to`)
}

/** A home to reach is a task of the matter, too: it cannot be closed before somebody has written when and how. */
export async function setTask(service: Service, { id, matter, about, words, recipients }: Ask): Promise<void> {
  const known = matter === undefined ? undefined : matterOf(await service.store.matterEntries(matter))
  const [owner] = recipients
  if (matter === undefined || owner === undefined || !known || known.tasks.has(id)) return
  const at = service.clock.now()
  await addEntry(service, matter, {
    ...{ type: 'TaskSet', at, by: 'chaperone', task: id, what: 'contact-home', text: words.text },
    ...{ about: personId(about), owner, dueAt: at + minutes(10) },
  })
}
