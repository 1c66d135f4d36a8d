/**
 * Runs one batch of a key at a time: whatever is added while one runs waits, and goes into the next one together.
 * A batch that fails fails for everybody who added to it.
 */
export function together<Key, Item, Result>(
  run: (key: Key, items: readonly Item[]) => Promise<Result>,
): (key: Key, items: readonly Item[]) => Promise<Result> {
  const waiting = new Map<Key, { readonly items: Item[]; readonly result: Promise<Result> }>()
  const running = new Map<Key, Promise<unknown>>()
  return (key, items) => {
    const batch = waiting.get(key)
    if (batch) {
      batch.items.push(...items)
      return batch.result
    }
    const begun = [...items]
    const result = (running.get(key) ?? Promise.resolve()).then(() => {
      waiting.delete(key)
      return run(key, begun)
    })
    waiting.set(key, { items: begun, result })
    const over: Promise<unknown> = result.then(forget, forget)
    running.set(key, over)
    return result

    function forget(): void {
      if (running.get(key) === over) running.delete(key)
    }
  }
}
