#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { readChat, scoreChat } from './cli/chat.ts'
import { demo, shownDemo, type DemoOptions } from './cli/demo/demo.ts'
import { doctor } from './cli/doctor/doctor.ts'
import { processEnv } from './config/env.ts'
import { buildManifest, checkManifest } from './cli/manifest/manifest.ts'
import { checkPolicy, policyPage, printPaper, printPolicy } from './cli/policy.ts'
import { rotateKey, verifyBundleFile, verifyStore } from './cli/record.ts'
import { explainLesson, migrateOnly, serve, withStore } from './cli/serve.ts'
import { setup } from './cli/setup/setup.ts'
import { toldToStop } from './cli/signals.ts'
import { checkPeople } from './cli/people.ts'
import { checkTimetable } from './cli/timetable.ts'
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
  explain LESSON [--policy FILE] [--json] [--school URN]
  policy check FILE
  policy print FILE|primary|college [--json]
  policy page
  policy paper FILE impact|staff|parents|ks1|ks2|ks3|ks5|easy
  record verify [--bundle FILE] [--school URN]
  record rotate-key [--school URN]
  permissions
  timetable check FILE [--school URN]
  people check FILE
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
      bundle: { type: 'string' },
      policy: { type: 'string' },
      school: { type: 'string' },
    },
  })
  const [command = 'serve', what = '', file, which] = positionals
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
    case 'policy paper': {
      printPaper(named(file), named(which), print)
      return
    }
    case 'permissions': {
      print(permissionsPage().trimEnd())
      return
    }
    case 'policy page': {
      print(policyPage().trimEnd())
      return
    }
  }
  if (command === 'record' && values.bundle !== undefined) {
    judged(verifyBundleFile(values.bundle, print))
    return
  }
  if (await install(`${command} ${what}`.trim(), file, values.json)) return
  if (command === 'serve') return serve()
  if (command === 'timetable' && what === 'check') {
    judged(checkTimetable(named(file), values.school, print))
    return
  }
  if (command === 'explain')
    return explainLesson(named(what), { isJson: values.json, policyFile: values.policy, school: values.school }, print)
  if (command === 'record' && what === 'verify') {
    judged(await withStore(values.school, ({ store }) => verifyStore(store, print)))
    return
  }
  if (command === 'record' && what === 'rotate-key') return withStore(values.school, opened => rotateKey(opened, print))
  throw new Error(usage)
}

/** What an administrator runs. @returns whether it was one of these. */
async function install(command: string, file: string | undefined, isJson: boolean): Promise<boolean> {
  const commands: Readonly<Record<string, () => Promise<void> | void>> = {
    setup: () => {
      setup(processEnv(), print)
    },
    'people check': () => {
      judged(checkPeople(named(file), print))
    },
    migrate: () => migrateOnly(print),
    doctor: () => doctor(processEnv(), isJson, print).then(judged),
    'manifest build': () => {
      buildManifest(print, file)
    },
    'manifest check': () => checkManifest(print).then(judged),
  }
  const run = commands[command]
  await run?.()
  return run !== undefined
}

function judged(isGood: boolean): void {
  if (!isGood) process.exitCode = 1
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
