import type { PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import { readChecklist } from '../../policy/clauses.ts'
import type { Service } from '../service.ts'
import { localTime } from '../../policy/school-day.ts'

export type Ticked = { readonly clauses: ReadonlySet<string>; readonly at: Instant | undefined }

/** What this member of staff has ticked today, by the school's clock, and when last. */
export async function tickedToday({ store, clock, policy }: Service, person: PersonId): Promise<Ticked> {
  const entries = await store.entriesUnder('checklist', `${dayOf(clock.now(), policy.school.timezone)}/${person}/`)
  return {
    clauses: new Set(entries.flatMap(({ entry }) => String(entry['clauses']).split(' ').filter(Boolean))),
    at: entries.at(-1)?.addedAt,
  }
}

/**
 * Staff tick what only they can know, once a day before they teach. Who ticked what and when stands in the register; what is
 * on no list, or was ticked before, is left out.
 */
export async function tick(service: Service, person: PersonId, clauses: readonly string[]): Promise<Ticked> {
  const { store, clock, policy } = service
  const at = clock.now()
  const before = await tickedToday(service, person)
  const asked = new Set(readChecklist().map(({ clause }) => clause))
  const fresh = [...new Set(clauses)].filter(clause => asked.has(clause) && !before.clauses.has(clause))
  if (!fresh.length) return before
  const day = dayOf(at, policy.school.timezone)
  const entry = { person, day, clauses: fresh.join(' ') }
  await store.addEntries([{ kind: 'checklist', id: `${day}/${person}/${at}`, entry, addedBy: person }], at)
  return tickedToday(service, person)
}

const dayOf = (at: Instant, timezone: string): string => localTime(at, timezone).day
