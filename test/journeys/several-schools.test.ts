/** Whoever leads at two schools of a trust, in one console. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parseDocument } from 'yaml'
import { demoPolicy, openScene, type Scene } from '../../src/cli/demo/scene.ts'
import { personId } from '../../src/lesson/people.ts'
import { reportByStaff } from '../../src/service/matters/raise.ts'
import { cast } from '../../src/tenant/seed.ts'
import { addAshfield, ashfield, ashfieldPolicy } from '../support/ashfield.ts'
import { chromiumOfFile } from '../support/browser.ts'
import { at } from '../support/lesson.ts'
import { openTab } from '../support/teams.ts'

const chromium = chromiumOfFile()
const clock = { now: () => at('9:00') }
const urn = '654321'
let scene: Scene
beforeAll(async () => {
  const second = parseDocument(demoPolicy())
  const { name, ...change } = ashfieldPolicy
  for (const [key, value] of Object.entries(change)) second.set(key, value)
  second.setIn(['school', 'name'], name)
  second.setIn(['school', 'urn'], urn)
  const prepare = (world: Scene['tenant']['world']) => void addAshfield(world, clock.now())
  scene = await openScene(['Maths'], {
    ...{ clock, prepare, otherPolicies: [String(second)] },
    setTimer: () => () => undefined,
  })
  const [, ashfieldService] = scene.running.schools
  if (!ashfieldService) throw new Error('There are two schools')
  await reportByStaff(ashfieldService, personId(ashfield.nair), {
    ...{ facts: 'x', band: 'amber', category: 'Bullying', clauses: [], subjects: [], adults: [] },
  })
  await scene.running.settled()
})
afterAll(() => scene.close())

const open = (tab: string) =>
  openTab(chromium, scene, { user: cast.lindqvist, tab, frame: 'content' }, { width: 1100, height: 900 })

test('a link opens the school that it names, and another is chosen from those where one is somebody', async () => {
  const { frame, wrong } = await open(`/console?school=${urn}#matters`)
  const school = frame.getByLabel('School')
  const matter = frame.getByRole('button', { name: 'Bullying' })
  await matter.waitFor()
  expect(await school.inputValue()).toBe(urn)
  expect(await school.locator('option').allTextContents()).toEqual(['Oakfield Primary', 'Ashfield Primary'])
  await school.selectOption('Oakfield Primary')
  await frame.getByText('There is nothing here.').waitFor()
  expect(await matter.count()).toBe(0)
  expect(await school.inputValue()).toBe('123456')
  await school.selectOption('Ashfield Primary')
  await matter.waitFor()
  expect(wrong).toEqual([])
})
