import { beforeAll, describe, expect, test } from '@jest/globals'
import { parseDocument } from 'yaml'
import { demoPolicy, openScene, type Scene } from '../../src/cli/demo/scene.ts'
import type { Frame } from 'playwright-core'
import { cast } from '../../src/tenant/seed.ts'
import type { Meeting } from '../../src/tenant/world.ts'
import { axeFaults, chromiumOfFile } from '../support/browser.ts'
import { testDatabase } from '../support/database.ts'
import { layLine } from '../support/line.ts'
import { tooWide, withTwiceTheText } from '../support/fits.ts'
import { axeFaultsInThemes, openTab, shot, type Where } from '../support/teams.ts'

const chromium = chromiumOfFile()
let scene: Scene
const database = testDatabase(() => scene.close())
beforeAll(async () => {
  const policy = parseDocument(demoPolicy())
  policy.deleteIn(['safeguards', 'warning']) // on a busy machine two seconds are too few to take one back
  policy.deleteIn(['lessons', 'longest']) // on a busy machine these lessons take longer than the demo's three quarters of a minute
  scene = await openScene(['Maths', 'Music', 'Art'], { policy: String(policy), databaseUrl: database.url })
  await scene.running.settled()
})

const meeting = (index: number): Meeting => {
  const found = scene.lessons[index]
  if (!found) throw new Error('The scene has no such lesson')
  return found
}
const open = (where: Omit<Where, 'tab'>) => openTab(chromium, scene, { tab: '/panel', ...where })

const { hall, ana, ben, cai, dee, okafor } = cast
const until = async (frame: Frame, text: string | RegExp): Promise<void> => frame.getByText(text).first().waitFor()
const glance = (frame: Frame) => frame.getByRole('region', { name: 'At a glance' })

/** What a screen reader is given to say by itself from here on, in `heard`. */
const listen = `
  window.heard = []
  new MutationObserver(changes => {
    const elements = changes.map(({ target }) => (target.nodeType === Node.TEXT_NODE ? target.parentElement : target))
    const places = new Set(elements.map(element => element?.closest('[aria-live]')))
    for (const place of places)
      if (place?.textContent) heard.push(place.getAttribute('aria-live') + ': ' + place.textContent)
  }).observe(document.body, { subtree: true, childList: true, characterData: true })`

describe('a teacher in her lesson', () => {
  test('sees at a glance that it is safe, and who is here', async () => {
    const { people } = scene.tenant
    for (const user of [hall, ana, ben]) people.join(meeting(0), user)
    people.join(meeting(0), ana, { device: 'phone' })
    const opened = await open({ user: hall, meeting: meeting(0) })
    const { frame } = opened
    await until(frame, '2 pupils and 1 of staff here.')
    await until(frame, 'Ana Lima')
    await until(frame, 'on 2 devices')
    for (const heading of ['Ground rules to read aloud', 'All is ready'])
      await frame.getByRole('heading', { name: heading }).waitFor()
    await frame.getByText('Missing: 2').click()
    await until(frame, 'has not come')
    await frame.getByText('Before the lesson: what only you can know').click()
    await until(frame, 'V22')
    expect(await axeFaultsInThemes(opened, 'panel-safe')).toEqual([])
    expect(opened.wrong).toEqual([])
  })

  test('is shown what is wrong, under which clause, what was done and what comes next, and ends it with one press', async () => {
    const { people } = scene.tenant
    for (const user of [hall, cai, dee]) people.join(meeting(1), user)
    const opened = await open({ user: hall, meeting: meeting(1) })
    const { frame } = opened
    await until(frame, '2 pupils and 1 of staff here.')
    await frame.evaluate(listen)
    people.leave(meeting(1), dee)
    await until(frame, 'The lesson is held')
    await until(frame, /V27: Lessons are for groups/)
    await until(frame, /So far: you are reminded; .*the lesson is held/)
    await until(frame, /Next, at \d\d:\d\d:\d\d .*: the lesson is closed\./)
    await glance(frame).getByText('Pupils’ microphones and cameras are off, only staff can share.').waitFor()
    const heard = await frame.evaluate<readonly string[]>('heard')
    expect(heard).toContain('assertive: Held. Pupils’ microphones and cameras are off, only staff can share.')
    expect(new Set(heard).size).toBe(heard.length) // each once
    await shot(opened.page, 'panel-held')
    await frame.getByRole('button', { name: 'End it now' }).click()
    await until(frame, 'Chaperone has closed this lesson. You can re-open it.')
    await frame.getByRole('button', { name: 'Re-open the lesson' }).waitFor()
    expect(await axeFaultsInThemes(opened, 'panel-closed')).toEqual([])
    expect(opened.wrong).toEqual([])
  })

  test('pauses and goes on, warns a pupil, and takes one out and back in, each with one press', async () => {
    const { people } = scene.tenant
    for (const user of [hall, ana, ben, cai]) people.join(meeting(2), user)
    const opened = await open({ user: hall, meeting: meeting(2) })
    const { frame, page } = opened
    const button = (name: string) => frame.getByRole('button', { name, exact: true })
    await until(frame, '3 pupils and 1 of staff here.')
    await button('Pause: everybody quiet').click()
    await until(frame, 'The lesson is paused.')
    await glance(frame).getByText('Pupils’ microphones and cameras are off').waitFor()
    await button('Go on: microphones open').click()
    await until(frame, 'The lesson goes on.')
    await button('Mics open').click()
    await until(frame, 'Pupils may switch theirs on.')
    expect(meeting(2).settings.allowAttendeeToEnableMic).toBe(true)
    await button('Mics off').click()
    await until(frame, 'Microphones are off')
    await button('Mics open').click()
    await button('Take it back').click() // at once: the ten seconds are of a clock on the wall
    await until(frame, 'Microphones are off')
    expect(meeting(2).settings.allowAttendeeToEnableMic).toBe(false)
    // One stop of the Tab key for the whole class: arrows go on from there.
    await button('Warn Ana Lima').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await until(frame, 'They will be warned.')
    await button('Take it back').click()
    await until(frame, 'The warning is taken back.')
    await button('Warn Ana Lima').focus()
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowRight')
    expect(await frame.evaluate('document.activeElement.ariaLabel')).toBe('Take out Cai Morgan')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    expect(await frame.evaluate('document.activeElement.ariaLabel')).toBe('Take out Cai Morgan')
    await page.keyboard.press('Tab')
    expect(await frame.evaluate('document.activeElement.closest("[role=grid]")')).toBeNull()
    await button('Take out Cai Morgan').click()
    await button('Take it back').click()
    await until(frame, 'They may stay.')
    expect(await axeFaultsInThemes(opened, 'panel-conduct')).toEqual([])
    // Whoever asked for less motion, as axe's run does, sees none.
    expect(await frame.evaluate('getComputedStyle(document.querySelector("button")).transitionDuration')).toBe('0.001s')
    expect(opened.wrong).toEqual([])
    expect([...meeting(2).legs.values()].some(({ who }) => 'user' in who && who.user === cai)).toBe(true)
  })

  test('covers names and words while staff show a screen, and uncovers them with one press', async () => {
    const { people } = scene.tenant
    const opened = await open({ user: hall, meeting: meeting(0) })
    const { frame, page } = opened
    await until(frame, 'Ana Lima')
    people.share(meeting(0), hall, true)
    await frame.getByText('Ana Lima').waitFor({ state: 'detached' })
    expect(await frame.locator('body').innerText()).not.toMatch(/Lima|Walsh|Hall|pupil/)
    await glance(frame).getByText('Safe').waitFor()
    expect(await axeFaultsInThemes(opened, 'panel-covered')).toEqual([])
    await frame.getByRole('button', { name: 'Show names and words' }).focus()
    await page.keyboard.press('Enter')
    await until(frame, 'Ana Lima')
    expect(await frame.evaluate('document.activeElement.textContent')).toBe('This lesson')
    people.share(meeting(0), hall, false)
  })

  test('covers itself where nobody has touched it for twenty seconds', async () => {
    const { page, frame } = await open({ user: hall, meeting: meeting(0) })
    await page.clock.install()
    await until(frame, 'Ana Lima')
    await frame.locator('h2').first().click()
    await page.clock.fastForward(19_000)
    expect(await frame.getByText('Ana Lima').count()).toBe(1)
    await page.clock.fastForward(2_000)
    await frame.getByRole('button', { name: 'Show names and words' }).waitFor()
    expect(await frame.getByText('Ana Lima').count()).toBe(0)
  })

  test('reads it from right to left, at 280 pixels and at twice the size, without scrolling sideways', async () => {
    const { page, frame } = await openTab(
      chromium,
      scene,
      { user: hall, meeting: meeting(0), tab: '/panel', locale: 'ar-sa' },
      { width: 280, height: 900 },
    )
    await until(frame, 'Ana Lima')
    expect(await frame.evaluate('document.documentElement.dir')).toBe('rtl')
    expect(await tooWide(frame)).toEqual([])
    await withTwiceTheText(frame)
    await frame.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
    await until(frame, /still to tick today/)
    await until(frame, 'Send the report')
    await shot(page, 'panel-rtl-200')
    expect(await tooWide(frame)).toEqual([])
    expect(await axeFaults(frame)).toEqual([])
  })

  test('is told when the panel has lost Chaperone, and is never left with what was safe', async () => {
    const line = await layLine(scene.running.port)
    const { frame } = await open({ user: hall, meeting: meeting(0), port: line.port })
    const lost = glance(frame).getByText('This panel has lost Chaperone, and may be out of date.')
    await until(frame, 'Ana Lima')
    line.cut()
    await lost.waitFor()
    expect(await glance(frame).getByText('Safe').count()).toBe(0)
    line.mend()
    await lost.waitFor({ state: 'detached' })
    await glance(frame).getByText('Safe').waitFor()
    line.close()
  })
})

test('somebody who is no staff of the lesson is shown no lesson', async () => {
  const { frame } = await open({ user: ana, meeting: meeting(0) })
  await until(frame, 'There is no lesson of yours here just now.')
  expect(await frame.locator('body').innerText()).not.toMatch(/Lima|Walsh|Hall/)
})

test('the lead looks in on a lesson as its staff do', async () => {
  const { frame } = await open({ user: okafor, meeting: meeting(0) })
  await until(frame, 'Ana Lima')
})
