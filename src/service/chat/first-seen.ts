/**
 * Whether something is seen for the first time, among the last `limit` to twice as many: two generations, of which the
 * older is forgotten whole.
 */
export function firstSeen(limit: number): (what: string) => boolean {
  let [young, old] = [new Set<string>(), new Set<string>()]
  return what => {
    if (young.has(what) || old.has(what)) return false
    if (young.size >= limit) [young, old] = [new Set(), young]
    young.add(what)
    return true
  }
}
