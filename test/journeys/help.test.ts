import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { cardsIn } from '../../src/cli/demo/stage.ts'
import { parseDocument } from 'yaml'
import { demoPolicy, openScene, type Scene } from '../../src/cli/demo/scene.ts'
import { ownKey } from '../../src/cli/own-key.ts'
import { personId } from '../../src/lesson/people.ts'
import { listMatters, readMatter } from '../../src/service/matters/read.ts'
import { cast } from '../../src/tenant/seed.ts'
import type { World } from '../../src/tenant/world.ts'
import { tickets } from '../../src/web/server/tickets.ts'
import { axeFaults, chromiumOfFile, type Look } from '../support/browser.ts'
import { testDatabase } from '../support/database.ts'
import { tooWide, withTwiceTheText } from '../support/fits.ts'
import { at } from '../support/lesson.ts'
import { openTab, shot } from '../support/teams.ts'

const chromium = chromiumOfFile()
/** A Tuesday, nine in the morning, unless the test says otherwise. */
const clock = { at: at('9:00'), now: () => clock.at }
/** A class of small children, in which Zoe is. */
const infants = '0a4f1e1d-0000-4000-8000-000000000498'
let scene: Scene
/** As the service makes them. */
const made = (school = '123456', at: { now(): number } = clock) => tickets(ownKey(scene.dataDir), school, at)
const database = testDatabase(() => scene.close())
beforeAll(async () => {
  const policy = parseDocument(demoPolicy())
  policy.deleteIn(['school', 'hours']) // the demo’s school never closes
  policy.setIn(['school', 'languages'], ['en', 'pl', 'ar'])
  policy.setIn(['ages', 'classes'], { [infants]: 'ks1' })
  const prepare = (world: World): void => {
    const [like] = world.groups.values()
    if (like) world.groups.set(infants, { ...like, id: infants, members: new Set([cast.zoe]) })
  }
  scene = await openScene(['Maths'], {
    ...{ clock, policy: String(policy), prepare, setTimer: () => () => undefined },
    databaseUrl: database.url,
  })
  await scene.running.settled()
})

/** What stands of this child's requests, as a lead (or another) reads them, newest first. */
async function readBy(reader: string) {
  const { service } = scene.running
  const { rows } = await listMatters(service, personId(reader), undefined, 50)
  const whole = await Promise.all(rows.map(({ id }) => readMatter(service, personId(reader), id)))
  return whole.flatMap(one => (one ? [one] : []))
}
/** The clock stands still between two tests unless it is moved: the newest is then not told from the rest. */
const later = (): void => {
  clock.at += 1000
}

const address = (path: string): string => `http://127.0.0.1:${String(scene.running.port)}${path}`
const oldPhone: Look = { width: 320, height: 640, script: false }
async function open(look: Look = oldPhone, child: string = cast.ana): Promise<Page> {
  later()
  const page = await chromium.open(look)
  await page.goto(address(`/help/t/${made().make(personId(child))}`))
  return page
}
const fits = (page: Page) => page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')
/** Without a script no page can be asked what is wrong with it: the same page is opened with one. */
const faultsOf = async (look: Look): Promise<readonly string[]> => axeFaults(await open({ ...look, script: true }))

test('the button on the ground rules leads the child who presses it there, and nobody sees that it was pressed', async () => {
  const [meeting] = scene.lessons
  if (!meeting) throw new Error('The scene has no lesson')
  const { people } = scene.tenant
  for (const person of [cast.hall, cast.ana, cast.ben]) people.join(meeting, person)
  for (let turn = 0; turn < 5; turn += 1) {
    clock.at += 1000
    await scene.tenant.settle()
    scene.running.service.nudge()
    await scene.running.settled()
  }
  const rules = cardsIn(meeting).find(({ title }) => title === 'Before we begin')
  const before = JSON.stringify(meeting.chat)
  const answer = await people.pressButton(cast.ana, rules?.id ?? '', 'help')
  const url = /"url":"([^"]*\/help\/t\/[^"]*)"/.exec(JSON.stringify(answer.body))?.[1] ?? ''
  const page = await chromium.open(oldPhone)
  await page.goto(url)
  await page.getByText('I want to talk to someone').waitFor()
  expect(JSON.stringify(meeting.chat)).toBe(before)
})

describe('a child who needs to tell someone', () => {
  test('presses a picture and sends, on an old phone without a script, and is told who will see it', async () => {
    const page = await open()
    await shot(page, 'help')
    expect(await fits(page)).toBe(true)
    await page.getByText('I feel sad or worried').click()
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('heading', { name: 'Thank you. It was right to tell us.' }).waitFor()
    await page.getByText('Ngozi Okafor will see this.').waitFor()
    expect(await page.title()).toBe('Thank you. It was right to tell us.')
    await shot(page, 'help-sent')
    expect((await readBy(cast.okafor))[0]).toMatchObject({ category: 'I feel sad or worried', raisedBy: cast.ana })
  })

  test('is spoken to as children of their own class are', async () => {
    const page = await open(oldPhone, cast.zoe)
    await page.getByText('Press a picture. We will listen.').waitFor()
    await page.getByText('Someone is unkind').click()
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Well done for telling us.').waitFor()
  })

  test('reads it in their own language, from its own side, and the lead is told in the school’s', async () => {
    const page = await open({ ...oldPhone, script: true })
    await page.getByRole('link', { name: 'Polski' }).click()
    await page.getByText('Tę wiadomość zobaczy Ngozi Okafor.').waitFor()
    await withTwiceTheText(page)
    expect(await tooWide(page)).toEqual([])
    await page.getByRole('link', { name: 'العربية' }).click()
    await page.getByRole('heading', { name: 'أريد أن أخبر شخصًا ما' }).waitFor()
    await shot(page, 'help-arabic')
    expect([await fits(page), await page.evaluate('document.documentElement.dir')]).toEqual([true, 'rtl'])
    expect(await axeFaults(page)).toEqual([])
    await withTwiceTheText(page)
    await shot(page, 'help-arabic-200')
    expect(await tooWide(page)).toEqual([])
    await page.getByText('أشعر بالحزن أو القلق').click()
    await page.getByRole('button', { name: 'إرسال' }).click()
    await page.getByRole('heading', { name: 'شكرًا لك. إخبارنا كان التصرف الصحيح.' }).waitFor()
    expect((await readBy(cast.okafor))[0]).toMatchObject({ category: 'I feel sad or worried' })
    const asked = await fetch(address('/help'), { headers: { 'accept-language': 'fr, pl-PL;q=0.7, en;q=0.5' } })
    expect(await asked.text()).toContain('Otwórz to w Teams.')
  })

  test('chooses who must not see it, and that person is not named any more', async () => {
    const page = await open()
    await page.getByText('Something happened').click()
    await page.getByLabel('You can write about it here').fill('It was at break.\n<b>')
    await page.getByRole('checkbox', { name: 'Ngozi Okafor' }).check()
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Eva Lindqvist will see this.').waitFor()
    expect(await page.locator('body').innerText()).not.toContain('Okafor')
    const [newest] = await readBy(cast.lindqvist)
    expect(newest).toMatchObject({ category: 'Something happened' })
    expect(JSON.stringify(newest?.accounts)).toContain('It was at break.\\r\\n<b>')
    expect((await readBy(cast.okafor)).map(({ category }) => category)).not.toContain('Something happened')
  })

  test('who strikes out everybody is heard by the chair of governors', async () => {
    const page = await open()
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Anjali Devi will see this.').waitFor()
    expect((await readBy(cast.devi))[0]).toMatchObject({ raisedBy: cast.ana })
  })

  test('who sends twice is heard once', async () => {
    const ticket = made().make(personId(cast.ben))
    const send = () =>
      fetch(address('/help/send'), { method: 'POST', body: new URLSearchParams({ ticket, kind: 'talk' }) })
    const before = (await readBy(cast.okafor)).length
    for (const answer of [await send(), await send()]) expect(await answer.text()).toContain('Thank you')
    expect(await readBy(cast.okafor)).toHaveLength(before + 1)
  })

  test('in the evening is told that nobody reads it now, and who is there', async () => {
    clock.at = at('20:00')
    const page = await open()
    await page.getByText('School is closed, so nobody is reading this now.').waitFor()
    await page.getByRole('link', { name: '0800 1111 Childline, day and night' }).waitFor()
    await page.getByRole('link', { name: '999 Police, fire or ambulance' }).waitFor()
    await shot(page, 'help-evening')
    expect(await faultsOf(oldPhone)).toEqual([])
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('It is kept safe until school is open again.').waitFor()
    expect(await page.locator('body').innerText()).not.toContain('quiet time')
    clock.at = at('33:00') // the next morning
  })

  test('goes through it by keyboard alone', async () => {
    const page = await open({ ...oldPhone, script: true })
    for (const key of [
      'Tab',
      'Tab',
      'Tab',
      'ArrowDown',
      'ArrowDown',
      'Tab',
      'Tab',
      'Tab',
      'Tab',
      'Tab',
      'Tab',
      'Enter',
    ])
      if (!(await page.evaluate<boolean>("document.activeElement?.className === 'send'")) || key === 'Enter')
        await page.keyboard.press(key)
    await page.getByText('Thank you').waitFor()
    expect((await readBy(cast.okafor))[0]).toMatchObject({ category: 'Someone is being unkind' })
  })

  test.each<[string, Look]>([
    ['in light colours', oldPhone],
    ['in dark colours', { ...oldPhone, dark: true }],
  ])('finds it as accessible %s', async (_, look) => expect(await faultsOf(look)).toEqual([]))
})

test('in Teams the page learns by itself who it is, and leads on without a script', async () => {
  const { frame, wrong } = await openTab(chromium, scene, {
    user: cast.ana,
    tab: '/help',
    frame: 'content',
  })
  await frame.getByText('I want to talk to someone').waitFor()
  expect(wrong).toEqual([])
})

test.each([
  ['made up', () => 'x'.repeat(120)],
  ['of another secret', () => tickets('another secret', '123456', clock).make(personId(cast.ana))],
  ['of another school', () => made('654321').make(personId(cast.ana))],
  ['that has run out', () => made('123456', { now: () => clock.at - 31 * 60_000 }).make(personId(cast.ana))],
  [
    'that was changed',
    () => {
      const ticket = made().make(personId(cast.ana))
      return `${ticket.slice(0, -3)}${ticket.endsWith('AAA') ? 'BBB' : 'AAA'}`
    },
  ],
  ['of nothing', () => ' '],
])('a ticket %s opens nothing', async (_, ticket) => {
  const before = (await readBy(cast.okafor)).length
  const body = new URLSearchParams({ ticket: ticket(), kind: 'sad' })
  const answer = await fetch(address('/help/send'), { method: 'POST', body })
  expect(await answer.text()).toContain('This link has run out.')
  expect(await readBy(cast.okafor)).toHaveLength(before)
})

test('an address names nobody', () => {
  expect(Buffer.from(made().make(personId(cast.ana)), 'base64url').toString('latin1')).not.toContain(cast.ana)
})
