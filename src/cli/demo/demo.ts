import type { Tenant } from '../../tenant/tenant.ts'
import type { Meeting } from '../../tenant/world.ts'
import { explain } from '../explain.ts'
import type { Running } from '../start.ts'
import { openScene, type SceneOptions } from './scene.ts'
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
  const { script, print } = options
  const chosen = script === 'all' ? Object.values(scripts).flat() : scripts[script]
  if (!chosen) throw new Error(`There is no script “${script}”: choose ${Object.keys(scripts).join(', ')} or all`)
  const scene = await openScene(
    chosen.map(({ title }) => title),
    options,
  )
  const { tenant, running, lessons } = scene
  const told: Told[] = []
  try {
    for (const [index, meeting] of lessons.entries()) {
      const played = chosen[index]
      if (played) told.push(...(await play(played, tenant, meeting, options)))
      if (options.explained) await tell(running, meeting, print)
    }
  } finally {
    await scene.close()
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
async function tell({ service }: Running, meeting: Meeting, print: (line: string) => void): Promise<void> {
  const lesson = await service.store.lessonAt(meeting.threadId, service.clock.now())
  if (lesson) for (const line of await explain(service.store, lesson)) print(`    ${line}`)
}
