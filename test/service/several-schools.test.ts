import { z } from 'zod'
import { parseDocument } from 'yaml'
import { describe, expect, test } from '@jest/globals'
import { card } from '../../src/actions/card.ts'
import { demoPolicy } from '../../src/cli/demo/scene.ts'
import { ana, ben, cardsIn, cardsOf, cai, hall, okafor } from '../../src/cli/demo/stage.ts'
import { beginTogether } from '../../src/cli/start.ts'
import { personId } from '../../src/lesson/people.ts'
import { hours, minutes, seconds } from '../../src/lesson/time.ts'
import { digest } from '../../src/service/digests/digest.ts'
import { weekUntil } from '../../src/service/digests/weekly.ts'
import { unzipped } from '../../src/service/export/zip.ts'
import { reportByStaff } from '../../src/service/matters/raise.ts'
import { platform } from '../../src/service/platform/tell.ts'
import { schoolOfPerson } from '../../src/service/schools/which.ts'
import { cast, groupIds, makeMeeting } from '../../src/tenant/seed.ts'
import type { Meeting } from '../../src/tenant/world.ts'
import { addAshfield, ashfield, ashfieldPolicy, listOf } from '../support/ashfield.ts'
import { testDatabase } from '../support/database.ts'
import { at } from '../support/lesson.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()
const { osei, lindqvist } = cast
const { eli, fay, holt, nair } = ashfield

const later = Promise.resolve({ status: 'later', after: seconds(1), reason: 'x' } as const)

/** Oakfield and Ashfield in one tenant and one service, each with a lesson now. */
async function bothSchools(
  mostLegs = 100,
  files: Parameters<typeof openSchool>[4] = {},
  change: Parameters<typeof openSchool>[1] = {},
): Promise<School & { readonly art: Meeting }> {
  const added: Meeting[] = []
  const prepare = (world: School['tenant']['world']) => void added.push(addAshfield(world, at('9:00')))
  const school = await openSchool(database, change, prepare, undefined, {
    others: [ashfieldPolicy],
    mostLegs,
    ...files,
  })
  const [art] = added
  if (!art) throw new Error('Ashfield has no lesson')
  return { ...school, art }
}

const subjectsOf = async ({ running }: School) =>
  Promise.all(
    running.schools.map(async ({ store }) =>
      (await store.lessons(0, Number.MAX_SAFE_INTEGER)).map(it => it.meeting.thread),
    ),
  )

async function ask({ tenant, running }: School, user: string, path: string, urn?: string, body?: unknown) {
  const response = await fetch(`http://127.0.0.1:${String(running.port)}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${await tenant.userToken(user)}`,
      ...(urn === undefined ? {} : { 'chaperone-school': urn }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  })
  return { status: response.status, body: response.ok ? ((await response.json()) as Record<string, unknown>) : {} }
}

/** All that an export of the school that is named holds, in words; or the status with which it is refused. */
async function exported({ tenant, running }: School, user: string, urn: string | undefined, wanted: unknown) {
  const response = await fetch(`http://127.0.0.1:${String(running.port)}/api/v1/exports`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${await tenant.userToken(user)}`, 'content-type': 'application/json' },
      ...(urn === undefined ? {} : { 'chaperone-school': urn }),
    },
    body: JSON.stringify({ reason: 'the inspector asks', wanted }),
  })
  if (!response.ok) return String(response.status)
  const files = unzipped(new Uint8Array(await response.arrayBuffer())) ?? new Map<string, Uint8Array>()
  return [...files].map(([name, bytes]) => `${name}\n${Buffer.from(bytes).toString()}`).join('\n')
}

const titles = (cards: ReturnType<typeof cardsIn>): readonly string[] => cards.map(({ title }) => title)

test('schools are prepared side by side, and none begins before all are prepared', async () => {
  const did: string[] = []
  let other = (): void => undefined
  const first = new Promise<void>(resolve => (other = resolve))
  await beginTogether([
    { prepare: () => first.then(() => void did.push('one is prepared')), begin: () => void did.push('one begins') },
    { prepare: async () => other(), begin: () => void did.push('two begins') },
  ])
  expect(did).toEqual(['one is prepared', 'one begins', 'two begins'])
})

describe('two schools of one tenant, with a lesson each at the same time', () => {
  test('see, alert, record and answer each for themselves, and nothing of one is in the other', async () => {
    const school = await bothSchools()
    const { tenant, meeting, art, pass, running, lessons } = school
    const [oakfield, second] = running.schools
    const chess = [...tenant.world.meetings.values()].find(({ subject }) => subject === 'Chess')
    // A lesson that names a class is its school's; what Osei holds for no class is the first school's alone.
    expect(await subjectsOf(school)).toEqual([[meeting.threadId, chess?.threadId], [art.threadId]])

    for (const person of [hall, ana, ben, cai]) tenant.people.join(meeting, person)
    for (const person of [osei, nair, eli]) tenant.people.join(art, person)
    await pass(minutes(8))
    expect(titles(cardsOf(tenant, holt))).toContain('One pupil alone in a lesson')
    expect(titles(cardsOf(tenant, okafor))).toEqual([])
    expect(await oakfield.store.incidents()).toEqual([])
    const [incident] = (await second?.store.incidents()) ?? []
    expect(incident).toBeDefined()
    expect([listOf(tenant.world, false).length, listOf(tenant.world, true).length > 0]).toEqual([0, true])
    expect(titles(cardsIn(meeting))).not.toContain('Only one pupil is here')
    // Who is in lessons of both is asked of Entra once, and a chat's own lessons are looked for alone.
    const asked = tenant.requests.filter(({ path }) => path.endsWith(`/users/${osei}`))
    expect(asked).toHaveLength(1)
    const registered = await oakfield.store.register(0, Number.MAX_SAFE_INTEGER, meeting.threadId)
    expect(registered.map(one => one.meeting.thread)).toEqual([meeting.threadId])

    // A press goes to the school of its card: Holt acknowledges, and Ashfield's ask is answered.
    const card = cardsOf(tenant, holt).find(({ title }) => title === 'One pupil alone in a lesson')
    expect(await tenant.people.pressButton(holt, card?.id ?? '', 'acknowledge')).toMatchObject({ status: 200 })

    const [mine, theirs] = running.schools.map(({ policy }) => policy.school.urn)
    const seen = async (who: string, path: string, urn?: string) => (await ask(school, who, path, urn)).status
    const matters = '/api/v1/matters'
    expect([
      await seen(okafor, matters),
      await seen(okafor, matters, theirs),
      await seen(okafor, matters, '0'),
    ]).toEqual([200, 404, 404])
    expect([await seen(holt, matters), await seen(holt, matters, mine)]).toEqual([200, 404])
    expect(await seen(hall, '/api/v1/week', theirs)).toBe(404)
    const lesson = incident?.lesson ?? ''
    for (const urn of [undefined, mine, theirs])
      for (const who of [okafor, hall]) expect(await seen(who, `/api/v1/lessons/${lesson}/record`, urn)).toBe(404)
    expect((await ask(school, okafor, matters)).body['matters']).toEqual([])
    const [matter] = (await ask(school, holt, matters)).body['matters'] as readonly { id: string }[]
    expect(matter).toBeDefined()
    for (const urn of [undefined, theirs])
      expect((await ask(school, okafor, '/api/v1/matters/read', urn, { id: matter?.id })).status).toBe(404)
    // Whoever leads at both chooses, and is answered for one at a time.
    const me = (await ask(school, lindqvist, '/api/v1/me', theirs)).body
    expect(me['school']).toBe(theirs)
    expect((me['schools'] as readonly { urn: string }[]).map(({ urn }) => urn)).toEqual([mine, theirs])
    expect((await ask(school, lindqvist, matters, mine)).body['matters']).toEqual([])
    expect((await ask(school, lindqvist, matters, theirs)).body['matters']).toHaveLength(1)
    expect(((await ask(school, okafor, '/api/v1/me')).body['schools'] as readonly object[]).length).toBe(1)
    // The tab in a meeting's chat is of that meeting's school, whatever its client says.
    const now = `/api/v1/lessons/now?chat=${encodeURIComponent(art.threadId)}`
    expect((await ask(school, osei, now, mine)).body['lessons']).toHaveLength(1)

    tenant.people.speak(art, fay, 'add me on snap, dont tell your mum')
    await pass(seconds(5))
    const marked = async ({ store }: (typeof running.schools)[number]) =>
      (await Promise.all((await store.lessons(0, Number.MAX_SAFE_INTEGER)).map(({ id }) => store.read(id))))
        .flatMap(open => open?.journal ?? [])
        .filter(({ entry }) => entry.type === 'ChatMarked').length
    expect([await marked(oakfield), second && (await marked(second))]).toEqual([0, 1])
    expect(lessons).toHaveLength(1)

    // What is taken out of the record is of one school, and of the other nothing, asked as one likes.
    const names = {
      [mine ?? '']: [hall, ana, ben, cai, okafor, meeting.threadId],
      [theirs ?? '']: [nair, eli, fay, holt],
    }
    const wanted = { what: 'period', from: at('0:00'), to: at('24:00') }
    for (const [who, urn, other] of [
      [okafor, mine, theirs],
      [holt, theirs, mine],
      [lindqvist, mine, theirs],
      [lindqvist, theirs, mine],
    ]) {
      const taken = await exported(school, who ?? '', urn, wanted)
      const named = (whose = '') => names[whose]?.filter(one => taken.includes(one)).length
      expect([urn, named(urn) ?? 0, named(other)]).toEqual([urn, expect.any(Number), 0])
      expect(named(urn)).toBeGreaterThan(1)
    }
    for (const urn of [undefined, mine, theirs])
      for (const one of [
        { what: 'incident', incident: incident?.id },
        { what: 'subject access', person: eli, from: wanted.from, to: wanted.to },
      ])
        expect(await exported(school, okafor, urn, one)).not.toMatch(new RegExp(`${eli}|${lesson}`))

    // Nor is the week of one told, shown or signed in the other.
    const turn = { kind: 'digest', key: 'weekly', at: 0, attempts: 0, version: 0 } as const
    for (const service of running.schools) await digest(service, turn)
    await pass(seconds(1))
    const weeks = [okafor, holt, lindqvist].map(
      who => titles(cardsOf(tenant, who)).filter(title => title === 'The week’s lessons').length,
    )
    expect(weeks).toEqual([1, 1, 2])
    const counted = await Promise.all(running.schools.map(one => weekUntil(one, school.clock.at)))
    expect(counted.map(({ scheduled }) => scheduled)).toEqual([1, 1])
    const week = '/api/v1/digest'
    expect([await seen(okafor, week, mine), await seen(holt, week, theirs)]).toEqual([200, 200])
    expect([await seen(okafor, week, theirs), await seen(holt, week, mine)]).toEqual([404, 404])
    expect((await ask(school, okafor, `${week}/sign`, theirs, { day: '2026-11-20' })).status).toBe(404)
    expect(tenant.violations).toEqual([])
  })

  test('give a child the help of their own school, and where none can be said to be theirs, of none: then the leads of all hear of it', async () => {
    const own = z.object({ people: z.record(z.string(), z.unknown()) }).parse(parseDocument(demoPolicy()).toJS()).people
    const byLicence = { administrators: { groups: [groupIds.staff] }, evidence: ['licences'] }
    const their = z.record(z.string(), z.unknown()).parse(ashfieldPolicy['people'])
    const others = [{ ...ashfieldPolicy, people: { ...their, ...byLicence } }]
    const school = await bothSchools(100, { others }, { people: { ...own, ...byLicence } })
    const { tenant, running, pass, clock } = school
    const [oakfield, second = oakfield] = running.schools
    const { users } = tenant.world
    for (const id of [ana, eli]) {
      const user = users.get(id)
      if (user) users.set(id, { ...user, licences: ['M365EDU_A3_STUDENT'] })
    }
    const theirs = async (person: string) =>
      (await schoolOfPerson(running.schools, personId(person)))?.policy.school.name
    expect([await theirs(ana), await theirs(eli)]).toEqual(['Oakfield Primary', 'Ashfield Primary'])

    // A fault of Microsoft's is each administrator's to know once, whoever's administrator they are.
    for (const service of running.schools)
      await platform(service, { kind: 'platform', key: 'stopped/1/directory', at: 0, attempts: 0, version: 0 })
    const ofFault = `platform/stopped/1/directory/${hall}`
    const told = await Promise.all(running.schools.map(({ store }) => store.delivery(ofFault)))
    expect(told.filter(one => one !== undefined)).toHaveLength(1)

    await pass(seconds(1))
    // The directory falls silent, and what was known of accounts is old.
    clock.at += minutes(20)
    tenant.faults.add({ match: { path: new RegExp(`/users/(${eli}|${fay}|${ana})`) }, answer: { status: 503 } })
    await pass(0)
    const unheard = (who: string) =>
      titles(cardsOf(tenant, who)).filter(one => one.includes('it reached nobody')).length
    tenant.people.installPersonal(eli)
    tenant.people.messageBot(eli, 'can somebody help me')
    await pass(seconds(1))
    const [answer] = cardsOf(tenant, eli)
    expect(answer?.title).toBe('Nobody reads what is written here')
    const chatOf = (who: string) => JSON.stringify([...tenant.world.personal.values()].find(({ user }) => user === who))
    expect(chatOf(eli)).not.toMatch(/Oakfield|Ashfield/)
    expect([unheard(okafor), unheard(holt), unheard(lindqvist)]).toEqual([1, 1, 2])
    expect(chatOf(okafor) + chatOf(holt)).not.toContain(eli)

    // The same hour tells nobody twice: not the door of /help, which stays shut, nor a button.
    const address = `http://127.0.0.1:${String(running.port)}/help`
    const body = new URLSearchParams({ token: await tenant.userToken(eli) })
    const page = await (await fetch(address, { method: 'POST', body, signal: AbortSignal.timeout(60_000) })).text()
    expect([page.includes('Please try again in a minute'), /Okafor|Holt|ticket/.test(page)]).toEqual([true, false])
    const old = {
      ...{ words: { title: 'A card of a lesson that nobody knows any more', text: '' }, language: 'en' },
      ...{ answers: [{ press: 'help' as const }], carried: { lesson: 'long ago' } },
    }
    for (const { user, messages } of tenant.world.personal.values())
      if (user === eli)
        for (const message of messages)
          message.attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card(old) }]
    const pressed = await tenant.people.pressButton(eli, answer?.id ?? '', 'help')
    expect(JSON.stringify(pressed.body)).toContain('/help"')
    await pass(seconds(1))
    expect(unheard(okafor)).toBe(1)
    clock.at += hours(1)
    await tenant.people.pressButton(eli, answer?.id ?? '', 'help')
    await pass(seconds(1))
    expect([unheard(okafor), unheard(holt)]).toEqual([2, 2])

    // Known by a licence alone is not known to be of no other: one whose answer is missing may be theirs.
    tenant.faults.clear()
    const silent = { ...oakfield, directory: { ...oakfield.directory, place: () => later } }
    expect(await schoolOfPerson([silent, second], personId(ana))).toBeUndefined()
  })

  test('a meeting outside the timetable is of the school of whoever holds it', async () => {
    const school = await bothSchools()
    const { tenant, clock, pass, running } = school
    const times = { startsAt: clock.at, endsAt: clock.at + hours(1) }
    const extra = makeMeeting({ ...times, number: 77, organiser: nair, subject: 'Extra', appInstalled: false })
    tenant.world.meetings.set(extra.id, extra)
    tenant.people.installInMeeting(extra, nair)
    await pass(minutes(1))
    const adHoc = await Promise.all(
      running.schools.map(async ({ store }) =>
        (await store.register(0, Number.MAX_SAFE_INTEGER)).filter(({ origin }) => origin === 'ad hoc'),
      ),
    )
    expect(adHoc.map(lessons => lessons.map(({ meeting }) => meeting.thread))).toEqual([[], [extra.threadId]])
    expect(extra.appCalls.size).toBe(1)
  })

  test('whoever leads at both hears of which school each letter is', async () => {
    const school = await bothSchools()
    const { tenant, pass, running } = school
    const [oakfield, second = oakfield] = running.schools
    const report = (service: typeof oakfield, by: string) =>
      reportByStaff(service, personId(by), {
        ...{ facts: 'x', band: 'amber', category: 'other', clauses: [], subjects: [], adults: [] },
      })
    await report(oakfield, hall)
    await report(second, nair)
    await report(second, nair)
    for (const service of running.schools)
      await digest(service, { kind: 'digest', key: 'morning', at: 0, attempts: 0, version: 0 })
    await pass(seconds(3)) // digests use half of what one conversation takes in a second, behind the alerts
    const letters = [...tenant.world.personal.values()]
      .filter(({ user }) => user === lindqvist)
      .flatMap(({ messages }) => messages.map(message => JSON.stringify(message)))
      .filter(message => message.includes('What waits for you this morning'))
    expect(letters.map(letter => [letter.includes('"Ashfield Primary"'), letter.includes('2 amber')])).toEqual([
      [false, false],
      [true, true],
    ])
    expect(letters[0]).toContain('"Oakfield Primary"')
    expect(JSON.stringify(cardsIn(school.meeting))).not.toContain('Oakfield')
  })

  test('hand over who hears the chats of all, when a file goes and when it comes back, and say what nobody looks after', async () => {
    let isThere = true
    const unused = [{ name: 'beech.yaml', text: 'profil: primary' }]
    const school = await bothSchools(100, {
      policyNow: written => (isThere ? written : undefined),
      unusedFiles: () => (isThere ? [] : unused),
    })
    const { tenant, meeting, art, pass } = school
    for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
    for (const person of [osei, eli, fay]) tenant.people.join(art, person)
    await pass(minutes(1))
    const hearing = () => tenant.subscriptions.living(/getAllMessages$/).map(({ id }) => id)
    tenant.faults.addDelivery({ match: ({ kind }) => kind !== 'subscription', how: 'lose' })
    /** How many messages of the lesson were marked, told by Graph alone. */
    const marked = async ({ store }: School['running']['service'], thread: string) => {
      const lesson = await store.lessonAt(thread, school.clock.at)
      const open = lesson && (await store.read(lesson))
      return open?.journal.filter(({ entry }) => entry.type === 'ChatMarked').length
    }
    const first = hearing()
    expect(first).toHaveLength(1)

    // A file that nobody uses is told at once; one that is gone, when it has been missing for a while: it may be being replaced.
    isThere = false
    await pass(minutes(4))
    const told = (who: string) => titles(cardsOf(tenant, who)).filter(title => /file|looked after/.test(title))
    expect([told(okafor), told(holt)]).toEqual([['A policy file is not in use'], []])
    await pass(minutes(4))
    expect([told(okafor), told(holt)]).toEqual([
      ['A policy file is not in use', 'The policy file is gone'],
      ['The policy file is gone'],
    ])

    const alone = await school.restart(index => index === 1)
    await pass(minutes(1))
    expect(told(okafor).at(-1)).toBe('Oakfield Primary: lessons are not looked after')
    expect(told(holt)).toEqual(['The policy file is gone', 'A policy file is not in use'])

    isThere = true
    const second = hearing()
    expect([second.length, second[0] === first[0]]).toEqual([1, false])
    tenant.people.speak(art, fay, 'add me on snap, dont tell your mum')
    await pass(seconds(5))
    expect(await marked(alone.service, art.threadId)).toBe(1)

    const both = await school.restart()
    await pass(minutes(1))
    const third = hearing()
    expect([third.length, third[0] === second[0]]).toEqual([1, false])
    tenant.people.speak(art, eli, 'whats your snap, dont tell anyone')
    await pass(seconds(5))
    expect(await marked(both.schools[1] ?? both.service, art.threadId)).toBe(2)
  })

  test('share the places that the application has in calls', async () => {
    const school = await bothSchools(1)
    await school.pass(minutes(1))
    const legs = await Promise.all(school.running.schools.map(({ store }) => store.calls()))
    expect(legs.flat()).toHaveLength(1)
  })
})
