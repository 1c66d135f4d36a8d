/** The record of a lesson: its teacher reads and signs it in the panel, and who leads the school reads it in the console. */
import { beforeAll, expect, test } from '@jest/globals'
import { parseDocument } from 'yaml'
import { demoPolicy, openScene, type Scene } from '../../src/cli/demo/scene.ts'
import type { Entry } from '../../src/engine/supervised.ts'
import { lessonId, type LessonId } from '../../src/lesson/people.ts'
import { minutes } from '../../src/lesson/time.ts'
import { cast } from '../../src/tenant/seed.ts'
import { chromiumOfFile } from '../support/browser.ts'
import { testDatabase } from '../support/database.ts'
import { writing } from '../support/scheduled.ts'
import { tooWide } from '../support/fits.ts'
import { axeFaultsInThemes, openTab } from '../support/teams.ts'

const chromium = chromiumOfFile()
const { hall, ana, ben, cai, dee, lindqvist } = cast
let scene: Scene
const database = testDatabase(() => scene.close())
beforeAll(async () => {
  const policy = parseDocument(demoPolicy())
  policy.deleteIn(['safeguards', 'leave-at-end']) // on a busy machine a class takes longer to leave than the demo's six seconds
  scene = await openScene(['Maths'], { policy: String(policy), databaseUrl: database.url })
  await scene.running.settled()
})

/** At 230 words a minute. */
const halfAMinute = 115
const wordsIn = (text: string): number => text.split(/\s+/).filter(word => /\w/.test(word)).length

async function onlyLesson(): Promise<LessonId> {
  const [lesson] = await scene.running.service.store.lessons(0, Number.MAX_SAFE_INTEGER)
  if (!lesson) throw new Error('There is a lesson')
  return lesson.id
}

/** By how many lapses of each: six kinds of what went wrong, and six of misuse. */
const much = Object.entries({
  ...{ 'lone-pupil': 3, 'first-pupil': 1, 'staff-present': 2, knock: 1, 'watch-lost': 2, 'meeting-options': 1 },
  ...{
    'invited-only': 2,
    'contact-details': 1,
    'abusive-language': 2,
    'file-share': 1,
    'social-media': 1,
    'join-link': 1,
  },
})
const grave = ['lone-pupil', 'invited-only', 'contact-details']

/** A lesson like this one, in which all of that was found, staff told, and three of them stand on the school record. */
async function aFullLesson(like: LessonId): Promise<void> {
  const { store } = scene.running.service
  const quiet = await store.read(like)
  if (!quiet) throw new Error('It was held')
  const at = quiet.scheduled.timetable.startsAt + 1
  const lesson = { ...quiet.scheduled, id: lessonId('full'), timetable: { ...quiet.scheduled.timetable, startsAt: at } }
  const found = much.flatMap(([safeguard, count]) =>
    Array.from({ length: count }, (_, nth): Entry[] => {
      const [key, since] = [`${safeguard}/class`, at + minutes(nth)]
      const id = `${key}/${String(since)}`
      const [told, clauses] = [`${id}/tell/tell-staff`, ['V38']]
      const action = { kind: 'tell-staff', words: { title: 'Look', text: 'Please.' }, answers: [] } as const
      const entries: readonly Entry['entry'][] = [
        { type: 'LapseBegan', key, safeguard, about: 'class', clauses, since, evidence: [] },
        { type: 'ActionOrdered', id: told, key, about: 'class', step: 'tell', due: since, action },
        { type: 'ActionSettled', at: since, action: `${told}/${hall}`, what: 'message', outcome: 'confirmed' },
        ...(grave.includes(safeguard)
          ? [{ type: 'IncidentOpened', id, key, clauses, band: 'amber', at: since } as const]
          : []),
        { type: 'LapseEnded', key, at: since + minutes(1) },
      ]
      return entries.map(entry => ({ asOf: since + (entry.type === 'LapseEnded' ? minutes(1) : 0), entry }))
    }).flat(),
  )
  const unseen = [2, 6, 9].flatMap((minute): Entry[] => [
    { asOf: at + minutes(minute), entry: { type: 'SightLost', at: at + minutes(minute), reason: 'no answer' } },
    { asOf: at + minutes(minute + 1), entry: { type: 'SightRegained', at: at + minutes(minute + 1) } },
  ])
  await store.saveLesson(lesson, [])
  await store.judge(lesson.id, at, () => writing({ entries: [...quiet.journal, ...unseen, ...found] }))
}

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
  expect(await tooWide(frame)).toEqual([])
  expect(await axeFaultsInThemes(opened, 'panel-record')).toEqual([])

  const quiet = await onlyLesson()
  await aFullLesson(quiet)
  await record.getByLabel('Dee Okoro').check()
  await page.clock.install()
  await page.clock.fastForward(21_000) // what was ticked outlives the cover
  await frame.getByRole('button', { name: 'Show names and words' }).click()
  await record.getByRole('button', { name: 'Nothing to add: sign' }).click()
  await frame.getByText('It stands on the record. Thank you.').waitFor()
  const kept = await scene.running.service.store.read(quiet)
  expect(kept?.journal.flatMap(({ entry }) => (entry.type === 'MaterialSent' ? entry.pupils : []))).toEqual([dee])

  // The next is of a lesson in which much happened: each kind once, what stands on the school record first.
  await record.getByText('One pupil alone ×3 (incident)').waitFor()
  const full = await record.innerText()
  expect(full).toMatch(
    /What went wrong\s+\d\d:\d\d One pupil alone ×3 \(incident\)\s[^]*and 3 more\s+Misuse\s[^]*and 3 more/,
  )
  expect([full, wordsIn(full) <= halfAMinute]).toEqual([full, true])
  expect(await tooWide(frame)).toEqual([])
  await record.getByText('What was done', { exact: true }).click()
  await record.getByText('Social media in the chat V38: staff told: confirmed').waitFor()
  expect(await axeFaultsInThemes(opened, 'panel-record-full')).toEqual([])
  await record.getByRole('button', { name: 'Nothing to add: sign' }).click()
  await record.getByText('What went wrong').waitFor({ state: 'detached' })
  expect(await frame.evaluate('document.activeElement.textContent')).toBe('The record of your last lesson')
  expect(wrong).toEqual([])
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
  await frame
    .getByRole('button', { name: /^Read the record of the lesson of/ })
    .first()
    .click()
  await frame.getByText('Dee Okoro: has been sent the material').waitFor()
  await frame.getByText(/^Signed by Miriam Hall/).waitFor()
  expect(await frame.evaluate('document.activeElement.textContent')).toBe('The record of a lesson')
  expect(await axeFaultsInThemes(opened, 'console-record')).toEqual([])
  await frame.getByRole('button', { name: 'Back' }).click()
  expect(await frame.evaluate('document.activeElement.ariaLabel')).toMatch(/^Read the record of the lesson of/)
})
