/** V37: a pupil’s request changes nothing that anybody else can see, from the lesson until the next school day. */
import { expect, test } from '@jest/globals'
import { setTimeout as pause } from 'node:timers/promises'
import { ana, ben, cardsOf, hall, okafor } from '../../src/cli/demo/stage.ts'
import { personId } from '../../src/lesson/people.ts'
import { hours, minutes, seconds, type Millis } from '../../src/lesson/time.ts'
import { lessonOver } from '../../src/service/conduct/lesson.ts'
import { raiseConcern } from '../../src/service/matters/raise.ts'
import { cast, groupIds } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()
const { osei, cai, dee, lindqvist } = cast
const others = new Set<string>([hall, osei, ana, ben, cai, dee])
const bucket = seconds(30)

/** What everybody but those who are asked can see, by the half minute in which they saw it. */
type Seen = Map<number, string>

/** A short lesson in which a pupil is alone for a while, and the time after it. */
async function seenByOthers(meanwhile: (school: School) => Promise<unknown>, after: Millis): Promise<Seen> {
  const timers: (() => void)[] = []
  const setTimer = (run: () => void) => {
    timers.push(run)
    return () => void timers.splice(0, timers.length, ...timers.filter(one => one !== run))
  }
  const school = await openSchool(database, {}, undefined, undefined, { setTimer })
  const { tenant, meeting, pass, running, clock } = school
  const [scheduled] = await running.service.store.lessons(clock.at, clock.at + 1)
  const lesson = scheduled?.id ?? ''
  const begin = clock.at
  const seen: Seen = new Map()
  const see = (what: readonly string[]): void => {
    const at = Math.floor((clock.at - begin - 1) / bucket)
    // Each school of this file has an address of its own, where the pictures of the ground rules are.
    const alike = what.map(text => text.replaceAll(`127.0.0.1:${String(running.port)}`, 'chaperone'))
    if (what.length) seen.set(at, [seen.get(at), ...alike].filter(one => one !== undefined).join('\n'))
  }
  const tell = sentSince(school)
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await pass(minutes(1))
  await meanwhile(school)
  const follows = await streamOf(school, lesson)
  for (let half = 2; half < 14; half += 1) {
    if (half === 4) tenant.people.leave(meeting, ben)
    if (half === 7) tenant.people.join(meeting, ben)
    if (half === 10) await lessonOver(running.service, { lesson: scheduled?.id ?? neverId, by: personId(hall) })
    if (half === 11) for (const person of [ana, ben, hall]) tenant.people.leave(meeting, person)
    await pass(bucket)
    for (const run of timers.splice(0)) run()
    const panel = await get(school, hall, '/lessons/now')
    see([...tell(), settings(school), panel, ...(await follows(panel))])
  }
  see(await everywhere(school, lesson))
  // From here on only what is due happens; each of it is seen in its own half minute. Calendars, which are read every quarter of
  // an hour and take most of the test’s time, are let be.
  await database.asOwner(`delete from due where kind = 'timetable'`)
  const until = clock.at + after
  for (let next = begin; clock.at < until;) {
    const due = Math.min((await running.service.store.nextDueAt()) ?? until, until)
    next = begin + Math.ceil((Math.max(due, clock.at + 1) - begin) / bucket) * bucket
    await pass(next - clock.at)
    see(tell())
  }
  see([settings(school), ...(await everywhere(school, lesson))])
  return seen
}

const neverId = undefined as never

/** Messages of the lesson’s chat and of everybody’s own that were not there when last asked; mails and the activity feed. */
function sentSince({ tenant, meeting }: School): () => readonly string[] {
  const known = new Map<string, string>()
  return () => {
    const { personal, mail, feed } = tenant.world
    const chats = [...personal.values()].filter(({ user }) => others.has(user))
    const messages = [meeting.chat, ...chats.map(chat => chat.messages)].flat()
    const said = messages.map((message): readonly [string, string] => [
      message.id,
      JSON.stringify({ ...message, id: '' }),
    ])
    const letters = mail.filter(({ to }) => to.some(one => others.has(one))).map(one => JSON.stringify(one))
    const items = feed.filter(({ user }) => others.has(user)).map(one => JSON.stringify(one))
    const now = [...said, ...[...letters, ...items].map((text): readonly [string, string] => [text, text])]
    const fresh = now.filter(([id, text]) => known.get(id) !== text)
    for (const [id, text] of fresh) known.set(id, text)
    // What is sent at one instant comes in any order.
    return fresh.map(([, text]) => text.replace(/policy [0-9a-f]{8}/g, 'policy')).sort()
  }
}

const settings = ({ meeting }: School): string =>
  JSON.stringify([meeting.settings, [...meeting.legs.values()].map(({ who, isMuted }) => [who, isMuted])])

async function get({ tenant, running }: School, person: string, path: string): Promise<string> {
  const headers = { authorization: `Bearer ${await tenant.userToken(person)}` }
  const answer = await fetch(`http://127.0.0.1:${String(running.port)}/api/v1${path}`, { headers })
  // Each school of this file has its own number, and so another policy.
  const { policy, adopted } = running.service
  return (await answer.text()).replaceAll(policy.school.urn, 'school').replaceAll(adopted.hash.slice(0, 8), 'policy')
}

/** All else that the teacher’s, a colleague’s and a pupil’s tabs ask for. */
async function everywhere(school: School, lesson: string): Promise<readonly string[]> {
  const week = `/week?class=${groupIds.class4b}`
  const asked = [
    ...['/me', '/records', '/matters', '/checklist', '/registers', week, `/lessons/${lesson}/record`].map(
      path => [hall, path] as const,
    ),
    ...[[osei, '/matters'] as const, [ben, '/me'] as const, [ben, week] as const, [ben, '/matters'] as const],
  ]
  return Promise.all(asked.map(([person, path]) => get(school, person, path)))
}

/** Follows the lesson as the teacher’s panel does; gives what the stream said last, once it says what the panel shows. */
async function streamOf({ tenant, running }: School, lesson: string) {
  let text = ''
  const url = `http://127.0.0.1:${String(running.port)}/api/v1/lessons/${lesson}/stream`
  const open = async (): Promise<void> => {
    const headers = { authorization: `Bearer ${await tenant.userToken(hall)}` }
    const { body } = await fetch(url, { headers })
    if (body) for await (const bytes of body) text += Buffer.from(bytes).toString()
  }
  const done: Promise<void>[] = [open()]
  return async (panel: string): Promise<readonly string[]> => {
    const { lessons } = JSON.parse(panel) as { lessons: readonly unknown[] }
    const wanted = JSON.stringify(lessons[0])
    const last = (): string => text.slice(text.lastIndexOf('id: '))
    for (let tried = 0; tried < 3_000 && !last().includes(wanted); tried += 1) {
      if (tried % 100 === 99) done.push(open()) // it ends every few minutes, and whoever follows comes again
      await pause(5)
    }
    expect(last()).toContain(wanted)
    return [last().split('\n').slice(0, 3).join('\n')]
  }
}

const differences = (one: Seen, other: Seen): readonly number[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter(at => one.get(at) !== other.get(at)).sort((a, b) => a - b)

const night = hours(24)
const wish = { notTo: [personId(okafor)], words: 'I do not want to be alone in there' }

test('byte for byte, in the lesson and until the next school day; one word in the chat is seen at once', async () => {
  const without = await seenByOthers(() => Promise.resolve(), night)
  let answered: readonly string[] = []
  const asked = await seenByOthers(async school => {
    await raiseConcern(school.running.service, personId(ana), wish, school.clock.at)
    await school.pass(0)
    answered = cardsOf(school.tenant, lindqvist).map(({ title }) => title)
  }, night)
  expect(answered).toEqual(['Someone asks to talk'])
  expect(differences(without, asked)).toEqual([])
  expect(Math.max(...without.keys()) * bucket).toBeGreaterThan(night)
  const spoken = await seenByOthers(async ({ tenant, meeting }) => tenant.people.speak(meeting, ana, 'hello'), 0)
  expect(differences(without, spoken)[0]).toBe(2)
}, 120_000)
