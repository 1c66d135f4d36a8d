import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openScene, type Scene } from '../../src/cli/demo/scene.ts'
import { cast } from '../../src/tenant/seed.ts'
import type { Meeting } from '../../src/tenant/world.ts'
import { axeFaults, chromiumOfFile } from '../support/browser.ts'
import { openTab, shot, type Where } from '../support/teams.ts'

const chromium = chromiumOfFile()
let scene: Scene
beforeAll(async () => {
  scene = await openScene(['Maths', 'Music'])
  await scene.running.settled()
}, 60_000)
afterAll(() => scene.close())

const meeting = (index: number): Meeting => {
  const found = scene.lessons[index]
  if (!found) throw new Error('The scene has no such lesson')
  return found
}
const open = (where: Omit<Where, 'tab'>) => openTab(chromium, scene, { tab: '/panel', ...where })

describe('a teacher in her lesson', () => {
  test('sees at a glance that it is safe, and who is here', async () => {
    const { people } = scene.tenant
    for (const user of [cast.hall, cast.ana, cast.ben]) people.join(meeting(0), user)
    const { frame, page, wrong } = await open({ user: cast.hall, meeting: meeting(0) })
    await frame.getByText('Safe', { exact: true }).waitFor()
    await frame.getByText('2 pupils and 1 of staff here.').waitFor()
    await frame.getByText('Ana Lima').waitFor()
    expect(wrong).toEqual([])
    await shot(page, 'panel-safe')
    expect(await axeFaults(frame)).toEqual([])
  }, 60_000)
})
