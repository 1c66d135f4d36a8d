import type { LessonId, PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import type { MatterEntry } from '../../matters/entry.ts'
import { matterOf } from '../../matters/matter.ts'
import { handlersOf } from '../../policy/roles.ts'
import { matterRowsOf } from '../matters/rows.ts'
import type { RecordRow, Store } from '../needs.ts'
import { stateNow } from '../record/state-now.ts'
import type { Service } from '../service.ts'

/** A matter as it goes out, whole. */
export type MatterPart = {
  readonly id: string
  readonly lesson: LessonId | undefined
  readonly entries: readonly MatterEntry[]
  /** As the school record has it; undefined: it has no number. */
  readonly row: RecordRow | undefined
  /** Pupils whom it is about, besides whoever an export about one of them is of. */
  readonly others: readonly PersonId[]
}

export async function matterPart(store: Store, id: string, person?: PersonId): Promise<MatterPart> {
  const entries = await store.matterEntries(id)
  const row = await store.recordRow(id)
  const matter = matterOf(entries)
  const others = [...(matter?.subjects ?? [])].filter(one => one !== person && !matter?.adults.has(one))
  const [standing] = await asTheyStand(store, row ? [row] : [])
  return { id, lesson: matter?.lesson, entries, row: standing, others: person ? others : [] }
}

/**
 * What was raised in this time, by Chaperone, by staff, or by a pupil, and is this person's to handle, oldest first; of one
 * pupil, what is about them or what they asked. Whoever leads safeguarding reads a pupil's chronology for these above all.
 */
export async function mattersRaised(
  { store, policy }: Service,
  by: PersonId,
  { person, from, to }: { readonly person?: PersonId; readonly from: Instant; readonly to: Instant },
): Promise<readonly MatterPart[]> {
  const ids: string[] = []
  for await (const row of matterRowsOf(store)) {
    if (row.raisedAt < from) break
    const isAbout = !person || row.subjects.has(person) || (row.origin === 'request' && row.raisedBy === person)
    if (row.raisedAt <= to && isAbout && handlersOf(policy, row).includes(by)) ids.push(row.id)
  }
  return Promise.all(ids.reverse().map(id => matterPart(store, id, person)))
}

/** A row says what was last written to the school's list, which may be long ago, or never. */
export const asTheyStand = <Row extends RecordRow>(store: Store, rows: readonly Row[]): Promise<readonly Row[]> =>
  Promise.all(
    rows.map(async row => {
      const matter = matterOf(await store.matterEntries(row.id))
      return matter ? { ...row, state: await stateNow({ store }, row, matter) } : row
    }),
  )
