import type { PersonId } from '../../lesson/people.ts'

/** Ids of accounts: 36 characters of hexadecimal and hyphens. */
const ids = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g

export const peopleIn = (text: string): readonly PersonId[] => [...new Set(text.match(ids) as PersonId[] | null)]

export type NamesKnown = ReadonlyMap<PersonId, string>

/**
 * Our lines have ids; whoever reads them knows people by name. Where two have the same name, the beginning of the id stands with it,
 * and whoever has none keeps the id.
 */
export function calling(known: NamesKnown): (text: string) => string {
  const sharing = Map.groupBy(known, ([, name]) => name)
  const called = new Map<string, string>(
    [...known].map(([id, name]) => [id, (sharing.get(name)?.length ?? 0) > 1 ? `${name} (${id.slice(0, 8)}…)` : name]),
  )
  return text => text.replace(ids, id => called.get(id) ?? id)
}
