/** The registers that a school keeps in the console. */
import { beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import type { Frame } from 'playwright-core'
import { openScene, type Scene } from '../../src/cli/demo/scene.ts'
import { personId } from '../../src/lesson/people.ts'
import { cast } from '../../src/tenant/seed.ts'
import { axeFaults, chromiumOfFile } from '../support/browser.ts'
import { testDatabase } from '../support/database.ts'
import { tooWide } from '../support/fits.ts'
import { axeFaultsInThemes, openTab } from '../support/teams.ts'

const chromium = chromiumOfFile()
const { hall, ana, okafor, marsh } = cast
let scene: Scene
const database = testDatabase(() => scene.close())
beforeAll(async () => {
  scene = await openScene(['Maths'], { databaseUrl: database.url })
})

const open = (user: string, look = { width: 1100, height: 900 }) =>
  openTab(chromium, scene, { tab: '/console', frame: 'content', user }, look)
const go = (frame: Frame, name: string) => frame.getByRole('link', { name, exact: true }).click()
const choose = (frame: Frame, register: string) =>
  frame.getByLabel('Register', { exact: true }).selectOption({ label: register })

describe('a register', () => {
  test('is filled from a file whole or not at all, each bad row named by its line; and comes out as a file again', async () => {
    const opened = await open(okafor)
    const { frame, page, wrong } = opened
    await go(frame, 'Registers')
    await choose(frame, 'Training')
    await frame.getByText('There is nothing here.').waitFor()
    const give = (text: string) =>
      frame
        .getByLabel('CSV file to import')
        .setInputFiles({ name: 'training.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await give(`person,course,until\n${hall},Level 1,2027-01-01\n${okafor},Level 3,soon\n`)
    await frame.getByText('line 3: until is no date: write it as 2026-11-25').waitFor()
    expect(await frame.getByRole('cell', { name: 'Miriam Hall' }).count()).toBe(0)
    expect(await axeFaultsInThemes(opened, 'registers-faults')).toEqual([])
    await give(`person,course,until\n${hall},Level 1,2027-01-01\n${okafor},Level 3,2027-01-01\n`)
    await frame.getByText('2 entries changed.').waitFor()
    await frame.getByRole('cell', { name: 'Miriam Hall', exact: true }).waitFor()
    const saving = page.waitForEvent('download')
    await frame.getByRole('button', { name: 'Export as CSV' }).click()
    const saved = await saving
    expect(saved.suggestedFilename()).toBe('training.csv')
    expect(readFileSync(await saved.path(), 'utf8')).toContain(`${hall},Level 1,2027-01-01`)
    expect(wrong).toEqual([])
  })

  test('takes one entry by hand, whose pupil is found by name; an end has its reason', async () => {
    const opened = await open(marsh)
    const { frame } = opened
    await go(frame, 'Registers')
    await choose(frame, 'Notices')
    await frame.getByText('Add one').click()
    await frame.getByLabel('Pupil: part of the name').fill('lima')
    await frame.getByLabel('Pupil', { exact: true }).selectOption(ana)
    await frame.getByLabel('Version').fill('2026-09')
    await frame.getByRole('button', { name: 'Add it' }).click()
    await frame.getByText('Not taken: entry 1: on is no date').waitFor()
    await frame.getByLabel('On', { exact: true }).fill('2026-09-01')
    await frame.getByRole('button', { name: 'Add it' }).click()
    await frame.getByRole('cell', { name: 'Ana Lima', exact: true }).waitFor()
    await frame.getByRole('button', { name: 'End: Ana Lima, recording' }).click()
    await frame.getByRole('button', { name: 'End it' }).click()
    await frame.getByRole('dialog').getByText('the reason is missing').waitFor()
    expect(await axeFaultsInThemes(opened, 'registers-end')).toEqual([])
    await frame.getByLabel('Why does it end?').fill('Asked us to stop')
    await frame.getByRole('button', { name: 'End it' }).click()
    await frame.getByText('There is nothing here.').or(frame.getByText('1 entry changed.')).first().waitFor()
    await frame.getByLabel('Also those that have ended').check()
    await frame.getByText('Asked us to stop').waitFor()
  })

  test('goes on at the first row that is new where somebody asks for more', async () => {
    const { service } = scene.running
    const entries = Array.from({ length: 60 }, (_, index) => ({
      ...{ kind: 'visitor' as const, id: `visitor-${index}`, addedBy: personId(okafor) },
      entry: { name: `Visitor ${index}`, organisation: 'Library', class: 'class4b', on: '2027-01-01', host: hall },
    }))
    await service.store.addEntries(entries, service.clock.now())
    const { frame, page } = await open(hall)
    await frame.getByText('50 shown.').waitFor()
    await frame.getByRole('button', { name: 'Show more' }).focus()
    await page.keyboard.press('Enter')
    await frame.getByText('60 shown.').waitFor()
    expect(await frame.evaluate('document.activeElement.rowIndex')).toBe(51) // the head is the first
    await page.keyboard.press('Tab')
    expect(await frame.evaluate('document.activeElement.closest("tr").rowIndex')).toBe(51)
  })

  test('fits a narrow window', async () => {
    const { frame } = await open(okafor, { width: 320, height: 900 })
    await go(frame, 'Registers')
    await choose(frame, 'Bars')
    await frame.getByText('Who may not join').waitFor()
    expect(await tooWide(frame)).toEqual([])
    expect(await axeFaults(frame)).toEqual([])
  })

  test('of visitors is all that a teacher finds there', async () => {
    const { frame } = await open(hall)
    await frame.getByText('Who is expected from outside').waitFor()
    expect(await frame.getByLabel('Register', { exact: true }).innerText()).toBe('Visitors')
    expect(await frame.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(['Registers'])
  })
})
