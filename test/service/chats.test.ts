import { describe, expect, test } from '@jest/globals'
import { ana, ben, cardsIn, hall } from '../../src/cli/demo/stage.ts'
import type { Entry } from '../../src/engine/supervised.ts'
import { minutes, seconds } from '../../src/lesson/time.ts'
import { refuse } from '../../src/service/sight/refused.ts'
import { testDatabase } from '../support/database.ts'
import { withFullDisk } from '../support/full-disk.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()
const ofAllChats = /installedToChats\/getAllMessages$/
const ofOneChat = /^chats\/[^/]+\/messages$/
const titles = ({ meeting }: School): readonly string[] => cardsIn(meeting).map(({ title }) => title)

async function begin(school: School): Promise<School> {
  const { tenant, meeting, pass } = school
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await pass(minutes(1))
  return school
}

async function journal({ running, meeting, clock }: School): Promise<readonly Entry['entry'][]> {
  const { store } = running.service
  const lesson = await store.lessonAt(meeting.threadId, clock.now())
  return ((lesson && (await store.read(lesson)))?.journal ?? []).map(({ entry }) => entry)
}

const ofKind = async (school: School, type: string): Promise<number> =>
  (await journal(school)).filter(entry => entry.type === type).length

describe('the chats of all lessons', () => {
  test('are heard by one subscription, and a lesson’s chat is then seen', async () => {
    const school = await begin(await openSchool(database))
    expect(school.tenant.subscriptions.living(ofAllChats)).toHaveLength(1)
    expect(school.tenant.subscriptions.living(ofOneChat)).toHaveLength(0)
    expect(await ofKind(school, 'ChatSightRegained')).toBe(1)
    expect(school.tenant.violations).toEqual([])
  })

  test('are heard one by one where that is refused', async () => {
    const school = await openSchool(database, {}, undefined, ({ faults }) => {
      const body = { error: { code: 'AuthorizationRequestDenied', message: '' } }
      faults.add({ match: { path: /appCatalogs/ }, answer: { status: 403, body } })
    })
    await begin(school)
    expect(school.tenant.subscriptions.living(ofOneChat)).toHaveLength(1)
    expect(await ofKind(school, 'ChatSightRegained')).toBe(1)
  })
})

test('a recording that only Teams’ own word in the chat tells of is seen once, with whoever began it', async () => {
  const school = await begin(await openSchool(database))
  const { tenant, meeting, pass } = school
  tenant.faults.addDelivery({ match: ({ url }) => !url.endsWith('/api/graph'), how: 'lose' })
  tenant.faults.addDelivery({ match: ({ body }) => JSON.stringify(body).includes('meetingCallEvents'), how: 'lose' })
  tenant.faults.addDelivery({ match: () => true, how: 'repeat' })
  meeting.presenters.add(ana)
  tenant.people.record(meeting, ana, true)
  await pass(seconds(3))
  expect(await ofKind(school, 'RecordingObserved')).toBe(1)
  expect(titles(school)).toContain('Somebody other than staff is recording')
  tenant.people.record(meeting, ana, false, true)
  await pass(seconds(3))
  const files = (await journal(school)).flatMap(entry => (entry.type === 'RecordingFileSaid' ? [entry.file] : []))
  expect(files).toEqual(['failed']) // said twice, written once
})

describe('a subscription to chats that is gone', () => {
  test('is a state of the lesson from then until it is back, told to staff, and what was missed is read', async () => {
    const school = await begin(await openSchool(database))
    const { tenant, meeting, pass } = school
    const body = { error: { code: 'ServiceUnavailable', message: '' } }
    tenant.faults.add({ match: { method: 'POST', path: /\/subscriptions$/ }, answer: { status: 503, body } })
    tenant.subscriptions.remove(ofAllChats)
    await pass(minutes(3))
    expect(await ofKind(school, 'ChatSightLost')).toBe(1)
    expect(titles(school)).toContain('Chaperone may not see all of the chat')
    meeting.presenters.add(ana)
    tenant.faults.addDelivery({ match: () => true, how: 'lose' })
    tenant.people.record(meeting, ana, true)
    tenant.people.record(meeting, ana, false)
    await pass(seconds(1))
    tenant.faults.clear()
    await pass(minutes(6))
    expect(await ofKind(school, 'ChatSightRegained')).toBe(2)
    const recordings = (await journal(school)).filter(entry => entry.type === 'RecordingObserved')
    expect(recordings.map(({ source, on }) => [source, on])).toEqual([
      ['chat', true],
      ['chat', false],
    ])
    expect(await ofKind(school, 'RecordingFileSaid')).toBe(1)
    expect(tenant.violations).toEqual([])
  })
})

test('a chat that is caught up with after its subscription is lost once more is not seen before that is back', async () => {
  const school = await begin(await openSchool(database))
  const { tenant, pass } = school
  const answer = { status: 503, body: { error: { code: 'ServiceUnavailable', message: '' } } }
  const made = { match: { method: 'POST', path: /\/subscriptions$/ }, answer }
  tenant.faults.add({ match: { method: 'GET', path: /\/chats\/[^/]+\/messages/ }, answer })
  tenant.subscriptions.remove(ofAllChats)
  await pass(minutes(1))
  expect(tenant.subscriptions.living(ofAllChats)).toHaveLength(1)
  tenant.faults.add(made)
  tenant.subscriptions.remove(ofAllChats)
  await pass(minutes(1))
  tenant.faults.clear()
  tenant.faults.add(made)
  await pass(minutes(6))
  expect(await ofKind(school, 'ChatSightRegained')).toBe(1)
  tenant.faults.clear()
  await pass(minutes(6))
  expect(await ofKind(school, 'ChatSightRegained')).toBe(2)
})

describe('what could not be written down', () => {
  test('was never read, so that the second word of the same message is', async () => {
    const school = await begin(await openSchool(database))
    const { tenant, meeting, pass } = school
    tenant.faults.addDelivery({ match: ({ kind }) => kind === 'subscription', how: { until: school.clock.at + 5000 } })
    await withFullDisk(database, 'chat_texts', async () => {
      tenant.people.speak(meeting, ben, 'Text me on 07700 900123')
      await tenant.settle()
    })
    expect(tenant.undelivered).toMatchObject([{ status: 503 }])
    expect(await ofKind(school, 'ChatMarked')).toBe(0)
    for (const time of [seconds(6), seconds(1)]) await pass(time)
    expect(await ofKind(school, 'ChatMarked')).toBe(1)
    expect(titles(school)).toContain('Contact details in the chat')
  })

  test('is read in the chat, and the stretch stands in the record', async () => {
    const school = await begin(await openSchool(database))
    const { tenant, meeting, running, pass } = school
    tenant.faults.addDelivery({ match: () => true, how: 'lose' })
    tenant.people.speak(meeting, ben, 'Text me on 07700 900123')
    await pass(seconds(40))
    expect(await ofKind(school, 'ChatMarked')).toBe(0)
    tenant.people.speak(meeting, ben, 'It is 07700 900124')
    refuse(running.service) // as when its request is answered 503
    await pass(seconds(40))
    expect(await ofKind(school, 'ChatMarked')).toBe(1)
    const sight = (await journal(school)).filter(({ type }) => type.startsWith('ChatSight')).map(({ type }) => type)
    expect(sight).toEqual(['ChatSightRegained', 'ChatSightLost', 'ChatSightRegained'])
    await pass(minutes(2))
    expect(await ofKind(school, 'ChatSightLost')).toBe(1)
  })
})

describe('a chat into which a pupil pastes while nothing is told to us', () => {
  const paste = ({ meeting, clock }: School, count: number): void => {
    const begins = clock.at
    // Four in a millisecond: the end of what is held at once falls between two of one.
    for (let sent = 0; sent < count; sent += 1)
      meeting.chat.push({
        ...{ id: `pasted-${sent}`, from: { user: ben }, at: begins + Math.floor(sent / 4), attachments: [] },
        text: sent % 1000 === 10 ? `Text me on 07700 9${10_000 + sent}` : 'What is a triangle?',
      })
  }

  test('is read to its end, however much that is, without holding it all', async () => {
    const school = await begin(await openSchool(database))
    const { tenant, meeting, running, clock, pass } = school
    const { chats } = running.service
    const from = clock.at
    paste(school, 1234)
    await pass(seconds(2))
    const read: string[] = []
    for (let until: number | undefined = from + minutes(1); until !== undefined;) {
      const piece = await chats.since(meeting.threadId, { from: from - 1, until })
      if (piece.status !== 'read') throw new Error(piece.reason)
      expect(piece.news.length).toBeLessThanOrEqual(550)
      read.unshift(...piece.news.flatMap(one => (one.news === 'message' ? [one.message.message] : [])))
      until = piece.older
      await pass(seconds(1)) // Graph answers twenty requests a second about chats
    }
    expect([...new Set(read)]).toEqual(Array.from({ length: 1234 }, (_, sent) => `pasted-${sent}`))
    expect(tenant.violations).toEqual([])
  })

  test('of more than Graph lists in a second is caught up with, and then seen again', async () => {
    const school = await begin(await openSchool(database))
    const { tenant, running, clock, pass } = school
    tenant.faults.addDelivery({ match: () => true, how: 'lose' })
    paste(school, 2_500)
    refuse(running.service)
    clock.at += seconds(4)
    for (let waited = 0; waited < 15; waited += 1) await pass(seconds(1))
    expect(await ofKind(school, 'ChatMarked')).toBe(3)
    expect(await ofKind(school, 'ChatSightRegained')).toBe(2)
    expect(tenant.violations).toEqual([])
  })
})
