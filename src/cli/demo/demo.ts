import { setTimeout as pause } from 'node:timers/promises'
import type { Tenant } from '../../tenant/tenant.ts'
import type { Meeting } from '../../tenant/world.ts'
import { explain, shown } from '../explain.ts'
import type { Running } from '../start.ts'
import { openPage, type Page } from './page/page.ts'
import { adoptInDemo, type PolicyFile } from './adopting.ts'
import { demoPolicy, openScene, type Scene, type SceneOptions } from './scene.ts'
import type { Script } from './script.ts'
import { screens } from './screens.ts'
import { scriptsOf } from './scripts.ts'
import { alertsTo, lindqvist, makeStage, marsh, okafor, type Told } from './stage.ts'

export type DemoOptions = SceneOptions & {
  readonly script: string
  readonly print: (line: string) => void
  /** Whether each lesson's journal is printed after it. */
  readonly explained?: boolean
  /** ms that each expectation is waited for. */
  readonly patience?: number
}

/**
 * Plays scripted lessons against the production service, over real HTTP and in real time: side by side, as in a school,
 * but for those that change the tenant for everybody.
 * @returns each expectation and whether it was met; a request that Microsoft would have refused is one not met.
 */
export async function demo(given: DemoOptions): Promise<readonly Told[]> {
  const options = withFile(given)
  const chosen = await scriptsOf(options.script)
  const scene = await openScene(titles(chosen), { ...options, ...beforehand(chosen) })
  try {
    return await playTogether(chosen, scene, options)
  } finally {
    await scene.close()
  }
}

/** Each lesson as its script needs it before the service starts; a meeting is called what its script is. */
const beforehand = (chosen: readonly Script[]): Pick<SceneOptions, 'unsettle'> => ({
  unsettle: tenant => {
    for (const meeting of tenant.world.meetings.values())
      chosen.find(({ title }) => title === meeting.subject)?.before?.(tenant, meeting)
  },
})

type Playing = DemoOptions & { readonly file: PolicyFile }

/** The school's policy file as it stands now, whatever the scripts have changed in it. */
function withFile<Given extends DemoOptions>(options: Given): Given & Playing {
  const begunWith = options.policy ?? demoPolicy()
  const file = { begunWith, text: begunWith }
  return { ...options, file, policyNow: () => file.text }
}

export type ShownOptions = DemoOptions & {
  /** Of the page; another one where it is taken. */
  readonly port: number
  /** Where the page is, once it can be opened. */
  readonly opened?: (url: string) => void
  /** The demo stays open until then. */
  readonly until: Promise<unknown>
}

/** Plays the scripts and shows them on a page, with a last lesson in which whoever looks can act themselves. */
export async function shownDemo(given: ShownOptions): Promise<readonly Told[]> {
  const options = withFile(given)
  const chosen = await scriptsOf(options.script)
  const lines: string[] = []
  const played = { lesson: 0 }
  const print = (line: string): void => {
    lines.push(...line.split('\n').filter(Boolean))
    options.print(line)
  }
  const scene = await openScene([...titles(chosen), 'Your own lesson'], { ...options, ...beforehand(chosen) })
  try {
    const page = await openPage({
      ...{ tenant: scene.tenant, lessons: scene.lessons, port: options.port },
      story: () => ({ lesson: played.lesson, lines }),
      why: meeting => whyOf(scene.running, meeting),
    })
    options.print(address(page, options.port))
    options.opened?.(page.url)
    const begun = (lesson: number): void => {
      played.lesson = lesson
    }
    const told = await playInTurn(chosen, scene, { ...options, print }, begun)
    begun(chosen.length)
    print(`\nNow it is your turn, in “Your own lesson”.\n${address(page, options.port)}`)
    print(`Its people’s screens, in the simulated Teams:\n${screens(scene).join('\n')}\nCtrl-C ends it.`)
    await options.until
    await page.close()
    return told
  } finally {
    await scene.close()
  }
}

const address = ({ url, isOtherPort }: Page, port: number): string =>
  `${isOtherPort ? `Port ${port} is taken, so the page is elsewhere. ` : ''}Open ${url} in a browser.`

const titles = (chosen: readonly Script[]): readonly string[] => chosen.map(({ title }) => title)

async function playTogether(chosen: readonly Script[], scene: Scene, options: Playing): Promise<readonly Told[]> {
  const side = (scripts: readonly Script[]) =>
    Promise.all(scripts.map(script => playInFull(chosen.indexOf(script), script, scene, options)))
  const told = await side(chosen.filter(({ alone, policy }) => !alone && !policy))
  const changed = Map.groupBy(
    chosen.filter(({ policy }) => policy),
    ({ policy }) => policy,
  )
  for (const [policy, scripts] of changed) {
    await adoptInDemo(scene.running, options.file, policy ?? {})
    told.push(...(await side(scripts)))
    await adoptInDemo(scene.running, options.file, {})
  }
  for (const script of chosen.filter(({ alone }) => alone))
    told.push(await playInFull(chosen.indexOf(script), script, scene, options))
  return sum(told.flat(), scene, options)
}

/** What is said of one lesson is printed together, once it is over. */
async function playInFull(index: number, script: Script, scene: Scene, options: DemoOptions) {
  const lines: string[] = []
  const told = await playOne(index, script, scene, { ...options, print: line => lines.push(line) })
  lines.forEach(options.print)
  return told
}

async function playInTurn(
  chosen: readonly Script[],
  scene: Scene,
  options: Playing,
  begun: (lesson: number) => void,
): Promise<readonly Told[]> {
  const told: Told[] = []
  for (const [index, script] of chosen.entries()) {
    begun(index)
    if (script.policy) await adoptInDemo(scene.running, options.file, script.policy)
    told.push(...(await playOne(index, script, scene, options)))
    if (script.policy) await adoptInDemo(scene.running, options.file, {})
  }
  return sum(told, scene, options)
}

async function playOne(index: number, script: Script, scene: Scene, options: DemoOptions) {
  const { running } = scene
  const meeting = scene.lessons[index]
  if (!meeting) throw new Error(`There is no lesson for ${script.title}`)
  const lesson = await lessonOf(running, meeting)
  const told = await play(script, scene, meeting, lesson, options)
  if (options.explained) for (const line of await whyOf(running, meeting)) options.print(`    ${line}`)
  return told
}

function sum(told: readonly Told[], { tenant }: Scene, { print }: DemoOptions): readonly Told[] {
  const refused = tenant.violations.map(text => ({ met: false, text }))
  for (const { text } of refused) print(`✗ Microsoft would have refused: ${text}`)
  const all = [...told, ...refused]
  print(`\n${all.filter(({ met }) => met).length} of ${all.length} expectations met.`)
  return all
}

async function play(
  script: Script,
  { tenant, places }: Scene,
  meeting: Meeting,
  lesson: string,
  { print, patience }: DemoOptions,
) {
  print(`\n${script.title}\n`)
  const stage = makeStage({ tenant, meeting, lesson, print, places, ...(patience === undefined ? {} : { patience }) })
  await script.play(stage)
  tenant.people.endMeeting(meeting, meeting.organiser)
  await acknowledge(tenant, lesson)
  return stage.told
}

/** Who was called has seen it: else they are called again and again while the others play. */
async function acknowledge(tenant: Tenant, lesson: string): Promise<void> {
  for (const person of [okafor, lindqvist, marsh])
    await Promise.all(alertsTo(tenant, person, lesson).map(id => tenant.people.pressButton(person, id, 'acknowledge')))
}

/** The lesson's own journal, as `chaperone explain` prints it. */
async function whyOf({ service }: Running, meeting: Meeting): Promise<readonly string[]> {
  const lesson = await service.store.lessonAt(meeting.threadId, service.clock.now())
  return lesson ? [...shown(await explain(service.store, lesson), false)] : []
}

/** The timetable is read as soon as the service runs, and the lesson made ready at once. */
async function lessonOf(running: Running, { threadId, subject }: Meeting): Promise<string> {
  for (let looks = 0; looks < 100; looks += 1) {
    await running.settled()
    const lesson = await running.service.store.lessonAt(threadId, running.service.clock.now())
    if (lesson) return lesson
    await pause(100)
  }
  throw new Error(`The lesson “${subject}” was not found in the timetable`)
}
