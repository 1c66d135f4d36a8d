import type pg from 'pg'

/**
 * How PostgreSQL plans what the service asks, which is always a few rows of many, by their key. Once for any values: of a list of unknown
 * length it reckons with ten, and so it planned anew each time what looks up one, at three quarters of its cost. And a join reads no
 * whole table: with a thousand rows on the list of what is due each claim read them all, longest when most was due.
 */
export const byKey = 'set plan_cache_mode = force_generic_plan; set enable_hashjoin = off; set enable_mergejoin = off'

/** Asked so often on one connection, a statement will be asked again. */
const often = 5
/** Statements of each connection whose plans are kept, and those that are counted: one that writes many rows has many texts. */
const mostKept = 100
const mostCounted = 500

/**
 * Gives names to the statements that this connection asks often, so that PostgreSQL reads and plans each once: else that is four
 * fifths of what a short one costs there. Never to one with a star, for a migration that adds a column while we run would
 * change what it gives, and PostgreSQL refuses a kept plan then (0A000).
 */
export function keepPlans(client: pg.PoolClient): void {
  const nameOf = oftenAsked()
  const ask = client.query.bind(client) as (...asked: readonly unknown[]) => unknown
  const query = (...asked: readonly unknown[]): unknown => {
    const [text, values] = asked
    const name = asked.length === 2 && typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined
    return name === undefined ? ask(...asked) : ask({ name, text, values })
  }
  Object.assign(client, { query })
}

function oftenAsked(): (text: string) => string | undefined {
  const kept = new Map<string, string>()
  const counted = new Map<string, number>()
  return text => {
    const name = kept.get(text)
    if (name !== undefined || kept.size === mostKept || text.includes('*')) return name
    const count = (counted.get(text) ?? 0) + 1
    if (counted.size === mostCounted) counted.clear()
    counted.set(text, count)
    if (count < often) return undefined
    counted.delete(text)
    kept.set(text, `often ${String(kept.size)}`)
    return kept.get(text)
  }
}
