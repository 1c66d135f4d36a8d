import { defineConfig, globalIgnores } from 'eslint/config'
import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

const pureFolders = 'lesson|engine|safeguards|actions|chronology|chat|ledger|matters'.split('|')
const pure = pureFolders.map(folder => `src/${folder}/**/*.ts`)
const tests = ['src/**/*.test.ts', 'test/**/*.ts', 'bench/**/*.ts']

const clocksAndChance = [
  'Date',
  'performance',
  'process',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'fetch',
  'console',
  'crypto',
  'Buffer',
  'globalThis',
]

const notPure = [
  { selector: 'AwaitExpression, ForOfStatement[await=true]', message: 'Pure code does not wait.' },
  { selector: ':function[async=true]', message: 'Pure code does not wait.' },
  {
    selector: 'ClassDeclaration, ClassExpression',
    message: 'Pure code has values and functions, no objects with a life.',
  },
  { selector: 'ImportExpression', message: 'Pure code imports nothing while it runs.' },
]

export default defineConfig(
  globalIgnores(['node_modules', 'coverage', '**/dist', 'data', 'src/tenant/data']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-warning-comments': ['error', { terms: ['fixme', 'xxx', 'hack'] }],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60 }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `process.exit` cuts off what is still being written: set `exitCode`, and close what is open.
      // Configuration is read in one place, so that a fault in it is told once, at the start.
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'exit', message: 'Set process.exitCode and close what is open.' },
        { object: 'process', property: 'env', message: 'Only src/config reads the environment.' },
      ],
      // Off, for they fight plain style: numbers in texts are common and safe,
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // a one-line arrow may pass on nothing,
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // a fake or an adapter may be async by contract alone,
      '@typescript-eslint/require-await': 'off',
      // and `while (true)` is how a loop that is stopped from inside reads.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
    },
  },
  {
    files: pure,
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...clocksAndChance],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Pure code has no luck.' }],
      'no-restricted-syntax': ['error', ...notPure],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'Pure code imports only pure code, by a relative path.' }] },
      ],
    },
  },
  {
    files: ['src/safeguards/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...notPure,
        { selector: 'ThrowStatement', message: 'A safeguard answers; it does not throw.' },
      ],
    },
  },
  {
    // Whoever writes a message, a name or a request must not be able to keep the service busy with it.
    files: ['src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  // The one end of a command that failed, whatever it has opened: see there.
  { files: ['src/main.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['src/config/**/*.ts', ...tests], rules: { 'no-restricted-properties': 'off' } },
  { files: ['src/cli/**/*.ts', 'bench/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: tests,
    // A table of situations is long and flat, and is read from top to bottom.
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
)
