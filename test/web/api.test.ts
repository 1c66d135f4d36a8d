import { describe, expect, test } from '@jest/globals'
import { lessonsNow } from '../../src/web/api/lesson.ts'
import { personId } from '../../src/lesson/people.ts'
import { seconds } from '../../src/lesson/time.ts'
import { addToRegister } from '../../src/service/registers/change.ts'
import { cast, stranger } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()
const { hall, ana, ben, okafor, lindqvist, marsh, devi, osei, zoe, gale } = cast

async function ask(school: School, user: string | undefined, path: string, body?: unknown): Promise<Response> {
  const token = user === undefined ? undefined : await school.tenant.userToken(user)
  return fetch(`http://127.0.0.1:${String(school.running.port)}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}
const now = async (school: School, user: string) => {
  const answer = await ask(school, user, `/api/v1/lessons/now?chat=${encodeURIComponent(school.meeting.threadId)}`)
  return lessonsNow.parse(await answer.json()).lessons
}

async function inLesson(): Promise<School & { readonly id: string }> {
  const school = await openSchool(database)
  for (const person of [hall, ana, ben]) school.tenant.people.join(school.meeting, person)
  await school.pass(seconds(5))
  const [lesson] = await school.running.service.store.lessons(0, Number.MAX_SAFE_INTEGER)
  return { ...school, id: lesson?.id ?? '' }
}

describe('a lesson', () => {
  test('is shown to its staff and to those who lead safeguarding, and is not there for anybody else', async () => {
    const school = await inLesson()
    for (const person of [hall, osei, okafor, lindqvist, marsh]) expect(await now(school, person)).toHaveLength(1)
    for (const person of [devi, ana, zoe, gale]) expect(await now(school, person)).toEqual([])
  })

  test('names who is here, at the door and missing, and offers what a card offered', async () => {
    const school = await inLesson()
    school.tenant.people.join(school.meeting, stranger)
    const leg = [...school.meeting.legs.values()].find(({ isInLobby }) => isInLobby)
    await school.pass(seconds(3))
    const [view] = await now(school, hall)
    expect(view?.present.map(({ name, as }) => [name, as])).toEqual([
      ['Miriam Hall', 'staff'],
      ['Ana Lima', 'pupil'],
      ['Ben Walsh', 'pupil'],
    ])
    expect(view?.links.map(({ title }) => title)).toEqual([
      'Our safeguarding policy',
      'Keeping children safe in education',
    ])
    expect(view?.missing.map(({ name, why }) => [name, why])).toEqual([
      ['Cai Morgan', 'has not come'],
      ['Dee Okoro', 'has not come'],
    ])
    expect(view?.present.some(({ withoutNotice }) => withoutNotice)).toBe(false) // the school keeps no such register
    const entry = { pupil: ana, notice: 'recording', version: '1', on: '2026-11-24' }
    await addToRegister(school.running.service, 'notice', [entry], personId(okafor))
    await school.pass(seconds(3))
    const [noticed] = await now(school, hall)
    expect(noticed?.present.filter(({ withoutNotice }) => withoutNotice).map(({ id }) => id)).toEqual([ben])
    expect([leg !== undefined, view?.waiting.map(({ as }) => as)]).toEqual([true, ['outsider']])
    await ask(school, hall, `/api/v1/lessons/${school.id}/acts`, { act: 'remove', about: ben })
    await school.pass(seconds(15))
    const [after] = await now(school, hall)
    expect(after?.missing.find(({ id }) => id === ben)?.why).toBe('was taken out')
  })

  test('is pressed by its staff as on a card, and by nobody else', async () => {
    const school = await inLesson()
    school.tenant.people.leave(school.meeting, ben)
    await school.pass(seconds(75))
    const [view] = await now(school, hall)
    expect(view?.glance.is).toBe('held')
    const press = view?.matters.flatMap(({ presses }) => presses.map(one => one.press))[0]
    expect(press).toMatchObject({ press: 'step', step: 'end' })
    const path = `/api/v1/lessons/${school.id}/presses`
    expect((await ask(school, ana, path, press)).status).toBe(404)
    expect((await ask(school, okafor, path, { press: 'vouch', about: ana })).status).toBe(403)
    expect((await ask(school, hall, path, { press: 'dance' })).status).toBe(422)
    expect((await ask(school, hall, path, press)).status).toBe(200)
    expect((await now(school, hall))[0]?.glance).toMatchObject({ is: 'held' })
  })
})

describe('whoever cannot say who they are', () => {
  test('is asked to sign in, and told nothing of any lesson', async () => {
    const school = await inLesson()
    const paths = ['/api/v1/lessons/now', `/api/v1/lessons/${school.id}/stream`, '/api/v1/lessons/none/stream']
    const answers = await Promise.all(paths.map(path => ask(school, undefined, path)))
    for (const answer of answers) {
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([401, 'no-store'])
      expect(await answer.json()).toEqual({ status: 401, title: 'Please sign in again' })
    }
  })

  test('and asks without end is asked to wait', async () => {
    const school = await inLesson()
    const statuses: number[] = []
    for (let asked = 0; asked < 45; asked += 1) statuses.push((await ask(school, zoe, '/api/v1/lessons/now')).status)
    expect([statuses[0], statuses.at(-1)]).toEqual([200, 429])
    expect((await ask(school, hall, '/api/v1/lessons/now')).status).toBe(200)
  })
})

describe('a stream', () => {
  const events = async (school: School, id: string, seen?: string, port = school.running.port) => {
    const stop = new AbortController()
    const answer = await fetch(`http://127.0.0.1:${String(port)}/api/v1/lessons/${id}/stream`, {
      headers: {
        authorization: `Bearer ${await school.tenant.userToken(hall)}`,
        ...(seen === undefined ? {} : { 'last-event-id': seen }),
      },
      signal: stop.signal,
    })
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    return { next: async () => (await reader?.read())?.value ?? '', stop: () => stop.abort() }
  }
  const until = async (stream: { next(): Promise<string> }, pattern: RegExp): Promise<string> => {
    let text = ''
    while (!pattern.test(text)) text += await stream.next()
    return text
  }

  test('tells the lesson, each change of it, and to whoever comes back only what they have not seen', async () => {
    const school = await inLesson()
    const first = await events(school, school.id)
    const begun = await until(first, /id: (\S+)\nevent: lesson\ndata: .*Ana Lima.*\n\n/)
    school.tenant.people.join(school.meeting, cast.cai)
    await school.pass(seconds(3))
    const changed = await until(first, /Cai Morgan","as"/)
    const ids = (text: string) => [...text.matchAll(/id: (\S+)/g)].map(([, id]) => id)
    const seen = ids(changed).at(-1)
    expect(seen).not.toBe(ids(begun)[0])
    first.stop()
    const back = await events(school, school.id, seen)
    expect(await until(back, /event: beat/)).not.toContain('event: lesson')
    school.tenant.people.leave(school.meeting, ana)
    await school.pass(seconds(3))
    expect(await until(back, /event: lesson/)).toContain('has left')
    back.stop()
  })

  test('goes on where it was after the service was started anew: what was seen is not told again, what is new is', async () => {
    const school = await inLesson()
    const before = await events(school, school.id)
    const [, seen] = /id: (\S+)/.exec(await until(before, /Ana Lima.*\n\n/)) ?? []
    const again = await school.restart()
    const { port } = again
    await again.settled()
    const same = await events(school, school.id, seen, port)
    expect(await until(same, /event: beat/)).not.toContain('event: lesson')
    same.stop()
    school.tenant.people.join(school.meeting, cast.dee)
    await school.tenant.settle()
    school.clock.at += seconds(40) // a look follows every half minute
    await again.settled()
    const after = await events(school, school.id, seen, port)
    expect(await until(after, /event: lesson\ndata: .*\n\n/)).toContain('Dee Okoro","as"')
    after.stop()
  })
})
