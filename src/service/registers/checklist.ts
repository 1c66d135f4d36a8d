import type { PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import { versionOf } from '../../policy/adopted.ts'
import { readChecklist, type ChecklistItem } from '../../policy/clauses.ts'
import type { Service } from '../service.ts'
import { localTime } from '../../policy/school-day.ts'

export type Ticked = { readonly clauses: ReadonlySet<string>; readonly at: Instant | undefined }

/** V60: this one is asked once of each version of the policy, and again when it changes; the others every day. */
const ofPolicy = 'V60'

/** What is asked, and of which version of the policy. */
export const checklistNow = ({ adopted }: Pick<Service, 'adopted'>): readonly ChecklistItem[] =>
  readChecklist().map(item =>
    item.clause === ofPolicy ? { ...item, text: `${item.text} It is version ${versionOf(adopted)}.` } : item,
  )

/** What this member of staff has ticked today, by the school's clock, and when last; and whether they have read the policy in force. */
export async function tickedToday({ store, clock, policy, adopted }: Service, person: PersonId): Promise<Ticked> {
  const day = dayOf(clock.now(), policy.school.timezone)
  const today = await store.entriesUnder('checklist', `${day}/${person}/`)
  const read = await store.entriesUnder('checklist', `${adopted.hash}/${person}/`)
  const ticked = today.flatMap(({ entry }) => String(entry['clauses']).split(' ').filter(Boolean))
  return {
    clauses: new Set([...ticked, ...(read.length ? [ofPolicy] : [])]),
    at: [...today, ...read]
      .map(({ addedAt }) => addedAt)
      .sort((a, b) => a - b)
      .at(-1),
  }
}

/**
 * Staff tick what only they can know, once a day before they teach. Who ticked what and when stands in the register, and of the
 * policy which version; what is on no list, or was ticked before, is left out.
 */
export async function tick(service: Service, person: PersonId, clauses: readonly string[]): Promise<Ticked> {
  const { store, clock, policy, adopted } = service
  const at = clock.now()
  const before = await tickedToday(service, person)
  const asked = new Set(readChecklist().map(({ clause }) => clause))
  const fresh = [...new Set(clauses)].filter(clause => asked.has(clause) && !before.clauses.has(clause))
  if (!fresh.length) return before
  const day = dayOf(at, policy.school.timezone)
  const daily = fresh.filter(clause => clause !== ofPolicy).join(' ')
  const common = { kind: 'checklist', addedBy: person } as const
  const entries = [
    ...(daily ? [{ ...common, id: `${day}/${person}/${at}`, entry: { person, day, clauses: daily } }] : []),
    ...(fresh.includes(ofPolicy)
      ? [
          {
            ...common,
            id: `${adopted.hash}/${person}/${at}`,
            entry: { person, day, clauses: ofPolicy, policy: adopted.hash },
          },
        ]
      : []),
  ]
  await store.addEntries(entries, at)
  return tickedToday(service, person)
}

const dayOf = (at: Instant, timezone: string): string => localTime(at, timezone).day
