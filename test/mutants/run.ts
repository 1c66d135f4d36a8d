import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mutants, type Mutant } from './mutants.ts'

/** `npm run mutants`: every fault that we can put into the safeguards and the engine is seen by a test. */
const root = join(import.meta.dirname, '..', '..')
const atOnce = 2
/** A mutant that makes the engine go round for ever is caught by the clock; a sound run takes two seconds. */
const patience = 30_000
const folders = ['src/lesson', 'src/engine', 'src/safeguards', 'src/actions', 'src/policy', 'test/support']

/** The pure tests need no database, so nothing is set up for one. */
const config = `import config from '${root}/jest.config.mjs'
const { globalSetup, globalTeardown, coverageThreshold, ...rest } = config
export default rest
`

function bench(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'))
  for (const part of folders) cpSync(join(root, part), join(folder, part), { recursive: true })
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  writeFileSync(join(folder, 'jest.config.mjs'), config)
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

type Verdict = 'SURVIVED' | 'caught' | 'caught by the clock'

/** Whether a test fails. One process for each: nothing of a mutant outlives it. */
const judge = (folder: string, tests: readonly string[]): Promise<Verdict> =>
  new Promise(resolve => {
    const jest = join('node_modules', 'jest', 'bin', 'jest.js')
    const flags = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules']
    const child = spawn(process.execPath, [...flags, jest, '-i', '--bail', '--silent', '--runTestsByPath', ...tests], {
      cwd: folder,
      stdio: 'ignore',
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), patience)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve(code === 0 ? 'SURVIVED' : signal ? 'caught by the clock' : 'caught')
    })
  })

const say = (line: string): boolean => process.stdout.write(`${line}\n`)

async function verdictOf(folder: string, { file, text, tests }: Mutant): Promise<Verdict> {
  const path = join(folder, file)
  const right = readFileSync(path, 'utf8')
  writeFileSync(path, text)
  try {
    return await judge(folder, tests)
  } finally {
    writeFileSync(path, right)
  }
}

async function work(folder: string, waiting: Mutant[]): Promise<readonly Mutant[]> {
  const survived: Mutant[] = []
  for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
    const verdict = await verdictOf(folder, mutant)
    if (verdict === 'SURVIVED') survived.push(mutant)
    say(`${verdict}: ${mutant.file}:${mutant.line} ${mutant.says}`)
  }
  return survived
}

const wanted = process.argv[2] ?? ''
const all = mutants(root).filter(({ file }) => file.includes(wanted))
const benches = Array.from({ length: atOnce }, bench)
try {
  const [first = ''] = benches
  const sound = await judge(first, [...new Set(all.flatMap(({ tests }) => tests))])
  if (sound !== 'SURVIVED') throw new Error('The tests fail without any mutant: nothing can be said')
  const waiting = [...all]
  const survived = (await Promise.all(benches.map(folder => work(folder, waiting)))).flat()
  say(`${all.length - survived.length} caught, ${survived.length} survived`)
  if (survived.length || !all.length) process.exitCode = 1
} finally {
  for (const folder of benches) rmSync(folder, { recursive: true })
}
