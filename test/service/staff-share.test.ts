import { expect, test } from '@jest/globals'
import { ana, ben, cardsIn, cardsOf, hall, lindqvist, osei } from '../../src/cli/demo/stage.ts'
import { minutes, seconds } from '../../src/lesson/time.ts'
import { recordOf } from '../../src/service/lesson-record/read.ts'
import { stateOf } from '../../src/service/supervise.ts'
import { personMri } from '../../src/tenant/ids.ts'
import { lessonView } from '../../src/web/server/lesson-view.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool } from '../support/school.ts'

const database = testDatabase()
const title = 'Everybody here sees your screen now'

test('whoever of the staff shares is reminded alone, once, and the lesson is as safe as before', async () => {
  const { tenant, meeting, pass, running, clock } = await openSchool(database)
  const { people, faults, world } = tenant
  const { store, rules, groundRules } = running.service
  for (const who of [hall, osei, lindqvist, ana, ben]) people.join(meeting, who)
  await pass(minutes(1))
  const inChat = () => cardsIn(meeting).filter(card => card.title === title)
  const readers = () => meeting.chat.flatMap(({ id, targetedTo }) => (id === inChat()[0]?.id ? [targetedTo] : []))
  const toThem = () => [hall, osei, lindqvist].flatMap(who => cardsOf(tenant, who)).filter(card => card.title === title)
  const read = async () => {
    const [lesson] = await store.lessons(0, Number.MAX_SAFE_INTEGER)
    const open = lesson && (await store.read(lesson.id))
    if (!open) throw new Error('The school has no lesson')
    return open
  }

  people.share(meeting, hall, true)
  await pass(seconds(5))
  people.share(meeting, hall, false)
  await pass(minutes(5))
  people.share(meeting, hall, true)
  await pass(seconds(5))
  expect([inChat().length, readers()]).toEqual([1, [personMri(world.tenancy, { user: hall })]])
  expect(toThem()).toEqual([])
  const open = await read()
  const now = clock.at
  const looked = { scheduled: open.scheduled, state: stateOf(open), readAt: now, now, rules, groundRules }
  const view = lessonView({ ...looked, clauses: new Map() })
  expect([view.glance.is, view.staffShare, view.matters]).toEqual(['safe', true, []])

  const answer = { status: 403, body: {} }
  faults.add({ match: { path: /activities$/, query: 'isTargetedActivity' }, answer })
  people.share(meeting, osei, true)
  await pass(seconds(30))
  expect([inChat().length, toThem().length]).toEqual([1, 1])

  faults.add({ match: { method: 'POST', path: /conversations/ }, answer })
  people.share(meeting, lindqvist, true)
  await pass(minutes(1))
  expect([inChat().length, toThem().length, world.mail]).toEqual([1, 1, []])
  const { journal, scheduled } = await read()
  const outcomes = journal.flatMap(({ entry }) =>
    entry.type === 'ActionSettled' && entry.action.startsWith('staff-share/') ? [entry.outcome] : [],
  )
  expect(outcomes).toEqual(['confirmed', 'confirmed', 'not needed'])
  const { wrong, misuse } = recordOf({ journal, scheduled })
  expect([...wrong, ...misuse].filter(({ safeguard }) => safeguard === 'staff-share')).toEqual([])
})
