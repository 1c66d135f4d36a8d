/** The record of a lesson: its teacher reads and signs it in the panel, and who leads the school reads it in the console. */
import { beforeAll, expect, test } from '@jest/globals'
import { openScene, type Scene } from '../../src/cli/demo/scene.ts'
import { cast } from '../../src/tenant/seed.ts'
import { chromiumOfFile } from '../support/browser.ts'
import { testDatabase } from '../support/database.ts'
import { axeFaultsInThemes, fitsItsWidth, openTab } from '../support/teams.ts'

const chromium = chromiumOfFile()
const { hall, ana, ben, cai, dee, lindqvist } = cast
let scene: Scene
const database = testDatabase(() => scene.close())
beforeAll(async () => {
  scene = await openScene(['Maths'], { databaseUrl: database.url })
  await scene.running.settled()
})

/** At 200 words a minute this is half of one. */
const halfAMinute = 100
const wordsIn = (text: string): number => text.split(/\s+/).filter(word => /\w/.test(word)).length

test('a teacher whose lesson ends while its panel is open reads its record in half a minute, and signs that there is nothing to add', async () => {
  const { people } = scene.tenant
  const [maths] = scene.lessons
  if (!maths) throw new Error('The scene has no lesson')
  const everybody = [hall, ana, ben, cai]
  for (const user of everybody) people.join(maths, user)
  const opened = await openTab(chromium, scene, { tab: '/panel', user: hall, meeting: maths })
  const { page, frame, wrong } = opened
  await frame.getByText('3 pupils and 1 of staff here.').waitFor()
  await frame.getByRole('button', { name: 'The lesson is over' }).click()
  await frame.getByRole('button', { name: 'Take it back' }).click()
  await frame.getByText('Nobody is asked to leave.').waitFor()
  await frame.getByRole('button', { name: 'The lesson is over' }).click()
  await frame.getByRole('button', { name: 'The lesson goes on' }).waitFor()
  for (const user of [ana, ben, cai, hall]) people.leave(maths, user)
  await frame.getByRole('heading', { name: 'The record of your last lesson' }).waitFor()
  const record = frame.locator('section.record')
  await record.getByText('3 pupils came, 1 did not').waitFor()
  const text = await record.innerText()
  expect(text).toMatch(/What went wrong\s+Nothing\.\s+Misuse\s+Nothing\./)
  expect([text, wordsIn(text) <= halfAMinute]).toEqual([text, true])
  expect(await fitsItsWidth(frame)).toBe(true)
  expect(await axeFaultsInThemes(opened, 'panel-record')).toEqual([])

  await record.getByLabel('Dee Okoro').check()
  await page.clock.install()
  await page.clock.fastForward(21_000) // what was ticked outlives the cover
  await frame.getByRole('button', { name: 'Show names and words' }).click()
  await record.getByRole('button', { name: 'Nothing to add: sign' }).click()
  await frame.getByText('It stands on the record. Thank you.').waitFor()
  await record.getByText('What went wrong').waitFor({ state: 'detached' })
  expect(await frame.evaluate('document.activeElement.textContent')).toBe('The record of your last lesson')
  expect(wrong).toEqual([])
  const [lesson] = await scene.running.service.store.lessons(0, Number.MAX_SAFE_INTEGER)
  const kept = lesson && (await scene.running.service.store.read(lesson.id))
  expect(kept?.journal.flatMap(({ entry }) => (entry.type === 'MaterialSent' ? entry.pupils : []))).toEqual([dee])
})

test('the lead reads it from the timetable, and comes back to where they were', async () => {
  const opened = await openTab(
    chromium,
    scene,
    { tab: '/console', frame: 'content', user: lindqvist },
    { width: 1100, height: 900 },
  )
  const { frame } = opened
  await frame.getByRole('link', { name: 'Timetable' }).click()
  await frame.getByRole('button', { name: /^Read the record of the lesson of/ }).click()
  await frame.getByText('Dee Okoro: has been sent the material').waitFor()
  await frame.getByText(/^Signed by Miriam Hall/).waitFor()
  expect(await frame.evaluate('document.activeElement.textContent')).toBe('The record of a lesson')
  expect(await axeFaultsInThemes(opened, 'console-record')).toEqual([])
  await frame.getByRole('button', { name: 'Back' }).click()
  expect(await frame.evaluate('document.activeElement.ariaLabel')).toMatch(/^Read the record of the lesson of/)
})
