import { describe, expect, test } from '@jest/globals'
import { ana, ben, cardsIn, cardsOf, hall, okafor, strangerIn } from '../../src/cli/demo/stage.ts'
import { minutes, seconds } from '../../src/lesson/time.ts'
import { cast, stranger } from '../../src/tenant/seed.ts'
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
    const { tenant, meeting, pass, card, running } = await withStranger()
    const [lesson] = await running.service.store.lessons(0, Number.MAX_SAFE_INTEGER)
    const before = lesson && (await running.service.store.read(lesson.id))?.journal.length
    expect(await tenant.people.pressButton(hall, card, verb, forged)).toMatchObject({ status: 403 })
    expect(lesson && (await running.service.store.read(lesson.id))?.journal.length).toBe(before)
    await pass(seconds(5))
    expect(strangerIn(meeting)).toBe(true)
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
})
