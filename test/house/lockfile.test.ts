import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { lockfileFaults, type Lockfile, type Manifest } from './lockfile.ts'

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile

describe('what npm installs', () => {
  test('is what package.json names: exact versions, each with integrity, each install script decided', () => {
    expect(lockfileFaults(manifest, lockfile)).toEqual([])
  })

  test.each(['x64', 'arm64'])('is run by Node 24.21.0 on %s, without an install script', arch => {
    const node = lockfile.packages[`node_modules/node-linux-${arch}`]
    expect(node?.version).toBe('24.21.0')
    expect(node?.integrity).toMatch(/^sha512-/)
    expect(node?.hasInstallScript).toBeUndefined()
    expect(manifest.optionalDependencies[`node-linux-${arch}`]).toBe('24.21.0')
  })

  test('no install script is allowed to run', () => {
    expect(Object.values(manifest.allowScripts)).not.toContain(true)
  })
})

describe('the twin: each fault is seen', () => {
  const sound: Manifest = {
    dependencies: { a: '1.0.0' },
    devDependencies: {},
    optionalDependencies: {},
    allowScripts: {},
  }
  const a = { version: '1.0.0', integrity: 'sha512-x' }

  test.each<[string, Manifest, Lockfile]>([
    ['not one version', { ...sound, dependencies: { a: '^1.0.0' } }, { packages: { 'node_modules/a': a } }],
    ['in the lockfile', sound, { packages: { 'node_modules/a': { ...a, version: '1.0.1' } } }],
    ['absent', sound, { packages: {} }],
    ['no integrity', sound, { packages: { 'node_modules/a': { version: '1.0.0' } } }],
    ['lacks', sound, { packages: { 'node_modules/a': { ...a, optionalDependencies: { b: '1.0.0' } } } }],
    ['undecided', sound, { packages: { 'node_modules/a': { ...a, hasInstallScript: true } } }],
  ])('%s', (fault, faulty, locked) => {
    expect(lockfileFaults(faulty, locked).join()).toContain(fault)
  })
})
