import type { Import } from '../support/imports.ts'

const pure = ['lesson', 'engine', 'safeguards', 'actions', 'chronology', 'chat', 'ledger', 'matters']

/** What each part of src/ may import besides itself. A name ending in `.ts` is a single file. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  lesson: [],
  actions: ['lesson'],
  engine: ['lesson', 'actions'],
  safeguards: ['lesson', 'actions', 'engine'],
  chronology: ['lesson', 'actions', 'engine'],
  chat: ['lesson'],
  ledger: ['lesson'],
  matters: ['lesson', 'actions'],
  types: [],
  tenant: [],
  grants: [],
  config: [],
  policy: pure,
  service: [...pure, 'policy'],
  'adapters/bot': [...pure, 'policy', 'service/needs.ts', 'config', 'adapters/token-source.ts', 'adapters/platform'],
  'adapters/graph': [
    ...pure,
    'policy',
    'grants',
    'service/needs.ts',
    'config',
    'adapters/token-source.ts',
    'adapters/platform',
  ],
  'adapters/postgres': [...pure, 'policy', 'service/needs.ts', 'config'],
  'adapters/platform': ['lesson', 'service/needs.ts'],
  'adapters/token-source.ts': ['lesson', 'service/needs.ts'],
  'web/api': [],
  'web/build': [],
  'web/server': [...pure, 'policy', 'service', 'config', 'web/api', 'web/help'],
  'web/browser': ['web/api', 'actions/direction.ts'],
  'web/panel': ['web/api', 'web/browser'],
  'web/console': ['web/api', 'web/browser'],
  'web/help': [...pure, 'policy'],
}

/** These put everything together, and nothing may import them. */
const roots = ['main.ts', 'cli', 'demo']

/** What an import breaks, or nothing. Paths are from the project's root. */
export function breach({ from, to }: Import): string | undefined {
  if (isTest(from))
    return to.startsWith('src/main.ts') ? `${from} imports main: a test builds what it needs` : undefined
  const part = partOf(from)
  if (!to.startsWith('src/') && !to.startsWith('test/') && !to.startsWith('bench/'))
    return packageBreach(from, to, part)
  if (!to.startsWith('src/') || isTest(to)) return `${from} imports ${to}: the product does not import its tests`
  const target = partOf(to)
  if (part === target) return undefined
  if (roots.includes(target) && !roots.includes(part)) return `${from} imports ${to}: nothing imports ${target}`
  if (target === 'safeguards') return `${from} imports ${to}: safeguards are found in their folder, not named`
  if (roots.includes(part)) return undefined
  const allowed = mayImport[part]
  if (allowed === undefined) return `${from} lies in ${part}, for which test/house/rules.ts has no rule`
  if (allowed.some(name => name === target || `src/${name}` === to)) return undefined
  return `${from} imports ${to}: ${part} may not import ${target}`
}

function packageBreach(from: string, to: string, part: string): string | undefined {
  if (to === 'botbuilder' && part !== 'adapters/bot') return `${from} imports ${to}: only adapters/bot may (design 4)`
  return pure.includes(part) ? `${from} imports ${to}: ${part} is pure` : undefined
}

function isTest(path: string): boolean {
  return path.startsWith('test/') || path.startsWith('bench/') || path.endsWith('.test.ts')
}

/** `adapters` and `web` are not parts; their folders are. */
function partOf(path: string): string {
  const [, first = '', second = ''] = path.split('/')
  return ['adapters', 'web'].includes(first) ? `${first}/${second}` : first
}
