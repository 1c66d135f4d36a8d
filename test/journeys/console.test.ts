import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Frame } from 'playwright-core'
import { parseDocument } from 'yaml'
import { openScene, type Scene } from '../../src/cli/demo/scene.ts'
import { personId } from '../../src/lesson/people.ts'
import { handle } from '../../src/service/matters/handle.ts'
import { raiseConcern, reportByStaff } from '../../src/service/matters/raise.ts'
import { cast, stranger } from '../../src/tenant/seed.ts'
import { axeFaults, chromiumOfFile } from '../support/browser.ts'
import { besides, withAdministrators } from '../support/administrators.ts'
import { testDatabase } from '../support/database.ts'
import { tooWide, withTwiceTheText } from '../support/fits.ts'
import { axeFaultsInThemes, openTab, shot, type Opened, type Where } from '../support/teams.ts'

const chromium = chromiumOfFile()
const { hall, ana, ben, okafor, lindqvist, marsh, devi, osei } = cast
let scene: Scene
const database = testDatabase(() => scene.close())
beforeAll(async () => {
  const administered = withAdministrators([devi])
  const policy = parseDocument(administered.policy)
  policy.setIn(['acknowledge', 'red'], '30m') // on a busy machine the chair would be asked before the first test has answered
  scene = await openScene(['Maths', 'Music'], {
    ...{ ...administered, policy: String(policy), databaseUrl: database.url },
  })
  await scene.running.settled()
  const [maths] = scene.lessons
  if (!maths) throw new Error('The scene has no lesson')
  for (const who of [hall, ana, ben, stranger]) scene.tenant.people.join(maths, who)
  await scene.running.settled()
  for (const text of ['is it seven', 'text me on 07700 900123']) {
    scene.tenant.people.speak(maths, ben, text)
    await scene.running.settled()
  }
  const { service } = scene.running
  const now = service.clock.now()
  await raiseConcern(service, personId(ana), { notTo: [], words: 'I want to talk.', picture: 'I feel sad' }, now)
  const unkind = await reportByStaff(service, personId(hall), {
    ...{ facts: 'A message that was not kind.', band: 'amber', subjects: [personId(ben)], adults: [] },
    ...{ category: 'Behaviour', clauses: ['V19'] },
  })
  await handle(service, personId(okafor), unkind, {
    ...{ type: 'Shared', with: personId(besides.senco), reason: 'she helps him' },
  })
  await reportByStaff(service, personId(hall), {
    ...{ facts: 'An adult raised their voice.', band: 'red', subjects: [], adults: [personId(okafor)] },
    ...{ category: 'About an adult', clauses: ['V36'] },
  })
})

const wide = { width: 1100, height: 900 }
const open = (where: Omit<Where, 'tab' | 'frame'>, look = wide) =>
  openTab(chromium, scene, { tab: '/console', frame: 'content', ...where }, look)
const go = (frame: Frame, name: string) => frame.getByRole('link', { name, exact: true }).click()
const row = (frame: Frame, name: string) => frame.getByRole('button', { name })

describe('the lead', () => {
  test('takes a matter from being seen to a decision, by what is missing', async () => {
    const opened = await open({ user: okafor })
    const { frame } = opened
    await go(frame, 'Matters')
    const waits = frame.getByRole('row', { name: /I feel sad.* an answer; the next person is asked at \d/ })
    await waits.waitFor()
    expect(await axeFaultsInThemes(opened, 'console-matters')).toEqual([])
    await row(frame, 'I feel sad').click()
    await frame.getByText('I want to talk.').waitFor()
    const clock = frame.getByText(/^Unless somebody has, the next person is asked at \d/)
    await clock.waitFor()
    await frame.getByRole('button', { name: 'I have seen this' }).click()
    await clock.waitFor({ state: 'detached' })
    await frame.getByText('It is on the record.').waitFor()
    await frame.getByText('acknowledged, raised').waitFor()
    await frame.getByText('Add what you know').click()
    await frame.getByLabel('What happened?').last().fill('She sits alone at lunch.')
    await frame.getByText('When and where it was').last().click()
    await frame.getByLabel('When was it noticed?').last().fill('2026-01-12T12:30')
    await frame.getByLabel('By whom, if not by you?').last().fill('the cook')
    await frame.getByLabel('Where was it?').last().fill('in the hall')
    await frame.getByLabel('Where in a recording?').last().fill('12:30')
    await frame.getByRole('button', { name: 'Add it' }).click()
    await frame.getByText('What happened: She sits alone at lunch.').waitFor()
    const known =
      'it was noticed 12 Jan 2026, 12:30; noticed by the cook; where: in the hall; in the recording at 12:30.'
    await frame.getByText(known).waitFor()
    await frame.getByText('Correct number 1').click()
    await frame.getByLabel('What did somebody say').first().fill('I want to talk to Ms Okafor.')
    await frame.getByRole('button', { name: 'Put this in its place' }).first().click()
    await frame.getByText('Please give the reason.').or(frame.getByText('is not as it should be')).first().waitFor()
    await frame.getByLabel('Why is it corrected?').first().fill('She said it again')
    await frame.getByRole('button', { name: 'Put this in its place' }).first().click()
    await frame.getByText(/in place of number 1/).waitFor()
    await frame.getByText('A decision', { exact: true }).click()
    await frame.getByLabel('What is decided?').fill('Meet her at lunch')
    await frame.getByRole('button', { name: 'Decide' }).click()
    await frame.getByText('Please give the reason.').or(frame.getByText('is not as it should be')).first().waitFor()
    await frame.getByLabel('Why?').nth(1).fill('She asked to talk')
    await frame.getByRole('button', { name: 'Decide' }).click()
    await frame.getByText('Meet her at lunch, because She asked to talk (Ngozi Okafor)').waitFor()
    await frame.getByText('Advice that was sought', { exact: true }).click()
    await frame.getByLabel('Of whom?').fill('The local authority')
    await frame.getByLabel('When was that?').fill('2026-01-13T10:00')
    await frame.getByLabel('What did they say?').fill('Let her choose whom to sit with')
    await frame.getByRole('button', { name: 'Write down the advice' }).click()
    await frame
      .getByText('The local authority, 13 Jan 2026, 10:00: Let her choose whom to sit with (Ngozi Okafor)')
      .waitFor()
    await frame.getByText('A task', { exact: true }).click()
    await frame.getByLabel('What is to be done?').fill('Look again')
    await frame.getByLabel('Until when?').fill('2099-01-13T10:00')
    await frame.getByRole('button', { name: 'Set the task' }).click()
    await frame.getByText('Look again (Ngozi Okafor, until 13 Jan 2099, 10:00)').click()
    await frame.getByRole('button', { name: 'Sign and close' }).click()
    await frame.getByRole('status').getByText('tasks that are still open').waitFor()
    await frame.getByLabel('When and how was it done?').fill('At lunch, I sat with her')
    await frame.getByRole('button', { name: 'It is done' }).click()
    await frame.getByText('No task is open.').waitFor()
    await frame.getByRole('button', { name: 'Sign and close' }).click()
    await frame.getByRole('status').getByText('Before this can be closed: an outcome, whether the parents').waitFor()
    await frame.getByText('Were the parents told?').first().click()
    await frame.getByLabel('Why?').nth(3).fill('She asks us not to yet')
    await frame.getByRole('button', { name: 'Write it down' }).click()
    await frame.getByText('Parents told: yes, because She asks us not to yet').waitFor()
    await frame.getByText('The outcome', { exact: true }).click()
    await frame.getByLabel('What came of it?').fill('She eats with friends')
    await frame.getByLabel('Was it a concern?').selectOption('It was no concern')
    await frame.getByLabel('Why is this the end of it?').fill('She says so')
    await frame.getByLabel('What does the child say of it').fill('I like Tuesdays now')
    await frame.getByRole('button', { name: 'Write the outcome' }).click()
    await frame.getByText('Outcome: She eats with friends. I like Tuesdays now').waitFor()
    await frame.getByText('0 of 2 signed.').waitFor()
    await frame.getByRole('button', { name: 'Sign and close' }).click()
    await frame.getByText('1 of 2 signed.').waitFor()
    await frame.getByText('Erase this matter').click()
    await frame.getByLabel(/^Why is it erased/).fill('Its time is over')
    await frame.getByRole('button', { name: 'How much would it be?' }).click()
    await frame.getByText('This matter is still open.').waitFor()
    await frame.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
    expect(await axeFaultsInThemes(opened, 'console-matter')).toEqual([])
    await frame.getByRole('button', { name: 'Back' }).click()
    await row(frame, 'I feel sad').waitFor()
    await waits.waitFor({ state: 'detached' })
  })

  test('sees which lessons are on, whoever needs somebody first', async () => {
    const opened = await open({ user: okafor })
    const { frame, wrong } = opened
    await frame.getByText('2 on').waitFor()
    await frame.getByText('Miriam Hall').first().waitFor()
    await frame
      .getByRole('heading', { name: /^(Look|Safe): class4b/ })
      .first()
      .waitFor()
    const glances = await frame.getByRole('heading', { level: 3 }).allInnerTexts()
    const needs = glances.map(heading => ['Held', 'Look', 'Safe'].indexOf(heading.split(':')[0] ?? ''))
    expect([needs.length, needs]).toEqual([2, needs.toSorted()])
    expect(await axeFaultsInThemes(opened, 'console-lessons')).toEqual([])
    expect(wrong).toEqual([])
  })

  test('never learns of a matter about herself', async () => {
    const { frame } = await open({ user: okafor })
    await go(frame, 'Matters')
    await row(frame, 'Behaviour').waitFor()
    expect(await frame.locator('body').innerText()).not.toContain('About an adult')
  })

  test('finds a clause, how far it is kept and by what; and what the policy comes to', async () => {
    const opened = await open({ user: lindqvist })
    const { frame } = opened
    await go(frame, 'Coverage')
    await frame.getByLabel('Find a clause').fill('V27')
    await frame.getByText(/^1 of \d+ clauses\.$/).waitFor()
    expect(await axeFaultsInThemes(opened, 'console-coverage')).toEqual([])
    await go(frame, 'Policy')
    await frame.getByText('At Oakfield Primary Chaperone enforces').waitFor()
    await frame.getByText(/^One pupil alone \(/).click()
    await frame.getByText('After 4 s: the lesson is held').first().waitFor()
    expect(await axeFaultsInThemes(opened, 'console-policy')).toEqual([])
  })

  test('uses it at 320 pixels and by keyboard', async () => {
    const { frame, page } = await open({ user: lindqvist }, { width: 320, height: 900 })
    await frame.getByRole('link', { name: 'Lessons now' }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await row(frame, 'Behaviour').waitFor()
    expect(await tooWide(frame)).toEqual([])
    expect(await axeFaults(frame)).toEqual([])
  })

  test('finds no place that must be scrolled sideways with text of twice the size, read from the right', async () => {
    const opened = await open({ user: okafor, locale: 'ar-sa' }, narrow)
    const places = await readOnANarrowScreen(opened)
    expect(places).toEqual([
      ...['Lessons now', 'Matters', 'Search', 'Timetable', 'The week', 'Chronology', 'Registers', 'Coverage', 'Policy'],
      ...['Over time', 'Exports', 'Holds and erasure'],
    ])
    await go(opened.frame, 'Matters')
    await row(opened.frame, 'Contact details in the chat').click()
    await opened.frame.getByText('text me on 07700 900123').waitFor()
    await looksWell(opened, 'A matter')
    expect(await opened.frame.evaluate('document.documentElement.dir')).toBe('rtl')
    // The twin: what reaches too far is found.
    await opened.frame.evaluate('document.querySelector("h2").style.whiteSpace = "nowrap"')
    expect(await tooWide(opened.frame)).toContain('H2: Contact details in the chat')
  })
})

const narrow = { width: 320, height: 900 }

/** Everything of what is shown, also what is shut at first, with nothing beyond the sides. */
async function looksWell({ frame, page }: Pick<Opened, 'frame' | 'page'>, name: string): Promise<void> {
  for (const still of ['Opening', 'Asking Chaperone'])
    await frame.getByText(still).first().waitFor({ state: 'detached' })
  await frame.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
  await shot(page, `narrow-${name}`)
  expect([name, await tooWide(frame)]).toEqual([name, []])
}

/** Goes to every place that this person has. @returns their names */
async function readOnANarrowScreen(opened: Opened): Promise<readonly string[]> {
  const { frame } = opened
  await withTwiceTheText(frame)
  const links = frame.getByRole('navigation').getByRole('link')
  await links.first().waitFor()
  const names = await links.allInnerTexts()
  for (const name of names) {
    await go(frame, name)
    await frame.locator('a[aria-current]').getByText(name, { exact: true }).waitFor()
    await looksWell(opened, name)
    expect(await frame.evaluate('document.activeElement.tagName')).toBe('H2')
  }
  return names
}

test('the headteacher alone sees a matter about an adult', async () => {
  const { frame } = await open({ user: marsh })
  await go(frame, 'Matters')
  await row(frame, 'About an adult').click()
  await frame.getByText('An adult raised their voice.').waitFor()
})

test('the chair opens what lies with the headteacher, with a reason that stands in it', async () => {
  const opened = await open({ user: devi })
  const { frame } = opened
  await go(frame, 'Matters')
  await frame.getByText(/^red, raised/).click()
  expect(await frame.locator('body').innerText()).not.toContain('About an adult')
  await frame.getByLabel('Why? This stands in the matter.').fill('The headteacher is away')
  expect(await axeFaultsInThemes(opened, 'console-sealed')).toEqual([])
  await frame.getByRole('button', { name: 'Open it: they are told' }).click()
  await frame.getByText('An adult raised their voice.').waitFor()
  await frame.getByRole('button', { name: 'Back' }).click()
  await frame.getByText('There is none.').waitFor()
  await row(frame, 'About an adult').waitFor()
})

test('an administrator sees whether it works, and nobody’s name', async () => {
  const opened = await open({ user: devi })
  const { frame } = opened
  await go(frame, 'Health')
  await frame.getByText('Lessons on, or about to begin').waitFor()
  await frame.getByText('right: permission User.Read.All, consented').waitFor()
  expect(await frame.locator('body').innerText()).not.toMatch(/Hall|Lima|Walsh|Oakfield/)
  expect(await axeFaultsInThemes(opened, 'console-health')).toEqual([])
  await opened.page.setViewportSize(narrow)
  await readOnANarrowScreen(opened)
})

test('a lead reads what was written in the lesson, and what stood before it', async () => {
  const opened = await open({ user: lindqvist })
  const { frame } = opened
  await go(frame, 'Matters')
  await row(frame, 'Contact details in the chat').click()
  await frame.getByRole('row', { name: /^Ben Walsh .* contact details text me on 07700 900123/ }).waitFor()
  await frame.getByRole('row', { name: /^Ben Walsh .* written before is it seven/ }).waitFor()
  expect(await axeFaultsInThemes(opened, 'console-texts')).toEqual([])
  await frame.getByRole('button', { name: 'Read the record of its lesson' }).click()
  await frame.getByRole('heading', { name: 'The record of a lesson' }).waitFor()
  await frame.getByRole('button', { name: 'Back' }).click()
  await frame.getByText('Chaperone saw this in a lesson. Nobody has added what they know.').waitFor()

  await frame.getByText('Share it with a SENCO').click()
  await frame.getByLabel('Why must they know?').fill('He needs more time to answer')
  await frame.getByRole('button', { name: 'Share it', exact: true }).click()
  await frame.getByText('Shared with: The senco').waitFor()

  // It turns out to be about a colleague as well: from then on it is the headteacher's, and not there for a lead.
  await frame.getByText('It is about somebody else, too').click()
  await frame.getByLabel('Whom it is about: part of the name').fill('osei')
  await frame.getByLabel('Whom it is about', { exact: true }).selectOption(osei)
  await frame.getByRole('button', { name: 'It is about them, too' }).click()
  await frame.getByText('This matter is not yours, or not any more.').waitFor()
  expect(await frame.getByText('text me on').count()).toBe(0)
  await frame.getByRole('button', { name: 'Back' }).click()
  await row(frame, 'Behaviour').waitFor()
  await row(frame, 'Contact details in the chat').waitFor({ state: 'detached' })
})

test('SENCO, data protection officer and governor each find their own places, and no more', async () => {
  const places = async ({ frame }: Opened) => {
    await frame.getByRole('navigation', { name: 'Places' }).waitFor()
    return frame.getByRole('navigation', { name: 'Places' }).getByRole('link').allInnerTexts()
  }
  const senco = await open({ user: besides.senco })
  expect(await places(senco)).toEqual(['Matters'])
  await row(senco.frame, 'Behaviour').click()
  await senco.frame.getByText('A message that was not kind.').waitFor()
  await senco.frame.getByText('This is for you to read: others decide it.').waitFor()
  expect(await senco.frame.getByRole('button').allInnerTexts()).toEqual(['Back'])

  const officer = await open({ user: besides.dpo })
  expect(await places(officer)).toEqual(['Matters', 'Data protection'])
  await go(officer.frame, 'Data protection')
  await officer.frame.getByRole('row', { name: /Anjali Devi.* matter opened .*The headteacher is away/ }).waitFor()
  await officer.frame.getByText('The impact assessment, filled').click()
  await officer.frame.getByText('# Data protection impact assessment (draft)').waitFor()
  expect(await axeFaultsInThemes(officer, 'console-data-protection')).toEqual([])

  const governor = await open({ user: besides.governor })
  expect(await places(governor)).toEqual(['Over time'])
  await governor.frame.getByRole('table').waitFor()
  expect(await governor.frame.locator('body').innerText()).not.toMatch(/Hall|Lima|Walsh|Osei/)
})

test('a pupil finds nothing there', async () => {
  const { frame } = await open({ user: ana })
  await frame.getByText('There is nothing here for you.').waitFor()
})
