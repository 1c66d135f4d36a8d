import { afterEach, describe, expect, test } from '@jest/globals'
import { tellStaff } from '../../actions/say.ts'
import { lessonId, personId, type PersonId } from '../../lesson/people.ts'
import { minutes } from '../../lesson/time.ts'
import type { Address, Message, Messages, ScheduledLesson } from '../../service/needs.ts'
import { appId, appSecret, cast, tenantId } from '../../tenant/seed.ts'
import { startTenant, type Tenant } from '../../tenant/tenant.ts'
import type { Meeting } from '../../tenant/world.ts'
import { budget } from '../platform/budget.ts'
import { tokenSource } from '../token-source.ts'
import { botMessages, type MessagesOptions } from './messages.ts'

const clock = { at: Date.UTC(2026, 10, 24, 9), now: () => clock.at }
const [hall, ana, gale] = [cast.hall, cast.ana, cast.gale].map(personId) as [PersonId, PersonId, PersonId]

type Sending = {
  readonly tenant: Tenant
  readonly meeting: Meeting
  readonly messages: Messages
  readonly lesson: ScheduledLesson
  readonly addresses: Map<PersonId, Partial<Address>>
}
const open: Tenant[] = []
afterEach(() => Promise.all(open.splice(0).map(tenant => tenant.stop())))

async function sending(change: Partial<MessagesOptions> = {}): Promise<Sending> {
  const tenant = await startTenant({ clock })
  open.push(tenant)
  const [meeting] = tenant.world.meetings.values()
  if (!meeting) throw new Error('the seed has no meeting')
  const addresses = new Map<PersonId, Partial<Address>>()
  const credential = { kind: 'secret', secret: { reveal: () => appSecret } } as const
  const messages = botMessages({
    tokens: tokenSource({ loginUrl: `${tenant.origin}/login`, tenantId, appId, credential, clock }),
    store: {
      address: person => Promise.resolve(addressOf(addresses.get(person))),
      saveAddress: (person, address) => {
        addresses.set(person, { ...addresses.get(person), ...address })
        return Promise.resolve()
      },
    },
    ...{ appId, tenantId, language: 'en', serviceUrl: `${tenant.origin}/connector/` },
    feed: to => Promise.resolve({ status: 'sent', message: `feed ${to}` }),
    mail: to => Promise.resolve({ status: 'sent', message: `mail ${to}` }),
    ...change,
  })
  const lesson: ScheduledLesson = {
    id: lessonId('l'),
    timetable: {
      startsAt: clock.at,
      gatheredAt: clock.at,
      endsAt: clock.at + minutes(50),
      overAt: clock.at + minutes(90),
    },
    meeting: { meeting: meeting.id, thread: meeting.threadId, joinUrl: meeting.joinWebUrl, organiser: hall },
    ...{ classGroup: undefined, age: 'ks2' },
  }
  return { tenant, meeting, messages, lesson, addresses }
}
const addressOf = (known: Partial<Address> | undefined): Address | undefined =>
  known && { mri: undefined, conversation: undefined, serviceUrl: undefined, ...known }

const { words, answers } = tellStaff('Look', 'Please look.', { press: 'vouch' }) as Extract<
  ReturnType<typeof tellStaff>,
  { kind: 'tell-staff' }
>
const message: Message = { id: 'm', words, answers, lesson: lessonId('l'), lapse: 'p', about: 'x', urgency: 'see' }
const posted = ({ chat }: Meeting) => chat.filter(({ from }) => 'bot' in from)

describe('a message', () => {
  test('to all stands in the chat as a card, with words for those who see no cards', async () => {
    const { meeting, messages, lesson, tenant } = await sending()
    const sent = await messages.send('public', lesson, undefined, message)
    expect(sent).toEqual({ status: 'sent', message: posted(meeting)[0]?.id })
    expect(JSON.stringify(posted(meeting)[0]?.attachments)).toContain('"text":"Look"')
    expect(posted(meeting)[0]?.targetedTo).toBeUndefined()
    expect(tenant.violations).toEqual([])
  })

  test('to one in the lesson is seen by them alone; where to find them is looked up once', async () => {
    const { meeting, messages, lesson, tenant, addresses } = await sending()
    await messages.send('targeted', lesson, ana, message)
    await messages.send('targeted', lesson, ana, message)
    expect(posted(meeting).map(({ targetedTo }) => targetedTo)).toEqual([
      addresses.get(ana)?.mri,
      addresses.get(ana)?.mri,
    ])
    expect(tenant.requests.filter(({ path }) => path.includes('/members/')).length).toBe(1)
    expect(tenant.violations).toEqual([])
  })

  test('to one alone makes their conversation once', async () => {
    const { messages, lesson, tenant, addresses } = await sending()
    await messages.send('personal', lesson, hall, message)
    await messages.send('personal', lesson, hall, message)
    const chats = [...tenant.world.personal.values()].filter(({ user }) => user === cast.hall)
    expect(chats.flatMap(({ messages: said }) => said).length).toBe(2)
    expect(tenant.requests.filter(({ path }) => path.endsWith('/v3/conversations')).length).toBe(1)
    expect(addresses.get(hall)?.conversation).toBeDefined()
  })

  test.each(['public', 'targeted', 'personal'] as const)('that is %s is changed, not said twice', async channel => {
    const { messages, lesson, tenant, meeting } = await sending()
    const first = await messages.send(channel, lesson, hall, message)
    if (first.status !== 'sent') throw new Error(first.reason)
    const changed = { ...message, words: { title: 'Over', text: 'It is over.' }, answers: [] }
    expect(await messages.send(channel, lesson, hall, changed, first.message)).toMatchObject({ status: 'sent' })
    expect(tenant.requests.at(-1)).toMatchObject({ method: 'PUT', body: { id: first.message } })
    const personal = [...tenant.world.personal.values()].flatMap(chat => chat.messages)
    const said = [...posted(meeting), ...personal].map(({ attachments }) => JSON.stringify(attachments))
    expect([said.length, said[0]?.includes('It is over.')]).toEqual([1, true])
  })

  test('by the feed or the mail goes to one person only', async () => {
    const { messages, lesson } = await sending()
    expect(await messages.send('feed', lesson, hall, message)).toEqual({ status: 'sent', message: `feed ${hall}` })
    expect(await messages.send('mail', lesson, hall, message)).toEqual({ status: 'sent', message: `mail ${hall}` })
    for (const channel of ['feed', 'mail', 'targeted', 'personal'] as const)
      expect(await messages.send(channel, lesson, undefined, message)).toMatchObject({ status: 'refused' })
  })
})

test('what cannot wait has the room that the rest must leave, in a chat that is written to as often as Teams allows', async () => {
  const { messages, lesson } = await sending({ budget: budget({ clock }) })
  const send = async (urgency: Message['urgency']) =>
    (await messages.send('personal', lesson, hall, { ...message, urgency })).status
  for (let sent = 0; sent < 3; sent += 1) expect(await send('routine')).toBe('sent')
  expect([await send('routine'), await send('see'), await send('see'), await send('see')]).toEqual([
    'later',
    'sent',
    'sent',
    'sent',
  ])
  expect([await send('see'), await send('protect')]).toEqual(['later', 'sent'])
  expect(await send('protect')).toBe('later') // seven in a second, whoever asks
})

test('a private message that is gone from the chat after a day is said anew', async () => {
  const { messages, lesson, meeting, tenant } = await sending()
  const first = await messages.send('targeted', lesson, hall, message)
  if (first.status !== 'sent') throw new Error(first.reason)
  tenant.faults.add({ match: { method: 'PUT', path: /activities/ }, answer: { status: 404, body: {} } })
  expect(await messages.send('targeted', lesson, hall, message, first.message)).toMatchObject({ status: 'sent' })
  expect(posted(meeting).length).toBe(2)
})

describe('our token', () => {
  test('goes to the region that Teams names, and to no other host', async () => {
    const { messages, lesson, tenant, addresses, meeting } = await sending()
    await messages.send('targeted', lesson, hall, message)
    const known = { ...addresses.get(hall) }
    for (const elsewhere of ['https://evil.example/', 'http://127.0.0.1:9/', 'no address']) {
      addresses.set(hall, { ...known, serviceUrl: elsewhere })
      expect(await messages.send('targeted', lesson, hall, message)).toMatchObject({ status: 'sent' })
    }
    expect(posted(meeting).length).toBe(4)
    tenant.violations.splice(0)
    addresses.set(hall, { ...known, serviceUrl: `${tenant.origin}/connector/emea` })
    await messages.send('targeted', lesson, hall, message)
    expect(tenant.requests.at(-1)?.path).toContain('/connector/emea/v3/')
  })

  test('is not taken along where we are sent elsewhere', async () => {
    const { messages, lesson, tenant } = await sending()
    const moved = { status: 307, headers: { location: `${tenant.origin}/graph/v1.0/users` }, body: {} }
    tenant.faults.add({ match: { path: /activities/ }, answer: moved })
    expect(await messages.send('public', lesson, undefined, message)).toMatchObject({ status: 'later' })
    expect(tenant.requests.some(({ path }) => path.startsWith('/graph'))).toBe(false)
  })
})

describe('what does not go out says whether it may be tried again:', () => {
  test.each([
    [400, 'refused', undefined],
    [401, 'later', undefined],
    [403, 'refused', undefined],
    [404, 'refused', undefined],
    [408, 'later', undefined],
    [412, 'later', undefined],
    [413, 'refused', undefined],
    [429, 'later', 7000],
    [500, 'later', undefined],
    [502, 'later', undefined],
    [503, 'later', 7000],
    [504, 'later', undefined],
  ])('%i is %s', async (status, expected, after) => {
    const { messages, lesson, tenant } = await sending()
    const headers = after === undefined ? {} : { 'retry-after': String(after / 1000) }
    tenant.faults.add({
      match: { path: /activities/ },
      answer: { status, headers, body: { error: { code: 'Some', message: 'Ana' } } },
    })
    const sent = await messages.send('public', lesson, undefined, message)
    expect(sent).toEqual({ status: expected, reason: 'Some', ...(expected === 'later' ? { after } : {}) })
  })

  test.each([
    [
      'a wait until an instant',
      { 'retry-after': 'Tue, 24 Nov 2026 09:00:09 GMT', date: 'Tue, 24 Nov 2026 09:00:00 GMT' },
      9000,
    ],
    ['a wait that is none', { 'retry-after': 'soon' }, undefined],
  ])('429 with %s', async (_, headers, after) => {
    const { messages, lesson, tenant } = await sending()
    tenant.faults.add({
      match: { path: /activities/ },
      answer: { status: 429, headers: headers, body: {} },
    })
    expect(await messages.send('public', lesson, undefined, message)).toEqual({ status: 'later', reason: '429', after })
  })

  test.each([
    ['a code', { error: { code: 'BotNotInConversationRoster', message: 'Ana' } }, 'BotNotInConversationRoster'],
    ['a number', { errorCode: 209, message: '{"subCode":"MessageWritesBlocked"}' }, 'error 209'],
    ['a sentence for a code', { error: { code: 'Ana has left', message: '' } }, '403'],
    ['nothing', undefined, '403'],
    ['a list', [], '403'],
  ])('403 with %s: only a word of it is told', async (_, body, reason) => {
    const { messages, lesson, tenant } = await sending()
    tenant.faults.add({ match: { path: /activities/ }, answer: { status: 403, body } })
    expect(await messages.send('public', lesson, undefined, message)).toEqual({ status: 'refused', reason })
  })

  test.each(['targeted', 'personal'] as const)('a %s one, while where to write cannot be asked', async channel => {
    const { messages, lesson, tenant, meeting } = await sending()
    const busy = { status: 429, headers: { 'retry-after': '3' }, body: {} }
    tenant.faults.add({ match: { path: /members|conversations$/ }, times: 1, answer: busy })
    expect(await messages.send(channel, lesson, hall, message)).toEqual({ status: 'later', reason: '429', after: 3000 })
    expect(posted(meeting)).toEqual([])
    expect(await messages.send(channel, lesson, hall, message)).toMatchObject({ status: 'sent' })
  })

  test('an answer that does not come, sooner than anybody else takes the message up', async () => {
    const { messages, lesson, tenant } = await sending({ within: 50 })
    tenant.faults.add({ match: { path: /activities/ }, answer: 'timeout' })
    expect(await messages.send('public', lesson, undefined, message)).toEqual({
      status: 'later',
      after: undefined,
      reason: 'timed out',
    })
  })

  test('a service that stops', async () => {
    const { messages, lesson, tenant } = await sending({ until: AbortSignal.abort() })
    expect(await messages.send('public', lesson, undefined, message)).toMatchObject({ status: 'later' })
    expect(tenant.requests.filter(({ path }) => path.startsWith('/connector/'))).toEqual([])
  })

  test('no token', async () => {
    const tokens = { token: () => Promise.reject(new Error('a secret')), drop: () => undefined }
    const { messages, lesson } = await sending({ tokens })
    expect(await messages.send('public', lesson, undefined, message)).toEqual({
      status: 'later',
      after: undefined,
      reason: 'no token',
    })
  })

  test('a card too large for a phone', async () => {
    const { messages, lesson, meeting } = await sending()
    const large = { ...message, words: { title: 'Look', text: 'é'.repeat(5 * 1024) } }
    expect(await messages.send('public', lesson, undefined, large)).toEqual({
      status: 'refused',
      reason: 'card too large',
    })
    expect(posted(meeting)).toEqual([])
  })

  test('a conversation that is made without an id', async () => {
    const { messages, lesson, tenant, addresses } = await sending()
    tenant.faults.add({ match: { path: /conversations$/ }, answer: { status: 201, body: {} } })
    expect(await messages.send('personal', lesson, hall, message)).toMatchObject({ status: 'refused' })
    expect(addresses.get(hall)).toBeUndefined()
  })

  test('no answer at all', async () => {
    const { messages, lesson, tenant } = await sending()
    await messages.send('public', lesson, undefined, message)
    await tenant.stop()
    expect(await messages.send('public', lesson, undefined, message)).toMatchObject({ status: 'later' })
  })

  test('a token that is refused is asked for anew', async () => {
    const { messages, lesson, tenant, meeting } = await sending()
    const refused = { status: 401, body: { error: { code: 'Unauthorized', message: '' } } }
    tenant.faults.add({ match: { path: /activities/ }, times: 1, answer: refused })
    await messages.send('public', lesson, undefined, message)
    await messages.send('public', lesson, undefined, message)
    expect(tenant.requests.filter(({ path }) => path.includes('/token')).length).toBe(2)
    expect(posted(meeting).length).toBe(1)
  })

  test('a meeting whose chat is not known yet', async () => {
    const { messages, lesson } = await sending()
    const unknown = { ...lesson, meeting: { ...lesson.meeting, thread: undefined } }
    expect(await messages.send('public', unknown, undefined, message)).toMatchObject({ status: 'later' })
  })

  test('somebody who is not in the chat', async () => {
    const { messages, lesson } = await sending()
    expect(await messages.send('targeted', lesson, gale, message)).toMatchObject({ status: 'refused' })
  })

  test('somebody who has not the app', async () => {
    const { messages, lesson, tenant } = await sending()
    tenant.people.uninstallPersonal(cast.ana)
    expect(await messages.send('personal', lesson, ana, message)).toMatchObject({ status: 'refused' })
  })
})
