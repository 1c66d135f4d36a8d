import { parseArgs } from 'node:util'
import { processEnv } from '../config/env.ts'
import { permissionsPage } from '../grants/page.ts'
import { readChat, scoreChat } from './chat.ts'
import { demo, shownDemo } from './demo/demo.ts'
import { doctor } from './doctor/doctor.ts'
import { buildManifest, checkManifest } from './manifest/manifest.ts'
import { checkPeople } from './people.ts'
import { checkPolicy, policyPage, printPaper, printPolicy } from './policy.ts'
import { rotateKey, verifyBundleFile, verifyStore } from './record.ts'
import { explainLesson, listLessons, migrateOnly, serve, withStore } from './serve.ts'
import { setup } from './setup/setup.ts'
import { toldToStop } from './signals.ts'
import { checkTimetable } from './timetable.ts'

const usage = `Chaperone has these commands:
  serve
  demo [--script NAME] [--exit] [--explain]
  explain [LESSON] [--policy FILE] [--json] [--school URN]
  policy check FILE
  policy print FILE|primary|college [--json]
  policy page
  policy paper FILE impact|staff|parents|ks1|ks2|ks3|ks5|easy
  record verify [--school URN]
  record verify --bundle FILE [--key KEY]
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

const options = {
  script: { type: 'string', default: 'all' },
  exit: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  bundle: { type: 'string' },
  key: { type: 'string' },
  policy: { type: 'string' },
  school: { type: 'string' },
} as const
const parsed = (args: readonly string[]) => parseArgs({ args: [...args], allowPositionals: true, options })

type Typed = {
  readonly values: ReturnType<typeof parsed>['values']
  /** What stands after the command's own words. */
  readonly rest: readonly string[]
  readonly print: (line: string) => void
}

/** What each does; false: it found something wrong. */
const commands: Readonly<Record<string, (typed: Typed) => unknown>> = {
  serve: () => serve(),
  demo: play,
  explain: ({ rest: [lesson], values, print }) =>
    lesson === undefined
      ? listLessons(values.school, print)
      : explainLesson(lesson, { isJson: values.json, policyFile: values.policy, school: values.school }, print),
  'policy check': ({ rest: [file], print }) => checkPolicy(named(file), print),
  'policy print': ({ rest: [file], values, print }) => printPolicy(named(file), values.json, print),
  'policy page': ({ print }) => {
    print(policyPage().trimEnd())
  },
  'policy paper': ({ rest: [file, which], print }) => {
    printPaper(named(file), named(which), print)
  },
  'record verify': ({ values: { bundle, key, school }, print }) =>
    bundle === undefined
      ? withStore(school, ({ store }) => verifyStore(store, print))
      : verifyBundleFile(bundle, key, print),
  'record rotate-key': ({ values, print }) => withStore(values.school, opened => rotateKey(opened, print)),
  permissions: ({ print }) => {
    print(permissionsPage().trimEnd())
  },
  'timetable check': ({ rest: [file], values, print }) => checkTimetable(named(file), values.school, print),
  'people check': ({ rest: [file], print }) => checkPeople(named(file), print),
  setup: ({ print }) => {
    setup(processEnv(), print)
  },
  migrate: ({ print }) => migrateOnly(print),
  doctor: ({ values, print }) => doctor(processEnv(), values.json, print),
  'manifest build': ({ rest: [file], print }) => {
    buildManifest(print, file)
  },
  'manifest check': ({ print }) => checkManifest(print),
  'chat read': ({ print }) => readChat(process.stdin, print),
  'chat score': ({ rest: [file], print }) => scoreChat(named(file), print),
}

/**
 * One command, as it was typed after `chaperone`; none is `serve`.
 * @returns whether all is well
 * @throws Error where it is no command, or cannot be carried out
 */
export async function run(args: readonly string[], print: (line: string) => void): Promise<boolean> {
  const { positionals, values } = parsed(args)
  const words = positionals.length ? positionals : ['serve']
  const length = commands[words.slice(0, 2).join(' ')] && words.length > 1 ? 2 : 1
  const command = commands[words.slice(0, length).join(' ')]
  if (!command) throw new Error(usage)
  return (await command({ values, rest: words.slice(length), print })) !== false
}

async function play({ values, print }: Typed): Promise<boolean> {
  const asked = { script: values.script, print, explained: values.explain }
  const told = await (values.exit ? demo(asked) : shownDemo({ ...asked, port: 3980, until: toldToStop() }))
  return told.every(({ met }) => met)
}

function named(given: string | undefined): string {
  if (given === undefined) throw new Error(usage)
  return given
}
