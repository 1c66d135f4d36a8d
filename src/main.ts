import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { demo, shownDemo } from './cli/demo/demo.ts'
import { explainLesson, serve } from './cli/serve.ts'
import { toldToStop } from './cli/signals.ts'

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24)
  throw new Error(`Chaperone needs Node 24; this is ${process.version}. Start it by npm, which uses its own.`)

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      script: { type: 'string', default: 'all' },
      exit: { type: 'boolean' },
      explain: { type: 'boolean', default: false },
    },
  })
  const [command = 'serve', lesson] = positionals
  if (command === 'demo') {
    const options = { script: values.script, print, explained: values.explain }
    const told = await (values.exit ? demo(options) : shownDemo({ ...options, port: 3980, until: toldToStop() }))
    if (told.some(({ met }) => !met)) process.exitCode = 1
    return
  }
  if (existsSync('.env')) process.loadEnvFile('.env')
  if (command === 'serve') return serve()
  if (command === 'explain' && lesson) return explainLesson(lesson, print)
  throw new Error('Chaperone has these commands: serve, demo [--script NAME] [--exit] [--explain], explain LESSON')
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
