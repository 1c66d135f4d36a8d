import { contradictions } from '../policy/schools.ts'
import type { PolicyFile } from './policy-file.ts'

/**
 * Policies that can be used together, of these: as few schools as can be lose anything by a contradiction. First a school that
 * has run under no policy yet gives way and is left out; then those that have run go back to what they adopted last; where that
 * contradicts as well, as two files of one school do, the first has it.
 * @param earlier what schools adopted last, by their files
 */
export function withoutContradictions(
  policies: readonly PolicyFile[],
  earlier: ReadonlyMap<string, PolicyFile>,
): readonly PolicyFile[] {
  const found = contradictions(policies)
  if (!found.length) return policies
  const involved = new Set(found.flatMap(({ first, second }) => [first.file, second.file]))
  const later = new Set(found.map(({ second }) => second.file))
  const without = (left: (file: string) => boolean) => policies.filter(({ file }) => !left(file))
  const isNew = (file: string): boolean => involved.has(file) && !earlier.has(file)
  const back = policies.map(one => (involved.has(one.file) && earlier.get(one.file)) || one)
  const fewer = policies.some(({ file }) => isNew(file))
    ? without(isNew)
    : back.some((one, index) => one !== policies[index])
      ? back
      : without(file => later.has(file))
  return withoutContradictions(fewer, earlier)
}
