import { globSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'

const pure = ['lesson', 'engine', 'safeguards', 'actions', 'chronology', 'chat', 'ledger', 'matters']
const written = pure.filter(folder => globSync(`src/${folder}/**/*.ts`).length > 0)

/** A file of types alone leaves nothing to run, so nothing of it can be covered. */
const typesOnly = globSync('src/**/*.ts').filter(file => {
  const code = stripTypeScriptTypes(readFileSync(file, 'utf8'))
  return !code.replace(/\/\*[^]*?\*\/|\/\/.*/g, '').trim()
})

export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/support/strip.mjs' },
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // One PostgreSQL for the run, started when the first test asks for it.
  globalSetup: '<rootDir>/test/support/cluster/setup.ts',
  globalTeardown: '<rootDir>/test/support/cluster/teardown.ts',
  // For what hangs, not for what is slow: a test of half a second has taken a minute on a machine that did other work.
  testTimeout: 180_000,
  // One more than the processors of the smallest machine: the demo's scripts wait for real seconds.
  maxWorkers: 3,
  // Modules of a file that was tested are never given back. Without a limit a worker held 6 GB, and collecting it took each file seconds.
  // Most of what lives in a test is short: with room for it (--max-semi-space-size, package.json) a tenth less is spent on collecting.
  // Patterns are compiled at once, as in the service (--regexp-tier-up-ticks=0, src/cli/patterns.ts): a file's first message takes 0.2 s, not 1.4.
  workerIdleMemoryLimit: '1GB',
  coverageProvider: 'v8',
  coverageDirectory: 'coverage',
  collectCoverageFrom: ['src/**/*.ts', '!src/**/*.test.ts', '!src/**/*.d.ts', ...typesOnly.map(file => `!${file}`)],
  coverageThreshold: Object.fromEntries(written.map(folder => [`./src/${folder}/`, { branches: 100 }])),
}
