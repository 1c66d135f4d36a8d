import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { componentsOf } from '../../deploy/sbom.ts'

const components = componentsOf(JSON.parse(readFileSync('package-lock.json', 'utf8')))

test('the bill of materials has every package of the lockfile, each with its hash', () => {
  expect(components.length).toBeGreaterThan(300)
  expect(components.find(({ name }) => name === 'kysely')).toMatchObject({
    scope: 'required',
    purl: expect.stringContaining('pkg:npm/kysely@'),
  })
  expect(components.find(({ name }) => name === 'jest')?.scope).toBe('excluded')
  expect(new Set(components.map(one => one['bom-ref'])).size).toBe(components.length)
  expect(components.filter(one => !('hashes' in one)).map(({ name }) => name)).toEqual([])
})
