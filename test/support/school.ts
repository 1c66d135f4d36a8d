/** The whole service against the simulated tenant and PostgreSQL, over HTTP, with a clock that the test moves. */
import { afterEach } from '@jest/globals'
import { parseDocument } from 'yaml'
import { demoPolicy, openScene, type Scene, type SceneOptions } from '../../src/cli/demo/scene.ts'
import type { Instant, Millis } from '../../src/lesson/time.ts'
import type { Meeting } from '../../src/tenant/world.ts'
import type { TestDatabase } from './database.ts'
import { calm } from './calm.ts'
import { at } from './lesson.ts'
import { urlOf } from './url-of.ts'

export type School = Scene & {
  readonly meeting: Meeting
  readonly clock: { at: Instant; now(): Instant }
  /** Lets time pass, from one thing that is due to the next, until everything due by then is done. */
  readonly pass: (time: Millis) => Promise<void>
}

const open: Scene[] = []
afterEach(() => Promise.all(open.splice(0).map(scene => scene.close())))

type Rest = Pick<
  SceneOptions,
  'mostLegs' | 'setTimer' | 'timetableFiles' | 'dataDir' | 'credentialNow' | 'unusedFiles'
> & {
  readonly subjects?: readonly string[]
  /** How each further school of the tenant differs from the demo's. */
  readonly others?: readonly Readonly<Record<string, unknown>>[]
  /** What a policy file says now, given what it said when the service started. */
  readonly policyNow?: (written: string) => string | undefined
}

let schools = 0
/** The demo's school with the graces of the safeguards themselves; a lesson of an hour begins at nine, which is now. */
export async function openSchool(
  { connection }: Pick<TestDatabase, 'connection'>,
  change: Readonly<Record<string, unknown>> = {},
  prepare: SceneOptions['prepare'] = () => undefined,
  unsettle: SceneOptions['unsettle'] = () => undefined,
  { subjects = ['Maths'], mostLegs = 100, setTimer = () => () => undefined, ...rest }: Rest = {},
) {
  const { policyNow, timetableFiles, dataDir, credentialNow, unusedFiles, others = [] } = rest
  const clock = { at: at('9:00'), now: () => clock.at }
  const scene = await openScene(subjects, {
    mostLegs,
    clock,
    policy: policy(change),
    otherPolicies: others.map(policy),
    ...(policyNow ? { policyNow } : {}),
    ...(timetableFiles === undefined ? {} : { timetableFiles }),
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(credentialNow === undefined ? {} : { credentialNow }),
    ...(unusedFiles === undefined ? {} : { unusedFiles }),
    prepare,
    unsettle,
    databaseUrl: urlOf(connection),
    setTimer,
  })
  open.push(scene)
  const [meeting] = scene.lessons
  if (!meeting) throw new Error('The scene has no lesson')
  let running = scene.running
  const restart: Scene['restart'] = async isThere => (running = await scene.restart(isThere))
  const school: School = { ...scene, meeting, clock, restart, pass: time => pass({ ...scene, running }, clock, time) }
  await school.pass(0)
  return school
}

function policy({ name, ...change }: Readonly<Record<string, unknown>>): string {
  const document = parseDocument(demoPolicy())
  for (const key of ['safeguards', 'acknowledge', 'digests']) document.delete(key)
  document.deleteIn(['school', 'hours'])
  for (const key of ['longest', 'record']) document.deleteIn(['lessons', key])
  document.setIn(['school', 'urn'], `school-${String(++schools)}`)
  if (name !== undefined) document.setIn(['school', 'name'], name)
  for (const [key, value] of Object.entries(change)) document.set(key, value)
  return String(document)
}

/** More than can be due in an hour of one lesson: a row that comes back at once for ever is a fault. */
const mostTurns = 2_000

async function pass(scene: Scene, clock: School['clock'], time: Millis): Promise<void> {
  const until = clock.at + time
  for (let turn = 0; turn < mostTurns; turn += 1) {
    await calm(scene)
    const { schools } = scene.running
    const due = await Promise.all(schools.map(({ store }) => store.nextDueAt()))
    const next = Math.min(...due.map(one => one ?? Infinity))
    if (next > until) {
      clock.at = until
      return
    }
    clock.at = Math.max(clock.at, next)
    for (const service of schools) service.nudge()
  }
  throw new Error(`Something is due without end at ${new Date(clock.at).toISOString()}`)
}
