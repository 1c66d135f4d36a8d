#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readChat, scoreChat } from './cli/chat.ts'
import { demo, shownDemo, type DemoOptions } from './cli/demo/demo.ts'
import { doctor } from './cli/doctor/doctor.ts'
import { processEnv } from './config/env.ts'
import { buildManifest, checkManifest } from './cli/manifest/manifest.ts'
import { checkPolicy, policyPage, printPolicy } from './cli/policy.ts'
import { setup } from './cli/setup/setup.ts'
import { explainLesson, migrateOnly, serve } from './cli/serve.ts'
import { toldToStop } from './cli/signals.ts'
import { permissionsPage } from './grants/page.ts'

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24)
  throw new Error(`Chaperone needs Node 24; this is ${process.version}. Start it by npm, which uses its own.`)

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const usage = `Chaperone has these commands:
  serve
  demo [--script NAME] [--exit] [--explain]
  explain LESSON
  policy check FILE
  policy print FILE [--json]
  policy page
  permissions
  setup
  migrate
  doctor [--json]
  manifest build [FILE]
  manifest check
  chat read
  chat score FILE`

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      script: { type: 'string', default: 'all' },
      exit: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const [command = 'serve', what = '', file] = positionals
  switch (`${command} ${what}`.trim()) {
    case 'demo':
      return play({ script: values.script, print, explained: values.explain }, values.exit)
    case 'chat read':
      return readChat(process.stdin, print)
    case 'chat score':
      return scoreChat(named(file), print)
    case 'policy check':
      if (!(await checkPolicy(named(file), print))) process.exitCode = 1
      return
    case 'policy print':
      return printPolicy(named(file), values.json, print)
    case 'permissions': {
      print(permissionsPage().trimEnd())
      return
    }
    case 'policy page': {
      print(policyPage().trimEnd())
      return
    }
  }
  if (existsSync('.env')) process.loadEnvFile('.env')
  if (`${command} ${what}` === 'manifest build') {
    buildManifest(print, file)
    return
  }
  if (`${command} ${what}` === 'manifest check') {
    if (!(await checkManifest(print))) process.exitCode = 1
    return
  }
  if (command === 'setup') {
    setup(processEnv(), print)
    return
  }
  if (command === 'migrate') return migrateOnly(print)
  if (command === 'doctor') {
    if (!(await doctor(processEnv(), values.json, print))) process.exitCode = 1
    return
  }
  if (command === 'serve') return serve()
  if (command === 'explain') return explainLesson(named(what), print)
  throw new Error(usage)
}

async function play(options: DemoOptions, isAlone: boolean): Promise<void> {
  const told = await (isAlone ? demo(options) : shownDemo({ ...options, port: 3980, until: toldToStop() }))
  if (told.some(({ met }) => !met)) process.exitCode = 1
}

function named(given: string | undefined): string {
  if (!given) throw new Error(usage)
  return given
}

// Whoever reads our lines may have had enough of them (`| head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
