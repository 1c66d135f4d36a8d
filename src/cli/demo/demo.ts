import type { Tenant } from '../../tenant/tenant.ts'
import type { Meeting } from '../../tenant/world.ts'
import { explain } from '../explain.ts'
import type { Running } from '../start.ts'
import { openPage, type Page } from './page/page.ts'
import { openScene, type Scene, type SceneOptions } from './scene.ts'
import { scripts, type Script } from './scripts.ts'
import { makeStage, type Told } from './stage.ts'

export type DemoOptions = SceneOptions & {
  readonly script: string
  readonly print: (line: string) => void
  /** Whether each lesson's journal is printed after it. */
  readonly explained?: boolean
  /** ms that each expectation is waited for. */
  readonly patience?: number
}

/**
 * Plays scripted lessons against the production service, over real HTTP and in real time.
 * @returns each expectation and whether it was met; a request that Microsoft would have refused is one not met.
 */
export async function demo(options: DemoOptions): Promise<readonly Told[]> {
  const chosen = scriptsOf(options)
  const scene = await openScene(titles(chosen), options)
  try {
    return await playAll(chosen, scene, options)
  } finally {
    await scene.close()
  }
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
export async function shownDemo(options: ShownOptions): Promise<readonly Told[]> {
  const chosen = scriptsOf(options)
  const lines: string[] = []
  const played = { lesson: 0 }
  const print = (line: string): void => {
    lines.push(...line.split('\n').filter(Boolean))
    options.print(line)
  }
  const scene = await openScene([...titles(chosen), 'Your own lesson'], options)
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
    const told = await playAll(chosen, scene, { ...options, print }, begun)
    begun(chosen.length)
    print(`\nNow it is your turn, in “Your own lesson”.\n${address(page, options.port)}\nCtrl-C ends it.`)
    await options.until
    await page.close()
    return told
  } finally {
    await scene.close()
  }
}

const address = ({ url, isOtherPort }: Page, port: number): string =>
  `${isOtherPort ? `Port ${port} is taken, so the page is elsewhere. ` : ''}Open ${url} in a browser.`

function scriptsOf({ script }: DemoOptions): readonly Script[] {
  const chosen = script === 'all' ? Object.values(scripts).flat() : scripts[script]
  if (!chosen) throw new Error(`There is no script “${script}”: choose ${Object.keys(scripts).join(', ')} or all`)
  return chosen
}

const titles = (chosen: readonly Script[]): readonly string[] => chosen.map(({ title }) => title)

async function playAll(
  chosen: readonly Script[],
  { tenant, running, lessons }: Scene,
  options: DemoOptions,
  begun: (lesson: number) => void = () => undefined,
): Promise<readonly Told[]> {
  const { print } = options
  const told: Told[] = []
  for (const [index, script] of chosen.entries()) {
    const meeting = lessons[index]
    if (!meeting) throw new Error(`There is no lesson for ${script.title}`)
    begun(index)
    told.push(...(await play(script, tenant, meeting, options)))
    if (options.explained) for (const line of await whyOf(running, meeting)) print(`    ${line}`)
  }
  for (const violation of tenant.violations) {
    told.push({ met: false, text: violation })
    print(`✗ Microsoft would have refused: ${violation}`)
  }
  print(`\n${told.filter(({ met }) => met).length} of ${told.length} expectations met.`)
  return told
}

async function play(script: Script, tenant: Tenant, meeting: Meeting, { print, patience }: DemoOptions) {
  print(`\n${script.title}\n`)
  const stage = makeStage({ tenant, meeting, print, ...(patience === undefined ? {} : { patience }) })
  await script.play(stage)
  tenant.people.endMeeting(meeting, meeting.organiser)
  return stage.told
}

/** The lesson's own journal, as `chaperone explain` prints it. */
async function whyOf({ service }: Running, meeting: Meeting): Promise<readonly string[]> {
  const lesson = await service.store.lessonAt(meeting.threadId, service.clock.now())
  return lesson ? explain(service.store, lesson) : []
}
