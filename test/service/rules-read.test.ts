import { expect, test } from '@jest/globals'
import { ana, ben, cardsIn, hall } from '../../src/cli/demo/stage.ts'
import { personId } from '../../src/lesson/people.ts'
import { minutes, seconds } from '../../src/lesson/time.ts'
import { takeWarningBack, warn } from '../../src/service/conduct/pupils.ts'
import { versionOf } from '../../src/service/conduct/rules-read.ts'
import { recordOf } from '../../src/service/lesson-record/read.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool } from '../support/school.ts'

const database = testDatabase()

test('a pupil says once that they have read the rules; after a warning they have them again, and may say so again', async () => {
  const { tenant, meeting, pass, running } = await openSchool(database, {
    ages: { default: 'ks2', easyRead: { pupils: [ana] } },
  })
  const { store } = running.service
  for (const who of [hall, ana, ben]) tenant.people.join(meeting, who)
  await pass(minutes(1))
  const rules = () => cardsIn(meeting).filter(({ title }) => title === 'Before we begin')
  const [toAll] = rules()
  // V29: Ana has easy words, in a class that does not; she came in time, and she alone sees hers.
  const [toAna] = cardsIn(meeting).filter(({ title }) => title === 'Our rules')
  const hers = meeting.chat.find(({ id }) => id === toAna?.id)
  expect(toAna?.targeted).toBe(true)
  for (const { text } of running.service.groundRules.easy.rules) expect(JSON.stringify(hers)).toContain(text)
  const chat = JSON.stringify(meeting.chat)
  const [picture = ''] = /http[^"]*\/help\/pictures\/[^"]*/.exec(chat) ?? []
  expect(chat).toContain(`"url":"${picture}","altText":"on time"`)
  const shown = await fetch(picture) // as Teams asks for it: signed in as nobody
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect([...running.service.pictures.values()]).toContainEqual(Buffer.from(await shown.arrayBuffer()))
  expect((await fetch(`${picture}x`)).status).toBe(404)
  const answer = await tenant.people.pressButton(ben, toAll?.id ?? '', 'rules-read')
  expect(JSON.stringify(answer.body)).toMatch(/Thank you.*"verb":"help"/)
  await tenant.people.pressButton(ben, toAll?.id ?? '', 'rules-read')
  await tenant.people.pressButton(hall, toAll?.id ?? '', 'rules-read')
  await pass(seconds(10))
  expect(JSON.stringify(meeting.chat)).toBe(chat) // the class does not see who has, and who has not
  const [lesson] = await store.lessons(0, Number.MAX_SAFE_INTEGER)
  const read = async () => {
    const open = lesson && (await store.read(lesson.id))
    if (!open) throw new Error('The school has no lesson')
    const times = open.journal.flatMap(({ entry }) => (entry.type === 'RulesRead' ? [entry.person] : []))
    const versions = open.journal.flatMap(({ entry }) => (entry.type === 'RulesRead' ? [entry.version] : []))
    const said = open.journal.flatMap(({ entry }) => (entry.type === 'RulesSaid' ? [entry.to] : []))
    expect(said.slice(0, 2)).toEqual(['class', ana])
    expect(new Set(versions)).toEqual(new Set([versionOf(running.service.groundRules.ks2)]))
    return { times, record: [...recordOf(open).rulesRead] }
  }
  expect(await read()).toEqual({ times: [ben], record: [ben] })

  const about = { lesson: lesson?.id ?? ('' as never), by: personId(hall), person: personId(ben) }
  await warn(running.service, about)
  await pass(seconds(9))
  expect(await takeWarningBack(running.service, about)).toMatchObject({ title: 'The warning is taken back' })
  await pass(minutes(1))
  expect(rules()).toHaveLength(1) // the wrong button: Ben never learns of it
  await warn(running.service, about)
  await pass(seconds(11))
  expect(await takeWarningBack(running.service, about)).toMatchObject({ title: 'This is over' })
  const again = rules().at(-1)
  expect(again?.targeted).toBe(true)
  await tenant.people.pressButton(ben, again?.id ?? '', 'rules-read')
  expect(await read()).toEqual({ times: [ben, ben], record: [ben] })
  expect((await tenant.people.pressButton(ben, toAll?.id ?? '', 'rules-read', { lesson: 'none' })).status).toBe(403)
})
