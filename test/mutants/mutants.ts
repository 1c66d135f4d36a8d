import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One fault, put into one file on purpose, and the tests that must see it. */
export type Mutant = {
  readonly file: string
  readonly line: number
  readonly says: string
  readonly text: string
  readonly tests: readonly string[]
}

const sources = (root: string, folder: string): readonly string[] =>
  readdirSync(join(root, folder))
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort()
    .map(file => `${folder}/${file}`)

/** Every mutant of the safeguards and of the engine. */
export const mutants = (root: string): readonly Mutant[] => [
  ...sources(root, 'src/safeguards').flatMap(file => {
    const text = readFileSync(join(root, file), 'utf8')
    const tests = [file.replace('.ts', '.test.ts')]
    return [...findMutants(file, text, tests), ...graceMutants(file, text, tests)]
  }),
  ...sources(root, 'src/engine').flatMap(file => comparisonMutants(file, readFileSync(join(root, file), 'utf8'))),
]

/** A safeguard that finds nothing, and one that finds something always. */
function findMutants(file: string, text: string, tests: readonly string[]): readonly Mutant[] {
  const wrongs = [
    ['nothing is found', '() => []'],
    ['something is always found', "() => [{ about: 'lesson', evidence: [] }]"],
  ] as const
  return wrongs.flatMap(([says, find]) =>
    places(text, /^ {2}find: /gm, file, 1).map(({ line, replace }) => ({
      ...{ file, line, says, tests },
      text: replace(`  find: ${find}, was: `),
    })),
  )
}

/** Each grace a second longer and a second shorter. */
function graceMutants(file: string, text: string, tests: readonly string[]): readonly Mutant[] {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const steps = count(/\bname: '/g) - count(/\bafter: Infinity/g) // what no time brings has no grace
  return places(text, /\bafter: (\d+|\w+\([\d.]+\))/g, file, steps).flatMap(({ line, found, replace }) =>
    ['+', '-'].map(sign => ({
      ...{ file, line, says: `${found} ${sign} 1 s`, tests },
      text: replace(`${found} ${sign} 1000`),
    })),
  )
}

/** What each comparison becomes: its contrary, and where there is a boundary, the other side of it. */
const flips: Readonly<Record<string, readonly string[]>> = {
  '<': ['>=', '<='],
  '<=': ['>', '<'],
  '>': ['<=', '>='],
  '>=': ['<', '>'],
  '===': ['!=='],
  '!==': ['==='],
}

/** What would change nothing: no two safeguards have one id, for it is their file's name. */
const alike = [{ holds: 'a.id < b.id ? -1 : 1', wrong: '<=' }]

function comparisonMutants(file: string, text: string): readonly Mutant[] {
  const tests = ['ahead', 'supervise', 'supervised'].map(name => `src/engine/${name}.test.ts`)
  const lines = text.split('\n')
  return places(text, / (<=|>=|<|>|===|!==) /g, file).flatMap(({ line, found, replace }) =>
    (flips[found.trim()] ?? [])
      .filter(wrong => !alike.some(each => each.wrong === wrong && lines[line - 1]?.includes(each.holds)))
      .map(wrong => ({
        ...{ file, line, says: `${found.trim()} becomes ${wrong}`, tests },
        text: replace(` ${wrong} `),
      })),
  )
}

type Place = { readonly line: number; readonly found: string; readonly replace: (wrong: string) => string }

/** @throws Error where fewer or more places are found than there must be: a mutant that is not made would not be missed. */
function places(text: string, pattern: RegExp, file: string, expected?: number): readonly Place[] {
  const matches = [...text.matchAll(pattern)].filter(({ index }) => !comment(text, index))
  if (expected !== undefined && matches.length !== expected) {
    throw new Error(`${file}: ${String(pattern)} is found ${matches.length} times, not ${expected}`)
  }
  return matches.map(({ 0: found, index }) => ({
    line: text.slice(0, index).split('\n').length,
    found,
    replace: wrong => text.slice(0, index) + wrong + text.slice(index + found.length),
  }))
}

function comment(text: string, index: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', index) + 1, index)
  return /^\s*(\*|\/\*|\/\/)/.test(line) || line.includes('// ')
}
