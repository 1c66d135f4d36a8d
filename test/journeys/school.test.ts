/** What those who lead the school look up in the console, and take out of it. */
import { beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import type { Frame, Locator, Route } from 'playwright-core'
import { openScene, type Scene } from '../../src/cli/demo/scene.ts'
import { checkSignature } from '../../src/cli/record/key-file.ts'
import { bundleFault } from '../../src/service/export/bundle.ts'
import { hours } from '../../src/lesson/time.ts'
import { nextTime } from '../../src/policy/school-day.ts'
import { weekly } from '../../src/service/digests/weekly.ts'
import { isWeekly } from '../../src/service/digests/weekly-at.ts'
import { personId } from '../../src/lesson/people.ts'
import { reportByStaff } from '../../src/service/matters/raise.ts'
import { cast } from '../../src/tenant/seed.ts'
import { chromiumOfFile } from '../support/browser.ts'
import { testDatabase } from '../support/database.ts'
import { tooWide, withTwiceTheText } from '../support/fits.ts'
import { scheduled, writing } from '../support/scheduled.ts'
import { axeFaultsInThemes, openTab } from '../support/teams.ts'

const chromium = chromiumOfFile()
const { hall, ana, ben, okafor, marsh } = cast
let scene: Scene
const database = testDatabase(() => scene.close())
beforeAll(async () => {
  scene = await openScene(['Maths'], { databaseUrl: database.url })
  await scene.running.settled()
  const [maths] = scene.lessons
  for (const who of [hall, ana, ben]) if (maths) scene.tenant.people.join(maths, who)
  await anOldLesson()
  await reportByStaff(scene.running.service, personId(hall), {
    ...{ facts: 'A message that was not kind.', band: 'amber', subjects: [personId(ben)], adults: [] },
    ...{ category: 'Behaviour', clauses: ['V19'] },
  })
})

/** Of a year whose lessons need not be kept any more. */
async function anOldLesson(): Promise<void> {
  const { store, policy } = scene.running.service
  const startsAt = Date.UTC(2019, 2, 4, 10)
  const [classGroup] = Object.values(policy.timetable.classes)
  const old = scheduled('old', startsAt, { ...(classGroup === undefined ? {} : { classGroup }) })
  await store.saveLesson(old, [])
  const over = { type: 'TimeReached', at: old.timetable.overAt, mark: 'over' } as const
  await store.judge(old.id, startsAt, () => writing({ entries: [{ asOf: over.at, entry: over }] }))
  const text = { message: 'one', version: '1', part: 'before', text: 'hello', fetched: false } as const
  const written = [ana, ben].map(who => ({
    ...{ ...text, message: who, author: personId(who), writtenAt: startsAt, deletedAt: undefined },
  }))
  await store.keepTexts(old.id, written, startsAt)
}

const open = (user: string, look = { width: 1100, height: 900 }) =>
  openTab(chromium, scene, { tab: '/console', frame: 'content', user }, look)
const go = (frame: Frame, name: string) => frame.getByRole('link', { name, exact: true }).click()
/** The demo's graces are of seconds: until one of this safeguard stands on the record. */
async function incidentOf(safeguard: string): Promise<void> {
  const { store } = scene.running.service
  for (;;) {
    if ((await store.incidents()).some(one => one.safeguard === safeguard)) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

/** Pressed again, as people do who read that it could not be done just now; what is read in its place is said at last. */
async function pressUntil(frame: Frame, button: Locator, wanted: string): Promise<void> {
  for (let presses = 1; ; presses += 1) {
    await button.click()
    const isSaid = await frame
      .getByText(wanted)
      .waitFor({ timeout: 15_000 })
      .then(() => true)
      .catch(() => false)
    if (isSaid) return
    if (presses === 4)
      throw new Error(`instead of “${wanted}”: ${(await frame.locator('main').innerText()).slice(-500)}`)
  }
}

describe('whoever leads the school', () => {
  test('sees every lesson with its readiness, and each in which one pupil was alone', async () => {
    const opened = await open(okafor)
    const { frame, page } = opened
    const [maths] = scene.lessons
    if (maths) scene.tenant.people.leave(maths, ben)
    await go(frame, 'Timetable')
    await frame.getByRole('cell', { name: 'class4b' }).waitFor()
    await frame.getByRole('cell', { name: 'Miriam Hall' }).waitFor()
    await frame.getByRole('cell', { name: 'ready', exact: true }).waitFor()
    expect(await axeFaultsInThemes(opened, 'timetable')).toEqual([])
    await incidentOf('lone-pupil')
    await frame.getByLabel('One-to-ones only').check()
    await frame.getByText('one-to-one without agreement').waitFor()

    // What is answered late, of what is not asked any more, is left aside.
    const [oneAsked, oneMayCome] = [Promise.withResolvers<true>(), Promise.withResolvers<true>()]
    const hold = async (route: Route): Promise<void> => {
      oneAsked.resolve(true)
      await oneMayCome.promise
      await route.continue()
    }
    await page.route(/api.v1.timetable/, hold, { times: 1 })
    await frame.getByLabel('One-to-ones only').uncheck()
    await oneAsked.promise
    await frame.getByLabel('From').fill('2019-03-04')
    const old = frame.getByRole('rowheader', { name: /^4 Mar 2019/ })
    await old.waitFor()
    const late = page.waitForResponse(/api.v1.timetable/)
    oneMayCome.resolve(true)
    await (await late).finished()
    await frame.evaluate('new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
    expect(await old.count()).toBe(1)
  })

  test('reads the week, opens what is noted in it, and signs it once it was told', async () => {
    const opened = await open(marsh)
    const { frame, page, wrong } = opened
    const { service } = scene.running
    await go(frame, 'The week')
    await frame.getByText('No week has been told yet.').waitFor()
    await frame.getByRole('cell', { name: 'one pupil alone, without agreement' }).waitFor()
    expect(await axeFaultsInThemes(opened, 'week')).toEqual([])
    await frame.getByRole('button', { name: /^Read the record of/ }).click()
    await frame.getByText(/One pupil alone \(incident\)/).waitFor()
    const friday = nextTime(service.clock.now() - hours(168), 'Europe/London', at => isWeekly(service.policy, at))
    await weekly(service, friday ?? 0)
    await go(frame, 'The week')
    await frame.getByLabel('Parents have the timetable (V24)').check()
    await frame.getByRole('button', { name: 'I have read it: sign' }).click()
    await frame.getByText('Parents have the timetable.').waitFor()
    await frame.getByText(/^Signed by .*Marsh/).waitFor()
    await page.setViewportSize({ width: 320, height: 900 })
    await withTwiceTheText(frame)
    expect(await tooWide(frame)).toEqual([])
    expect(wrong).toEqual([])
  })

  test('reads what was about one pupil, and says why', async () => {
    const opened = await open(okafor)
    const { frame } = opened
    await go(frame, 'Chronology')
    await frame.getByLabel('Pupil: part of the name').fill('walsh')
    await frame.getByLabel('Pupil', { exact: true }).selectOption(ben)
    await frame.getByRole('button', { name: 'Read it' }).click()
    await frame.getByText('Please say why you read it').waitFor()
    await frame.getByLabel(/Why do you read it/).fill('His mother asks')
    await frame.getByRole('button', { name: 'Read it' }).click()
    await frame.getByText('Ben Walsh is in the lesson').waitFor()
    expect(await frame.getByText('Ana Lima is in the lesson').count()).toBe(0)
    const matter = frame
      .getByRole('article')
      .filter({ has: frame.getByRole('heading', { name: /^Matter 2\d{3}-\d+, raised/ }) })
    await matter.getByText('What happened: A message that was not kind.').waitFor()
    expect(await axeFaultsInThemes(opened, 'chronology')).toEqual([])
  })

  test('finds a matter by whom it is about, and opens it', async () => {
    const opened = await open(marsh)
    const { frame, page } = opened
    await go(frame, 'Search')
    await frame.getByLabel('A name, a number').fill('walsh')
    await page.keyboard.press('Enter')
    await frame.getByText('Ben Walsh, pupil').waitFor()
    expect(await axeFaultsInThemes(opened, 'search')).toEqual([])
    await frame.getByRole('button', { name: 'Behaviour' }).click()
    await frame.getByText('A message that was not kind.').waitFor()
    await frame.getByRole('button', { name: 'Back' }).click()
    await frame.getByRole('button', { name: 'Chronology of Ben Walsh' }).click()
    await frame.getByLabel(/Why do you read it/).fill('His mother asks')
    await frame.getByRole('button', { name: 'Read it' }).click()
    await frame.getByText('Ben Walsh is in the lesson').waitFor()
  })

  test('sees how far each clause is kept, and what enforce would have done', async () => {
    const opened = await open(marsh)
    const { frame } = opened
    await go(frame, 'Coverage')
    await frame.getByText('Not seen in the last seven days').waitFor()
    await frame.getByLabel('How far it is kept').selectOption('not covered')
    await frame.getByText(/^V2: /).waitFor()
    expect(await frame.getByText(/^V27: /).count()).toBe(0)
    expect(await axeFaultsInThemes(opened, 'coverage')).toEqual([])
    await go(frame, 'Policy')
    await frame.getByRole('rowheader', { name: 'One pupil alone' }).waitFor()
    expect(await axeFaultsInThemes(opened, 'trial')).toEqual([])
  })

  test('sees counts over time, in charts and in a table', async () => {
    const opened = await open(okafor)
    const { frame } = opened
    await go(frame, 'Over time')
    await frame.getByRole('img', { name: /^Lessons held: 1 in 12 weeks/ }).waitFor()
    expect(await frame.getByRole('row').count()).toBe(13)
    expect(await axeFaultsInThemes(opened, 'charts')).toEqual([])
  })

  test('keeps a lesson whatever its time, and erases it once nothing stands against it, told how much first', async () => {
    const opened = await open(okafor)
    const { frame, wrong } = opened
    const readItsRecord = async () => {
      await go(frame, 'Timetable')
      await frame.getByLabel('From').fill('2019-03-04')
      await frame
        .getByRole('button', { name: /^Read the record of the lesson of 4 Mar 2019/ }) // once that week is shown
        .first()
        .click()
    }
    await readItsRecord()
    await frame.getByText('Keep it whatever its time: a hold').click()
    await frame.getByLabel(/^Why must it be kept/).fill('A court asks for it')
    await frame.getByRole('button', { name: 'Place the hold' }).click()
    await frame.getByText('until somebody lifts the hold').waitFor()
    await frame.getByText('Erase what is kept of it').click()
    await frame.getByLabel(/^Why is it erased/).fill('Its time is over')
    const count = frame.getByRole('button', { name: 'How much would it be?' })
    await count.click()
    await frame.getByText('A hold stands on it').waitFor()
    expect(await frame.getByRole('button', { name: 'Erase it for good' }).count()).toBe(0)

    await go(frame, 'Holds and erasure')
    await frame.getByLabel(/^Lift: The lesson of class4b/).click()
    await frame.getByLabel(/^Why is it lifted/).fill('The court has it')
    await frame.getByRole('button', { name: 'Lift the hold' }).click()
    await frame.getByText('No hold stands.').waitFor()

    // Of one pupil everywhere: what is still to be kept, as of the lesson that is on now, stays.
    await frame.getByLabel('Pupil to erase: part of the name').fill('walsh')
    await frame.getByLabel('Pupil to erase', { exact: true }).selectOption(ben)
    await frame.getByText('Erase everything of this pupil that may go').click()
    await frame.getByLabel(/^Why is it erased/).fill('His family asks')
    await count.click()
    await frame.getByText(/^It would be .* Nothing is erased yet\./).waitFor()
    expect(await axeFaultsInThemes(opened, 'holds')).toEqual([])
    await frame.getByRole('button', { name: 'Erase it for good' }).click()
    await frame.getByText(/^Erased: /).waitFor()
    await count.click()
    await frame.getByText('There is nothing here').waitFor()

    await readItsRecord()
    await frame.getByText('Erase what is kept of it').click()
    await frame.getByLabel(/^Why is it erased/).fill('Its time is over')
    await pressUntil(frame, count, 'Nothing is erased yet.')
    await frame.getByRole('button', { name: 'Erase it for good' }).click()
    await frame.getByText(/^Erased: .* and 1 message or text\./).waitFor()
    expect(wrong.filter(line => !line.includes('404'))).toEqual([])
    const acts = JSON.stringify(await scene.running.service.store.acts())
    for (const why of ['A court asks for it', 'The court has it', 'His family asks', 'Its time is over'])
      expect(acts).toContain(why)
  })

  test('exports a period, and a matter, each for a reason', async () => {
    const opened = await open(okafor)
    const { frame, page, wrong } = opened
    await go(frame, 'Exports')
    await frame.getByText('The record of this time').click()
    await frame.getByRole('button', { name: 'Export it' }).click()
    await frame.getByText('Please say why you export it').waitFor()
    expect(await axeFaultsInThemes(opened, 'exports')).toEqual([])
    await frame.getByLabel(/Why do you export it/).fill('The governors ask')
    const saving = page.waitForEvent('download')
    await frame.getByRole('button', { name: 'Export it' }).click()
    const saved = await saving
    expect(bundleFault(checkSignature, readFileSync(await saved.path()))).toBeUndefined()
    expect(wrong.filter(line => !line.includes('422'))).toEqual([])
    const acts = await scene.running.service.store.acts()
    expect(acts).toContainEqual(expect.objectContaining({ type: 'Exported', by: okafor, reason: 'The governors ask' }))
  })
})
