import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { demo } from './cli/demo/demo.ts'
import { serve } from './cli/serve.ts'

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24)
  throw new Error(`Chaperone needs Node 24; this is ${process.version}. Start it by npm, which uses its own.`)

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { script: { type: 'string', default: 'all' }, exit: { type: 'boolean', default: false } },
  })
  const [command = 'serve'] = positionals
  if (command === 'demo') {
    if (!(await demo(values.script, print))) process.exitCode = 1
    return
  }
  if (command !== 'serve') throw new Error(`Chaperone has no command “${command}”: it has serve and demo`)
  if (existsSync('.env')) process.loadEnvFile('.env')
  await serve(process.env)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
