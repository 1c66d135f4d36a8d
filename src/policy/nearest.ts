/**
 * The known name nearest to a misspelt one, as a question to put behind a fault; nothing where none is near, or where several
 * are equally near.
 */
export function didYouMean(given: string, known: readonly string[]): string {
  const [alike, ...others] = known.filter(name => begins(given, name) || begins(name, given))
  if (alike !== undefined && !others.length) return perhaps(alike)
  const [best, next] = known
    .map(name => ({ name, far: distance(given.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)
  return best && best.far <= Math.max(2, given.length / 4) && best.far !== next?.far ? perhaps(best.name) : ''
}

/** What was probably meant. */
export const perhaps = (meant: string): string => `; did you mean ${meant}?`

/** `monday` for `mon`: three letters at least, or everything would begin alike. */
const begins = (name: string, beginning: string): boolean =>
  beginning.length > 2 && name.toLowerCase().startsWith(beginning.toLowerCase())

/** Letters to put in, take out or change (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [i, letter] of Array.from(from).entries()) {
    const next = [i + 1]
    for (const [j, other] of Array.from(to).entries())
      next.push(Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    row = next
  }
  return row[to.length] ?? 0
}
