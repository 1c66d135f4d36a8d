import type { Entry } from '../../engine/supervised.ts'
import type { LessonId, PersonId } from '../../lesson/people.ts'
import type { Matter } from '../../matters/matter.ts'
import { handlersOf, mayRead } from '../../policy/roles.ts'
import { keptFrom, type Kept } from '../export/kept-from.ts'
import type { KeptText, MatterRow } from '../needs.ts'
import type { Service } from '../service.ts'
import { isMadeOf } from './made-of.ts'
import { around } from './window.ts'

/** A message as it was received, as somebody may read it whose matter it is; the marks that were seen in it, none of what stood beside. */
export type Written = KeptText & { readonly seen: readonly string[] }

/**
 * What was written and marked in a matter of a lesson, with what stood beside it: for whoever may read the matter as it stands
 * now, which is never somebody whom it is about. What makes another matter that is not theirs is left out, where it stood
 * beside, too.
 */
export async function writtenOf(
  service: Service,
  by: PersonId,
  id: string,
  matter: Matter,
): Promise<readonly Written[]> {
  const { lesson, origin } = matter
  if (origin !== 'lesson' || lesson === undefined || !mayRead(service.policy, by, matter)) return []
  const open = await service.store.read(lesson)
  const isMade = (entry: object): boolean => isMadeOf(id, lesson, entry)
  if (!open?.journal.some(({ entry }) => isMade(entry))) return []
  return writtenIn(service, lesson, open.journal, (await unreadBy(service, by, id)).get(lesson), isMade)
}

/** The same for whoever opens the matter to read it. Who has read what somebody wrote, and when, stands in the record first. */
export async function readWritten(
  service: Service,
  by: PersonId,
  id: string,
  matter: Matter,
): Promise<readonly Written[]> {
  const written = await writtenOf(service, by, id, matter)
  if (written.length) await service.store.act({ type: 'ChatRead', at: service.clock.now(), by, about: id })
  return written
}

/**
 * What of each lesson is made of matters that are not this person's to handle.
 * @param besides a matter that they may read all the same, with what else was seen in it of the same person
 */
export function unreadBy(service: Service, by: PersonId, besides?: string): Promise<ReadonlyMap<LessonId, Kept>> {
  const { policy } = service
  const isSame = (row: MatterRow): boolean =>
    besides !== undefined && lapseOf(row.id) === lapseOf(besides) && !row.subjects.has(by) && !row.unseenBy.has(by)
  return keptFrom(service, by, row => handlersOf(policy, row).includes(by) || isSame(row))
}

/** `lesson/safeguard/about` of an incident: two of the same are made of the same messages, whenever each began. */
const lapseOf = (incident: string): string => incident.split('/').slice(0, 3).join('/')

/**
 * Texts of the messages that are wanted and not kept from whoever asks, and of what stood beside them, in the order in which they
 * were written. What was marked in staff's own messages is shown where it is what is wanted, and nowhere beside.
 */
export async function writtenIn(
  { store }: Service,
  lesson: LessonId,
  journal: readonly Entry[],
  kept: Kept | undefined,
  isWanted: (entry: object) => boolean,
): Promise<readonly Written[]> {
  const own = new Map<string, readonly string[]>()
  const others = new Set<string>()
  for (const { entry } of journal) {
    if (entry.type !== 'ChatMarked') continue
    const { message, marks, as } = entry
    const isTheirs = isWanted(entry) && !kept?.tellsOf(entry)
    if (!isTheirs && (as === 'staff' || kept?.tellsOf(entry))) others.add(message)
    if (isTheirs) own.set(message, [...new Set([...(own.get(message) ?? []), ...marks])])
  }
  for (const message of others) own.delete(message)
  return own.size ? besides(await store.keptTexts(lesson), own, others) : []
}

/** Whether it stands before or after is said of the messages that are wanted: what was marked for another is beside, here. */
function besides(
  texts: readonly KeptText[],
  own: ReadonlyMap<string, readonly string[]>,
  others: ReadonlySet<string>,
): readonly Written[] {
  const isOwn = texts.map(({ message, part }) => part === 'marked' && own.has(message))
  return texts.flatMap((text, index): readonly Written[] => {
    if (others.has(text.message)) return []
    if (isOwn[index]) return [{ ...text, seen: own.get(text.message) ?? [] }]
    if (isOwn.slice(Math.max(0, index - around), index).includes(true)) return [{ ...text, part: 'after', seen: [] }]
    if (isOwn.slice(index + 1, index + 1 + around).includes(true)) return [{ ...text, part: 'before', seen: [] }]
    return []
  })
}
