/** What staff say in the panel of what only they can know: the checklist, who is at home, and a report. */
import { beforeAll, expect, test } from '@jest/globals'
import { parseDocument } from 'yaml'
import { demoPolicy, openScene, type Scene } from '../../src/cli/demo/scene.ts'
import { personId } from '../../src/lesson/people.ts'
import { matterOf } from '../../src/matters/matter.ts'
import { cast } from '../../src/tenant/seed.ts'
import { chromiumOfFile } from '../support/browser.ts'
import { testDatabase } from '../support/database.ts'
import { tooWide } from '../support/fits.ts'
import { axeFaultsInThemes, openTab } from '../support/teams.ts'

const chromium = chromiumOfFile()
const { hall, osei, ana, okafor, marsh } = cast
let scene: Scene
const database = testDatabase(() => scene.close())
beforeAll(async () => {
  const policy = parseDocument(demoPolicy())
  policy.set('profile', 'college')
  policy.setIn(['safeguards', 'adult-at-home'], { after: { tell: '0s', hold: '40s', alert: '40s', end: '60s' } })
  scene = await openScene(['Maths'], { policy: String(policy), databaseUrl: database.url })
  const { service } = scene.running
  const agreed = {
    ...{ pupil: ana, purpose: 'Reading', approver: okafor, adult: 'Maria Lima', location: 'home', dress: 'uniform' },
    ...{ from: '2020-01-01', until: '2099-01-01', days: 'mon tue wed thu fri sat sun', starts: '00:00', ends: '23:59' },
  }
  const entry = { kind: 'agreement' as const, id: 'agreed', entry: agreed, addedBy: personId(okafor) }
  await service.store.addEntries([entry], service.clock.now())
  await scene.running.settled()
  const [maths] = scene.lessons
  for (const who of [hall, ana]) if (maths) scene.tenant.people.join(maths, who)
})

const open = () => {
  const [meeting] = scene.lessons
  return openTab(chromium, scene, { tab: '/panel', user: hall, ...(meeting ? { meeting } : {}) })
}
const matters = () => scene.running.service.store.matterRows(undefined, 50)

test('a teacher says by name who is at home, and the one-to-one goes on; the name stands in the register', async () => {
  const { frame, wrong } = await open()
  await frame.getByText('Is the adult at home?').waitFor()
  await frame.getByLabel('Name of the adult at home').fill('Maria Lima')
  await frame.getByRole('button', { name: 'The adult is at home' }).click()
  await frame.getByText('Thank you. It is in the register.').waitFor()
  const entries = await scene.running.service.store.entries('adult-at-home')
  expect(entries.map(({ entry }) => [entry['pupil'], entry['adult']])).toEqual([[ana, 'Maria Lima']])
  expect(wrong).toEqual([])
})

test('a teacher ticks once a day what only they can know, and finds it ticked', async () => {
  const opened = await open()
  const { frame } = opened
  await frame.getByText('Before the lesson: what only you can know').click()
  await frame.getByLabel(/Nobody can overlook my screen/).check()
  await frame.getByText('It is in the register.').waitFor()
  expect(await axeFaultsInThemes(opened, 'panel-checklist')).toEqual([])
  await frame.getByRole('button', { name: 'All of this is so' }).click()
  await frame.getByRole('button', { name: 'All of this is so' }).waitFor({ state: 'detached' })
  const again = await open()
  await again.frame.getByText('Before the lesson: what only you can know').click()
  await again.frame.getByText('All of it is ticked today.').waitFor()
})

test('a teacher reports what only a person can see, by a clause and about whom; about a colleague it goes to the headteacher', async () => {
  const opened = await open()
  const { frame } = opened
  await frame.getByText('Report something').click()
  await frame.getByLabel('What is it about?').selectOption('V49')
  await frame.getByLabel('What happened?').fill('A window with a street name behind the pupil.')
  await frame.getByText('When and where it was, and whether you may be named').click()
  await frame.getByLabel('When was it noticed?').fill('2099-01-12T12:30')
  await frame.getByRole('checkbox', { name: 'I ask not to be named' }).check()
  await frame.getByRole('button', { name: 'Send the report' }).click()
  await frame.getByText('A time that you gave has not come yet').waitFor()
  const [maths] = scene.lessons
  if (maths) scene.tenant.people.share(maths, hall, true)
  await frame.getByRole('button', { name: 'Show names and words' }).click()
  await frame.getByText('Report something').click()
  expect(await frame.getByLabel('What happened?').inputValue()).toContain('street name')
  if (maths) scene.tenant.people.share(maths, hall, false)
  await frame.getByRole('checkbox', { name: 'Ana Lima' }).check()
  await frame.getByText('When and where it was, and whether you may be named').click()
  await frame.getByLabel('When was it noticed?').fill('2026-01-12T12:30')
  expect(await axeFaultsInThemes(opened, 'panel-report')).toEqual([])
  expect(await tooWide(frame)).toEqual([])
  await frame.getByRole('button', { name: 'Send the report' }).click()
  await frame.getByText('whoever leads safeguarding is told').waitFor()
  const report = (await matters()).find(({ origin }) => origin === 'report')
  expect(report).toMatchObject({ clauses: ['V49'], band: 'amber', raisedBy: hall, lesson: expect.any(String) })
  expect([...(report?.subjects ?? [])]).toEqual([ana])
  const noticedAt = new Date('2026-01-12T12:30').getTime()
  expect(matterOf(await scene.running.service.store.matterEntries(report?.id ?? ''))).toMatchObject({
    asksNotToBeNamed: true,
    accounts: [{ noticedAt }],
  })

  await frame.getByLabel('What happened?').fill('He shouted at the class.')
  await frame.getByLabel('Somebody else: part of the name').fill('osei')
  await frame.getByLabel('Somebody else', { exact: true }).selectOption(osei)
  await frame.getByRole('button', { name: 'Send the report' }).click()
  await frame.getByText('As it is about an adult, the headteacher is told').waitFor()

  // What she saw of something that is recorded already is added to it; it is no report of its own.
  await frame.getByText('Add what you saw to an incident').click()
  await frame.getByLabel('Which incident?').getByText('A one-to-one by agreement').waitFor({ state: 'attached' })
  const adding = frame.locator('details', { hasText: 'Add what you saw' })
  await adding.getByLabel('What happened?').fill('Her brother came in.')
  await adding.getByText('When and where it was').click()
  await adding.getByLabel('Where in a recording?').fill('1:02:30')
  expect(await axeFaultsInThemes(opened, 'panel-account')).toEqual([])
  await adding.getByRole('button', { name: 'Add this to the incident' }).click()
  await adding.getByText('Your account stands with the incident').waitFor()
  const added = await Promise.all((await matters()).map(({ id }) => scene.running.service.store.matterEntries(id)))
  expect(added.flat().filter(({ type }) => type === 'AccountAdded')).toMatchObject([
    { by: hall, facts: 'Her brother came in.', inRecording: '1:02:30' },
  ])
  const about = (await matters()).find(({ adults }) => adults.has(personId(osei)))
  const ask = await scene.running.service.store.ask(`${about?.id ?? ''}/alert`)
  expect(ask?.recipients[0]).toBe(marsh)
  expect(ask?.recipients).not.toContain(okafor)

  // Whoever ends and reports has the incident before them, to say what it was.
  await frame.getByText('Add what you saw to an incident').click()
  await frame.getByRole('button', { name: 'End and report' }).click()
  await frame.getByLabel('Which incident?').getByText('Ended and reported by staff').waitFor({ state: 'attached' })
  expect(await frame.getByLabel('Which incident?').inputValue()).toContain('/end-and-report/')
  await frame.getByText('Policies and guidance').click()
  await frame.getByRole('link', { name: 'Keeping children safe in education' }).waitFor()
})
