/** What this process met lately. */
export type Seen = {
  /** Whether it is met for the first time. */
  readonly first: (what: string) => boolean
  /** As if it had never been met. */
  readonly forget: (what: string) => void
}

/** Remembers the last `limit` to twice as many: two generations, of which the older is forgotten whole. */
export function seenLately(limit: number): Seen {
  let [young, old] = [new Set<string>(), new Set<string>()]
  return {
    first(what) {
      if (young.has(what) || old.has(what)) return false
      if (young.size >= limit) [young, old] = [new Set(), young]
      young.add(what)
      return true
    },
    forget(what) {
      young.delete(what)
      old.delete(what)
    },
  }
}

/**
 * Does it where any of these is met for the first time. Where that fails none of them was met: whoever brings it again, by this way or
 * another, has it done.
 */
export async function once(seen: Seen, whats: readonly string[], run: () => Promise<void>): Promise<void> {
  const anew = whats.filter(seen.first)
  if (!anew.length) return
  try {
    await run()
  } catch (error) {
    anew.forEach(seen.forget)
    throw error
  }
}
