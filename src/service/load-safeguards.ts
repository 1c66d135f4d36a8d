import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Safeguard } from '../engine/safeguard.ts'
import { sorted } from '../policy/in-force.ts'

/**
 * Every safeguard in the folder, found by its file. A silent omission would be the worst fault, so whatever is odd stops
 * the start: a file that is no safeguard, an id that is not the file's name, an unknown clause, a ladder out of order.
 * @throws Error that lists all faults.
 */
export async function loadSafeguards(folder: string, clauses: ReadonlySet<string>): Promise<readonly Safeguard[]> {
  const files = readdirSync(folder).filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const loaded = await Promise.all(
    files.sort().map(async file => {
      const exported: unknown[] = Object.values((await import(pathToFileURL(join(folder, file)).href)) as object)
      const rules = exported.filter(isSafeguard)
      const [rule] = rules
      return rule && rules.length === 1 && exported.length === 1
        ? { rule, faults: faults(rule, basename(file, '.ts'), clauses) }
        : { rule: undefined, faults: [`${file} must export one safeguard and nothing else`] }
    }),
  )
  const wrong = loaded.flatMap(({ faults }) => faults)
  if (wrong.length) throw new Error(`The safeguards in ${folder} are not in order:\n${wrong.join('\n')}`)
  return loaded.flatMap(({ rule }) => (rule ? [rule] : []))
}

const isSafeguard = (value: unknown): value is Safeguard =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'find' in value &&
  'ladder' in value &&
  'clauses' in value

function faults({ id, clauses, ladder, incident }: Safeguard, name: string, known: ReadonlySet<string>): string[] {
  const steps = ladder.map(step => step.name)
  return [
    ...(id === name ? [] : [`${name}.ts has the id ${id}`]),
    ...clauses.filter(clause => !known.has(clause)).map(clause => `${id} serves ${clause}, which is no clause`),
    ...(sorted(ladder) && ladder.length ? [] : [`${id}: its ladder is empty or out of order`]),
    ...(new Set(steps).size === steps.length ? [] : [`${id}: two steps have one name`]),
    ...(incident && !steps.includes(incident.from)
      ? [`${id}: its incident begins at ${incident.from}, which is no step`]
      : []),
  ]
}
