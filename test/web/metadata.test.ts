/**
 * Whoever a matter is not for learns nothing of it: not that it exists, by no answer, list, count, search, export, message, mail or
 * line in SharePoint. Everything that each of them can get is taken before it is raised, while it is handled, and when it is closed.
 */
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { demoPolicy } from '../../src/cli/demo/scene.ts'
import { personId, type LessonId, type PersonId } from '../../src/lesson/people.ts'
import { hours, minutes, seconds } from '../../src/lesson/time.ts'
import { matterOf, type Matter } from '../../src/matters/matter.ts'
import { handlersOf, mayBreakGlass, signersOf } from '../../src/policy/roles.ts'
import { morning } from '../../src/service/digests/morning.ts'
import { warnOfRecordings } from '../../src/service/digests/recordings.ts'
import { weekly } from '../../src/service/digests/weekly.ts'
import { checkpoint } from '../../src/service/ledger/checkpoint.ts'
import { exportRecord } from '../../src/service/export/export.ts'
import { collect } from '../../src/service/export/collect.ts'
import { handle, type Step } from '../../src/service/matters/handle.ts'
import { raiseConcern, reportByStaff } from '../../src/service/matters/raise.ts'
import { readMatter } from '../../src/service/matters/read.ts'
import { cast, siteId } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'
import { addSecondSite, lines, secondSite } from '../support/second-site.ts'

const database = testDatabase()
const { okafor, lindqvist, marsh, devi, hall, osei, ana, ben } = cast
const leading = [okafor, lindqvist, marsh, devi].map(personId)
const everybody = [...leading, ...[hall, osei, ana, ben].map(personId)]

type Case = {
  readonly adults: readonly string[]
  readonly pupils?: readonly string[]
  readonly unseenBy?: readonly string[]
}
/** Reports about each who could be told, about two of them, and about a pupil; and what a pupil asks, past each of them. */
const cases: readonly Case[] = [
  ...[okafor, devi, hall].map(one => ({ adults: [one] })),
  { adults: [okafor, marsh] },
  { adults: [], pupils: [ben] },
  { adults: [], unseenBy: [okafor] },
  { adults: [], unseenBy: [okafor, lindqvist, marsh] },
]

/** What one person can get, by what it is. */
type Seen = ReadonlyMap<string, string>

/** The same for everybody, and what those who lead have besides. */
const ofAll = ['/matters']
const ofLeaders = ['/matters?open=true', '/matters/sealed', '/charts', '/digest', '/holds']
const searched = ['Other', 'closed', 'a2026-0001', 'k2026-0001']

/** Staff can read the school's site; the second one, the headteacher and the chair. */
const readersOf = (site: string): readonly string[] =>
  site === secondSite ? [marsh, devi] : [okafor, lindqvist, marsh, devi, hall, osei]

type Told = { readonly byTheClock: ReadonlyMap<PersonId, string>; readonly mailed: ReadonlyMap<string, string> }

/** What the school's clock tells somebody of itself: in the morning, of the week, and of recordings that expire. */
async function toldByTheClock({ running, clock }: School): Promise<ReadonlyMap<PersonId, string>> {
  const told = new Map<PersonId, string>()
  const { store } = running.service
  const addDelivery: typeof store.addDelivery = async ({ to, action }) => {
    if (to) told.set(to, `${told.get(to) ?? ''}${JSON.stringify(action)}`)
  }
  const service = { ...running.service, store: { ...store, addDelivery }, nudge: () => undefined }
  await morning(service, clock.at)
  await weekly(service, clock.at)
  await warnOfRecordings(service, clock.at, clock.at + hours(24 * 365))
  return told
}

/** A night: the head of the ledger is signed, and mailed to the leads. By how much it has grown is all that can be read in it. */
async function mailedAtNight({ running, clock, pass, tenant }: School): Promise<ReadonlyMap<string, string>> {
  const { service } = running
  const sent = tenant.world.mail.length
  const before = (await service.store.checkpoints()).findLast(({ isWitnessed }) => isWitnessed)?.size ?? 0
  await checkpoint(service, { kind: 'checkpoint', key: 'midnight', at: clock.at, attempts: 0, version: 0 })
  await pass(0)
  return new Map(
    tenant.world.mail.slice(sent).map(({ to, subject, body }) => {
      const sizes = [...body.matchAll(/\n(\d+)\n/g)].map(([, size]) => Number(size)).filter(size => size > before)
      const grown = sizes.map((size, at) => size - (sizes[at - 1] ?? before))
      return [to.join(), `${subject}: ${grown.join()}`]
    }),
  )
}

async function seenBy(school: School, person: PersonId, told: Told): Promise<Seen> {
  const { running, tenant } = school
  const headers = { authorization: `Bearer ${await tenant.userToken(person)}`, 'content-type': 'application/json' }
  const ask = async (path: string, body?: object) => {
    const post = body && { method: 'POST', body: JSON.stringify(body) }
    const answer = await fetch(`http://127.0.0.1:${String(running.port)}/api/v1${path}`, { headers, ...post })
    return `${String(answer.status)} ${await answer.text()}`
  }
  const seen = new Map<string, string>()
  const isLeading = leading.includes(person)
  for (const path of [...ofAll, ...(isLeading ? ofLeaders : [])]) seen.set(path, await ask(path))
  if (isLeading) for (const text of searched) seen.set(`search ${text}`, await ask('/search', { text }))
  const wanted = {
    what: 'period',
    from: school.meeting.startsAt - hours(1),
    to: school.meeting.endsAt + hours(1),
  } as const
  if (isLeading) seen.set('export', JSON.stringify(await collect(running.service, person, wanted)))
  const chats = [...tenant.world.personal.values()].filter(({ user }) => user === person)
  seen.set('messages', JSON.stringify(chats))
  seen.set('told by the clock', told.byTheClock.get(person) ?? '')
  seen.set('mail', told.mailed.get(tenant.world.users.get(person)?.mail ?? '') ?? '')
  for (const [id, { lists }] of tenant.world.sites)
    if (readersOf(id).includes(person)) seen.set(`site ${id}`, JSON.stringify([...lists.values()]))
  return seen
}

const closing: readonly Step[] = [
  { type: 'MatterTriaged', band: 'amber', reason: 'looked at' },
  { type: 'DecisionTaken', what: 'talk', reason: 'first time' },
  { type: 'ParentsAnswered', told: 'not safe to', reason: 'not yet' },
  { type: 'OutcomeRecorded', text: 'settled', isConcern: true, reason: 'talked' },
]

/** Whose matter it is takes it out of the record, which grows by that, too. */
async function exported({ running }: School, by: PersonId | undefined, incident: string): Promise<void> {
  const asked = { reason: 'the inspector asks', wanted: { what: 'incident', incident } } as const
  const made = by && (await exportRecord({ ...running.service, names: async () => new Map() }, { ...asked, by }))
  expect(made).toMatchObject({ status: 'exported' })
}

async function raise(school: School, lesson: LessonId, { adults, pupils = [], unseenBy }: Case): Promise<string> {
  const { service } = school.running
  if (unseenBy) return raiseConcern(service, personId(ana), { notTo: unseenBy.map(personId) }, school.clock.at)
  return reportByStaff(service, personId(hall), {
    ...{ facts: 'Something was said.', band: 'amber', category: 'Other', clauses: ['V36'], lesson },
    ...{ subjects: pupils.map(personId), adults: adults.map(personId) },
  })
}

/** A report about pupils has a line in the school's site, where colleagues read its number, clause and band, and nothing else. */
const isCommon = ({ adults, origin }: Matter, what: string): boolean =>
  what === `site ${siteId}` && adults.size === 0 && origin === 'report'

test('whoever it is not for has before, during and after it the same, byte for byte', async () => {
  const { people } = parse(demoPolicy()) as { people: object }
  const record = { site: siteId, incidents: 'Incidents', adults: secondSite }
  const school = await openSchool(database, { people: { ...people, outside: [osei] }, record }, addSecondSite)
  const { tenant, meeting, pass, running } = school
  const { service } = running
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await pass(minutes(1))
  for (const text of ['is it seven', 'text me on 07700 900123']) tenant.people.speak(meeting, ana, text)
  await pass(seconds(2))
  tenant.people.leave(meeting, ben)
  await pass(minutes(2))
  tenant.people.endMeeting(meeting, hall)
  await pass(minutes(70))
  const [first] = await service.store.lessons(meeting.startsAt, meeting.endsAt)
  await database.asOwner(`delete from due where kind in ('timetable', 'lesson-record', 'climb')`)
  const lesson = first?.id ?? ('' as LessonId)
  const faults: string[] = []
  const takeAll = async () => {
    const told = { mailed: await mailedAtNight(school), byTheClock: await toldByTheClock(school) }
    return new Map(await Promise.all(everybody.map(async one => [one, await seenBy(school, one, told)] as const)))
  }
  await takeAll() // of the first night the record has grown by the day's lesson
  let before = await takeAll()
  // What was written is where its leads can get it, and nowhere else.
  for (const [person, seen] of before)
    for (const [what, text] of seen)
      if (text.includes('07700') !== (what === 'export' && person !== devi))
        faults.push(`${person} ${what}: what was written`)
  for (const [number, each] of cases.entries()) {
    const id = await raise(school, lesson, each)
    const matter = matterOf(await service.store.matterEntries(id))
    if (!matter) throw new Error('It was raised')
    const theirs = new Set([...handlersOf(service.policy, matter), ...signersOf(service.policy, matter)])
    const mayLearn = (person: PersonId) => theirs.has(person) || mayBreakGlass(service.policy, person, matter, true)
    const kept = [...matter.subjects, ...matter.unseenBy]
    if (!theirs.size || kept.some(mayLearn)) faults.push(`${String(number)}: whose it is`)
    for (const state of ['raised', 'closed']) {
      if (state === 'closed') {
        const [by] = theirs
        for (const step of closing) if (by) await handle(service, by, id, step)
        for (const signer of theirs) await handle(service, signer, id, { type: 'SignedOff' })
        await exported(school, by, id)
      }
      await pass(seconds(15))
      const now = await takeAll()
      for (const person of everybody.filter(one => !mayLearn(one)))
        for (const [what, text] of now.get(person) ?? [])
          if (text !== before.get(person)?.get(what) && !isCommon(matter, what))
            faults.push(`${String(number)} ${state}: ${person} ${what}`)
      // The twin: what is compared is where it can be seen by whoever's it is.
      const [reader] = handlersOf(service.policy, matter)
      const sees = reader && [...(now.get(reader) ?? [])].some(([what, text]) => text !== before.get(reader)?.get(what))
      if (!sees) faults.push(`${String(number)} ${state}: nobody sees it`)
      before = now
    }
    for (const person of everybody) {
      const isRead = (await readMatter(service, person, id)) !== undefined
      const isHandler = handlersOf(service.policy, matter).includes(person)
      if (isRead ? !theirs.has(person) : isHandler)
        faults.push(`${String(number)}: ${person} reads it: ${String(isRead)}`)
    }
  }
  expect(faults).toEqual([])
  // A line each, where nobody can read it who may not; those about the headteacher or the chair, or kept from one of them, stay with us.
  const linesOf = (site: string) => [...(tenant.world.sites.get(site)?.lists.values() ?? [])].flatMap(lines)
  expect(linesOf(secondSite)).toEqual(['A2026-0001', 'A2026-0002', 'A2026-0003'].map(number => `${number} closed`))
  expect(linesOf(siteId).at(-1)).toMatch(/^2026-\d{4} closed$/)
  expect(linesOf(siteId).filter(line => /^[AK]/.test(line))).toEqual([])
  expect(new Set(tenant.world.mail.map(({ subject }) => subject))).toEqual(
    new Set(['Chaperone: checkpoints of the school record']),
  )
}, 300_000)
