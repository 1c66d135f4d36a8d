import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { loadSafeguards } from '../service/load-safeguards.ts'
import { readChecklist, readClauses, readKeepers, type Clause } from './clauses.ts'
import { clausesPage } from './clauses-page.ts'

/**
 * Keepers that clauses.yaml names and nobody has landed yet. Whoever lands one takes its name off this list; at the end it
 * is empty, and no name may be added for a clause that was kept before.
 */
const planned: readonly string[] = []

const root = join(import.meta.dirname, '../..')
const clauses = readClauses()
const keepers = readKeepers()
const rules = await loadSafeguards(join(root, 'src/safeguards'), new Set(clauses.keys()))
const present = new Set([
  ...rules.map(({ id }) => `safeguard:${id}`),
  ...[...keepers].filter(([, { at }]) => existsSync(join(root, at))).map(([name]) => name),
])
const named = new Set([...clauses.values()].flatMap(({ by }) => by))

/** A safeguard finds by itself, and then acts or leaves it to a person. */
const can = (name: string): readonly Clause['level'][number][] =>
  name.startsWith('safeguard:') ? ['auto', 'assist'] : (keepers.get(name)?.can ?? [])

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)

describe('the clauses', () => {
  test('are all those of the two policies, and ours', () => {
    const ours = [...clauses.keys()].filter(id => id.startsWith('C'))
    expect([...clauses.keys()]).toEqual([...numbered('V', 60), ...numbered('B', 18), ...numbered('C', ours.length)])
  })

  test.each([...clauses])('%s is kept by something that is there, or is known to be planned', (_, { by }) => {
    expect(by.filter(name => !present.has(name) && !planned.includes(name))).toEqual([])
  })

  test('nothing is planned any more that is there, or that no clause names', () => {
    expect(planned.filter(name => present.has(name) || !named.has(name))).toEqual([])
  })

  test.each(rules.map(rule => [rule.id, rule] as const))('each that %s serves names it', (id, rule) => {
    const unsaid = rule.clauses.filter(clause => !clauses.get(clause)?.by.includes(`safeguard:${id}`))
    expect(unsaid).toEqual([])
  })

  test.each(rules.map(rule => [rule.id, rule] as const))('each that names %s is served by it', (id, rule) => {
    const serving = [...clauses].filter(([, { by }]) => by.includes(`safeguard:${id}`)).map(([clause]) => clause)
    expect([...rule.clauses].sort()).toEqual(serving.sort())
  })

  test('are kept by nothing that keepers.yaml does not explain, and it explains nothing else', () => {
    expect([...keepers.keys()].sort()).toEqual([...named].filter(name => !name.startsWith('safeguard:')).sort())
  })

  test.each([...clauses])(
    '%s has at each of its levels something that can keep it so, and nothing that cannot',
    (_, { by, level }) => {
      expect(level.filter(each => !by.some(name => can(name).includes(each)))).toEqual([])
      expect(
        by.filter(name => keepers.has(name) && name !== 'doc:outside' && !can(name).some(each => level.includes(each))),
      ).toEqual([])
    },
  )
  test('a twin of that, by which a question asked of staff would keep a clause with nobody asked', () => {
    expect(can('prompt:staff-checklist')).not.toContain('auto')
    expect(can('safeguard:lone-pupil')).not.toContain('attest')
  })

  test('that nothing can keep stand in the document that says so', () => {
    const page = readFileSync(join(root, 'docs/outside.md'), 'utf8')
    for (const [id, { by, level }] of clauses) {
      if (level.includes('outside')) expect(by).toEqual(['doc:outside'])
      if (by.includes('doc:outside')) expect(page).toContain(`**${id}**`)
    }
  })

  test('that staff attest each have a line of the checklist, and no line has no clause', () => {
    const asked = [...clauses].filter(([, { by }]) => by.includes('prompt:staff-checklist')).map(([id]) => id)
    expect(new Set(readChecklist().map(({ clause }) => clause))).toEqual(new Set(asked))
  })

  test('are printed in docs/policy.md as they stand', () => {
    expect(readFileSync(join(root, 'docs/policy.md'), 'utf8')).toBe(clausesPage(clauses, keepers))
  })
})
