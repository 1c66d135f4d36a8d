import type pg from 'pg'

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
