import { describe, expect, test } from '@jest/globals'
import { ana, ben, cardsIn, cardsOf, hall, okafor, strangerIn, zoe } from '../../src/cli/demo/stage.ts'
import { chronology } from '../../src/chronology/chronology.ts'
import { minutes, seconds } from '../../src/lesson/time.ts'
import { cast, groupIds, stranger } from '../../src/tenant/seed.ts'
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
