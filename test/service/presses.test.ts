import { describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { ana, ben, cardsIn, cardsOf, hall, okafor, strangerIn, zoe } from '../../src/cli/demo/stage.ts'
import { chronology } from '../../src/chronology/chronology.ts'
import { personId } from '../../src/lesson/people.ts'
import { minutes, seconds } from '../../src/lesson/time.ts'
import { addEntry } from '../../src/service/matters/add.ts'
import { cast, groupIds, stranger } from '../../src/tenant/seed.ts'
import { incidents } from '../../src/web/api/account.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()

/** A stranger is in the lesson, and Ms Hall has a card with two buttons. */
async function withStranger(): Promise<School & { readonly card: string }> {
  const school = await openSchool(database)
  const { tenant, meeting, pass } = school
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await pass(minutes(1))
  tenant.people.changeSettings(meeting, { lobbyBypassSettings: { scope: 'everyone', isDialInBypassEnabled: false } })
  tenant.people.join(meeting, stranger)
  await pass(seconds(5))
  return { ...school, card: cardOf(school, 'Somebody here is not on the class list') }
}

const cardOf = ({ meeting }: School, title: string): string =>
  cardsIn(meeting).find(card => card.title === title)?.id ?? `no card ${title}`

/** Lets everybody in the chat see and press a card that was meant for one: what somebody who forges a press can do. */
function show({ tenant, meeting }: School, card: string): void {
  tenant.people.changeSettings(meeting, { lobbyBypassSettings: { scope: 'everyone', isDialInBypassEnabled: false } })
  for (const person of [zoe, cast.gale, cast.marsh]) meeting.joiners.set(person, { user: person })
  const message = meeting.chat.find(({ id }) => id === card) as { targetedTo?: string }
  delete message.targetedTo
}

async function journalOf({ running }: School) {
  const [lesson] = await running.service.store.lessons(0, Number.MAX_SAFE_INTEGER)
  return (lesson && (await running.service.store.read(lesson.id)))?.journal ?? []
}

const refusalsIn = async (school: School): Promise<readonly string[]> =>
  (await journalOf(school)).flatMap(({ entry }) =>
    entry.type === 'PressRefused' ? [`${entry.by} ${entry.press}`] : [],
  )

const refusal = { type: 'application/vnd.microsoft.error', value: { code: 'Forbidden' } }

describe('a button', () => {
  test('is obeyed at once where staff of the lesson press it', async () => {
    const { tenant, meeting, pass, card } = await withStranger()
    expect(await tenant.people.pressButton(hall, card, 'step')).toMatchObject({ status: 200 })
    await pass(seconds(10))
    expect(strangerIn(meeting)).toBe(false)
  })

  test('by which staff vouch leaves the person in for this lesson, and its card has no buttons any more', async () => {
    const school = await withStranger()
    const { tenant, meeting, pass, card } = school
    await tenant.people.pressButton(hall, card, 'vouch')
    await pass(minutes(5))
    expect(strangerIn(meeting)).toBe(true)
    expect(cardOf(school, 'Over: Somebody here is not on the class list')).toBe(card)
  })

  test('without an answer the person is taken out after a minute', async () => {
    const { meeting, pass } = await withStranger()
    await pass(seconds(50))
    expect(strangerIn(meeting)).toBe(true)
    await pass(seconds(20))
    expect(strangerIn(meeting)).toBe(false)
  })

  test.each([
    ['a step that the card did not offer', 'step', { step: 'alert' }],
    ['a lapse that there is not', 'step', { lapse: 'invited-only/somebody/1' }],
    ['another lesson', 'step', { lesson: 'other' }],
    ['somebody of whom nobody was asked', 'vouch', { about: ana }],
  ])('with %s in it does nothing', async (_, verb, forged) => {
    const school = await withStranger()
    const { tenant, meeting, pass, card } = school
    const before = await journalOf(school)
    expect(await tenant.people.pressButton(hall, card, verb, forged)).toMatchObject({ status: 403 })
    const written = (await journalOf(school)).slice(before.length)
    expect(written.filter(({ entry }) => entry.type !== 'PressRefused')).toEqual([])
    await pass(seconds(5))
    expect(strangerIn(meeting)).toBe(true)
  })

  test.each([
    ['a pupil', ana],
    ['a pupil of another class', zoe],
    ['a guest', cast.gale],
  ])('by %s is refused, and stands in the journal once', async (_, person) => {
    const school = await withStranger()
    const { tenant, meeting, pass, card } = school
    show(school, card)
    for (const verb of ['vouch', 'step', 'step']) {
      expect(await tenant.people.pressButton(person, card, verb)).toMatchObject({ status: 403, body: refusal })
    }
    await pass(seconds(5))
    expect(strangerIn(meeting)).toBe(true)
    expect(await refusalsIn(school)).toEqual([`${person} vouch`, `${person} step`])
    const lines = chronology(await journalOf(school)).map(line => line.text)
    expect(lines).toContain(`${person} pressed vouch and was refused`)
  })

  test.each([
    ['a member of staff who was not in the lesson', cast.marsh],
    ['the teacher', hall],
  ])('on somebody else’s card is obeyed from %s', async (_, person) => {
    const school = await withStranger()
    show(school, school.card)
    expect(await school.tenant.people.pressButton(person, school.card, 'step')).toMatchObject({ status: 200 })
  })

  test('is obeyed from the teacher, and refused to a pupil, while the directory is away', async () => {
    const school = await withStranger()
    const { tenant, card } = school
    show(school, card)
    tenant.faults.add({ match: { path: /graph\/v1\.0\/(users|groups)/ }, answer: { status: 503, body: {} } })
    expect(await tenant.people.pressButton(ana, card, 'step')).toMatchObject({ status: 403 })
    expect(await tenant.people.pressButton(hall, card, 'step')).toMatchObject({ status: 200 })
  })

  test('is refused to a co-organiser whom the directory now calls a pupil', async () => {
    const school = await withStranger()
    const { tenant, card, meeting, pass } = school
    show(school, card)
    for (const { id, members } of tenant.world.groups.values()) if (id === groupIds.pupils) members.add(cast.osei)
    await pass(minutes(16)) // the groups are read again by then
    expect(await tenant.people.pressButton(cast.osei, card, 'step')).toMatchObject({ status: 403 })
    expect(meeting.coorganisers).toContain(cast.osei)
  })

  test('that is pressed twice is obeyed once', async () => {
    const { tenant, meeting, pass, card } = await withStranger()
    for (let time = 0; time < 2; time += 1) await tenant.people.pressButton(hall, card, 'step')
    await pass(seconds(20))
    expect(strangerIn(meeting)).toBe(false)
    expect(tenant.requests.filter(({ method, path }) => method === 'DELETE' && /participants/.test(path)).length).toBe(
      1,
    )
  })

  test('that is pressed when all is over says so', async () => {
    const school = await withStranger()
    const { tenant, pass, card } = school
    tenant.faults.add({ match: { method: 'PUT', path: /activities/ }, answer: { status: 403, body: {} } })
    tenant.people.leave(school.meeting, stranger.id)
    await pass(seconds(40))
    const answer = await tenant.people.pressButton(hall, card, 'step')
    expect(JSON.stringify(answer.body)).toContain('This is over')
  })
})

describe('what staff saw', () => {
  const facts = 'He said that he is her uncle.'
  async function accountsOf({ running }: School) {
    const { store } = running.service
    const rows = await store.matterRows(undefined, 20)
    const entries = await Promise.all(rows.map(({ id }) => store.matterEntries(id)))
    return entries
      .flat()
      .flatMap(entry => (entry.type === 'AccountAdded' ? [[entry.by, entry.facts, entry.words]] : []))
  }
  async function panel({ running, tenant }: School, user: string, body?: object) {
    const [lesson] = await running.service.store.lessons(0, Number.MAX_SAFE_INTEGER)
    const answer = await fetch(
      `http://127.0.0.1:${String(running.port)}/api/v1/lessons/${lesson?.id ?? ''}/incidents`,
      {
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${await tenant.userToken(user)}`, 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      },
    )
    const { incidents: theirs, title } = told.parse(await answer.json())
    return { status: answer.status, theirs, title }
  }
  const told = z.object({ ...incidents.shape, title: z.string() }).partial()
  const account = (incident: string) => ({ incident, facts: ' It rang twice. ', words: 'who is that', opinion: '' })

  test('is added by a card and by the panel to an incident that is theirs, and to no other', async () => {
    const school = await withStranger()
    const { tenant, meeting, pass, card } = school
    const add = (user: string, forged: object = { facts }, on = card) =>
      tenant.people.pressButton(user, on, 'add-account', { ...forged })
    show(school, card)
    expect(await add(ana)).toMatchObject({ status: 403, body: refusal })
    expect(await add(hall, { facts: '  ' })).toMatchObject({ status: 400 })
    const answered = JSON.stringify(await add(hall))
    expect(answered).toMatch(/Your account stands with the incident.*"verb":"vouch"/) // what was asked is still asked
    await add(hall) // Teams sends again what it believes lost
    expect(await accountsOf(school)).toEqual([[hall, facts, undefined]])

    // A worry about staff is the lead’s alone: to staff of the lesson there is none, whichever way they ask.
    const seen = async (person: string, text: string) => {
      tenant.people.speak(meeting, person, text)
      await pass(seconds(5))
      return (await panel(school, hall)).theirs ?? []
    }
    const list = ['Somebody who is not on the class list']
    const titles = (of: readonly { title: string }[]) => of.map(({ title }) => title)
    expect(titles(await seen(ben, 'sir keeps hitting me and i dont want to be alive anymore'))).toEqual(list)
    expect(titles(await seen(ana, 'i dont want to be alive anymore'))).toEqual(['A pupil may need help', ...list])
    const theirs = await seen(ana, 'sir keeps hitting me')
    expect(titles(theirs)).toEqual(list)
    const worry = (await school.running.service.store.matterRows(undefined, 20)).find(one => one.category === 'worry')
    expect(await panel(school, hall, account(worry?.id ?? ''))).toMatchObject({
      title: 'There is no incident to add to',
    })
    tenant.people.whisper(meeting, hall, 'account He has left.')
    expect(await panel(school, hall, account(theirs[0]?.incident ?? ''))).toMatchObject({ title: 'Thank you' })
    await pass(seconds(5))
    expect((await panel(school, ana)).status).toBe(404)
    const three = [
      [hall, facts, undefined],
      [hall, 'It rang twice.', 'who is that'],
      [hall, 'He has left.', undefined],
    ]
    expect(new Set(await accountsOf(school))).toEqual(new Set(three))

    // It is over, and what they saw can still be told: until it turns out to be about them.
    await tenant.people.pressButton(hall, card, 'vouch')
    await pass(seconds(20))
    const over = cardOf(school, 'Over: Somebody here is not on the class list')
    expect(JSON.stringify(await add(hall, { facts: 'She waved.' }, over))).not.toContain('"verb":"vouch"')
    expect(await accountsOf(school)).toHaveLength(4)
    await addEntry(school.running.service, theirs[0]?.incident ?? '', {
      ...{ type: 'SubjectAdded', person: personId(hall), isAdult: true, by: personId(okafor), at: school.clock.at },
    })
    expect(await panel(school, hall)).toMatchObject({ theirs: [] })
    expect(JSON.stringify(await add(hall, { facts: 'I did not.' }, over))).toContain('There is no incident to add to')
    expect(await accountsOf(school)).toHaveLength(4)
  })
})

describe('an alert', () => {
  test('is answered by whom it was sent to, and by nobody else', async () => {
    const { tenant } = await withStranger()
    const [alert] = cardsOf(tenant, okafor)
    const id = alert?.id ?? ''
    expect(await tenant.people.pressButton(okafor, id, 'acknowledge')).toMatchObject({ status: 200 })
    await expect(tenant.people.pressButton(cast.osei, id, 'acknowledge')).rejects.toThrow()
  })

  test('that another member of staff has a copy of is not theirs to answer', async () => {
    const school = await withStranger()
    const { tenant } = school
    const id = copyTo(school, cast.osei)
    expect(await tenant.people.pressButton(cast.osei, id, 'acknowledge')).toMatchObject({ status: 403 })
    expect(await refusalsIn(school)).toEqual([`${cast.osei} acknowledge`])
    expect(JSON.stringify(await tenant.people.pressButton(okafor, id, 'acknowledge'))).toContain('Thank you')
    expect(JSON.stringify(await tenant.people.pressButton(okafor, id, 'acknowledge'))).toContain('Already answered')
  })

  test('is not a home that was reached', async () => {
    const school = await withStranger()
    const [alert] = cardsOf(school.tenant, okafor)
    const forged = { how: 'rang' }
    const chat = [...school.tenant.world.personal.values()].find(({ user }) => user === okafor)
    const message = chat?.messages.find(({ id }) => id === alert?.id) as { attachments: readonly unknown[] }
    message.attachments = JSON.parse(
      JSON.stringify(message.attachments).replace('"verb":"acknowledge"', '"verb":"reached-home"'),
    ) as unknown[]
    const answer = await school.tenant.people.pressButton(okafor, alert?.id ?? '', 'reached-home', forged)
    expect(answer).toMatchObject({ status: 403 })
  })
})

/** The lead's alert, in somebody else's chat with Chaperone. */
function copyTo({ tenant }: School, person: string): string {
  const chats = [...tenant.world.personal.values()]
  const message = chats.find(({ user }) => user === okafor)?.messages.find(({ from }) => 'bot' in from)
  if (!message) throw new Error('The lead has no alert')
  tenant.world.personal.set('a:copy', { id: 'a:copy', user: person, messages: [message] })
  return message.id
}
