/** What was written in a lesson and marked: who reads it, in what file it goes out, and to whom neither is there. */
import { expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { join } from 'node:path'
import type { Proofs } from '../../src/ledger/bundle.ts'
import { checkSignature } from '../../src/cli/record/key-file.ts'
import { personId } from '../../src/lesson/people.ts'
import { hours, minutes, seconds } from '../../src/lesson/time.ts'
import { bundleFault } from '../../src/service/export/bundle.ts'
import { exportRecord } from '../../src/service/export/export.ts'
import type { Wanted } from '../../src/service/export/needs.ts'
import { unzipped } from '../../src/service/export/zip.ts'
import { verifyRecord } from '../../src/service/ledger/verify.ts'
import { handle, type Step } from '../../src/service/matters/handle.ts'
import { cast } from '../../src/tenant/seed.ts'
import { matterWhole } from '../../src/web/api/console.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const { verifyBundle } = (await import(join(process.cwd(), 'deploy/verify-record.mjs'))) as {
  verifyBundle: (zip: Uint8Array) => string
}

const database = testDatabase()
const { hall, osei, ana, ben, zoe, gale, okafor, lindqvist, marsh, devi } = cast

/** Chaperone is started anew; then Ana gives her number, formula and all, and takes it back; later Ms Hall gives hers. */
async function written() {
  const school = await openSchool(database)
  const { tenant, meeting, pass, running } = school
  const says = async (person: string, text: string) => {
    const said = tenant.people.speak(meeting, person, text)
    await pass(seconds(2))
    return said
  }
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await pass(minutes(1))
  await says(ben, 'is it seven')
  running.service.chatWindows.clear()
  const { id } = await says(ana, '=text me on 07700 900123')
  await says(ben, 'ok')
  await says(hall, 'message me on my mobile 07700 900456, its our secret')
  await says(ben, 'what')
  tenant.people.delete(meeting, id)
  await pass(seconds(2))
  const incidents = await running.service.store.incidents()
  const of = (safeguard: string) => incidents.find(one => one.id.includes(`/${safeguard}/`))?.id ?? ''
  return { ...school, ofAna: of('contact-details'), ofHall: of('boundary') }
}

async function ask({ running, tenant }: School, person: string, path: string, body?: object) {
  const headers = { authorization: `Bearer ${await tenant.userToken(person)}`, 'content-type': 'application/json' }
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  return fetch(`http://127.0.0.1:${String(running.port)}/api/v1${path}`, { headers, ...sent })
}

/** The texts of a matter; or that there is no such matter. */
async function texts(school: School, person: string, id: string) {
  const answer = await ask(school, person, '/matters/read', { id })
  return answer.status === 200 ? matterWhole.parse(await answer.json()).texts : answer.status
}
const inShort = (read: Awaited<ReturnType<typeof texts>>) =>
  typeof read === 'number' ? read : read.map(({ by, part, text }) => `${part} ${by?.name ?? ''}: ${text}`)

async function files({ running }: School, by: string, wanted: Wanted): Promise<ReadonlyMap<string, string>> {
  const names = async () => new Map()
  const asked = { by: personId(by), reason: 'the police ask', wanted }
  const made = await exportRecord({ ...running.service, names }, asked)
  if (made.status !== 'exported') return new Map()
  expect(bundleFault(checkSignature, made.zip)).toBeUndefined()
  expect(verifyBundle(Buffer.from(made.zip))).toContain('entries proved')
  return new Map([...(unzipped(made.zip) ?? [])].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]))
}
/** The messages that the ledger proves, letter by letter. */
const proved = (all: ReadonlyMap<string, string>): readonly unknown[] => {
  const { leaves } = JSON.parse(all.get('proofs.json') ?? '{}') as Proofs
  return leaves.flatMap(({ row }) => (row?.source === 'texts' ? [row.entry['text']] : []))
}
const rowsOf = (all: ReadonlyMap<string, string>) =>
  parse<Record<string, string>>(all.get('chat.csv') ?? '', { bom: true, columns: true })
const day = ({ meeting }: School) => ({ from: meeting.startsAt - hours(1), to: meeting.endsAt })
const period = (school: School): Wanted => ({ what: 'period', ...day(school) })
const about = (school: School, person: string): Wanted => ({
  ...{ what: 'subject access', person: personId(person) },
  ...day(school),
})

test('whoever’s matter it is reads what was written, with what stood beside it, and goes without what is another’s matter', async () => {
  const school = await written()
  const { ofAna, ofHall } = school
  for (const person of [okafor, lindqvist, marsh])
    expect(inShort(await texts(school, person, ofAna))).toEqual([
      'before Ben Walsh: is it seven',
      'marked Ana Lima: =text me on 07700 900123',
      'after Ben Walsh: ok',
      'after Ben Walsh: what',
    ])
  expect(await texts(school, okafor, ofAna)).toMatchObject([
    { fetched: true, deletedAt: null, seen: [] },
    { fetched: false, deletedAt: expect.any(Number), seen: ['contact details'] },
    {},
    {},
  ])
  expect(inShort(await texts(school, marsh, ofHall))).toContain(
    'marked Miriam Hall: message me on my mobile 07700 900456, its our secret',
  )
  for (const person of [hall, osei, ana, ben, zoe, gale, devi]) expect(await texts(school, person, ofAna)).toBe(404)
  for (const person of [hall, okafor, lindqvist, devi]) expect(await texts(school, person, ofHall)).toBe(404)
  for (const person of [okafor, marsh]) {
    for (const path of ['/matters', '/digest', '/charts', '/lessons/now'])
      expect(await (await ask(school, person, path)).text()).not.toMatch(/07700|is it seven/)
    expect(await (await ask(school, person, '/search', { text: '07700' })).text()).not.toMatch(/900123|900456/)
  }
  expect(JSON.stringify([...school.tenant.world.personal.values()])).not.toContain('07700')
})

test('it goes out as a file of the export, to whoever it may; of one person, what they wrote', async () => {
  const school = await written()
  const { ofAna, ofHall } = school
  const incident = await files(school, okafor, { what: 'incident', incident: ofAna })
  expect(rowsOf(incident).map(({ by, part, seen, text, note }) => [by, part, seen, text, note])).toEqual([
    [ben, 'before', '', 'is it seven', expect.stringMatching(/^read again after a restart/)],
    [ana, 'marked', 'contact details', "'=text me on 07700 900123", expect.stringMatching(/^deleted by /)],
    [ben, 'after', '', 'ok', ''],
    [ben, 'after', '', 'what', ''],
  ])
  expect(incident.get('record.json')).toContain('"=text me on 07700 900123"')
  expect(incident.get('manifest.txt')).toContain('chat.csv')
  expect(proved(incident)).toEqual(['is it seven', '=text me on 07700 900123', 'ok', 'what'])
  // The printed one has a heading for what is on the record, the lesson, what was said of it, what was written, and the clauses.
  expect(incident.get('chronology.pdf')?.split('/S /H2\n')).toHaveLength(6)
  expect(rowsOf(await files(school, okafor, period(school)))).toEqual(rowsOf(incident))
  const adult = await files(school, marsh, { what: 'incident', incident: ofHall })
  expect(rowsOf(adult).find(({ part }) => part === 'marked')).toMatchObject({ by: hall })
  const ofOne = async (person: string) => {
    const all = await files(school, okafor, about(school, person))
    expect([...all.values()].join()).not.toContain('900456')
    return rowsOf(all).map(({ by, text }) => `${by ?? ''} ${text ?? ''}`)
  }
  expect(await ofOne(ana)).toEqual([`${ana} '=text me on 07700 900123`])
  expect(await ofOne(ben)).toEqual(['is it seven', 'ok', 'what'].map(text => `${ben} ${text}`))
  expect(await ofOne(hall)).toEqual([])
  expect(proved(await files(school, okafor, about(school, ana)))).toEqual(['=text me on 07700 900123'])
  // A letter that somebody with the database's rights has changed is found.
  const fault = async () => (await verifyRecord(school.running.service.store, checkSignature)).fault
  expect(await fault()).toBeUndefined()
  const { urn } = school.running.service.policy.school
  await database.asOwner(`update chat_texts set text = 'is it six' where school = '${urn}' and text = 'is it seven'`)
  expect(await fault()).toMatch(/leaf \d+ \(texts\): the field text is not as it was/)
})

test('a lead whom it turns out to be about gets neither text nor file, and learns of no mark; whoever opens it with a reason reads it and takes no file', async () => {
  const school = await written()
  const { ofAna, running } = school
  const step = { type: 'SubjectAdded', person: personId(okafor), isAdult: true } as const
  expect(await handle(running.service, personId(lindqvist), ofAna, step)).toMatchObject({ status: 'added' })
  expect(await texts(school, okafor, ofAna)).toBe(404)
  expect([...(await files(school, okafor, { what: 'incident', incident: ofAna }))]).toEqual([])
  for (const wanted of [period(school), about(school, ana), about(school, ben)]) {
    const all = await files(school, okafor, wanted)
    expect([...all.keys()]).toContain('record.json')
    expect([...all.keys()]).not.toContain('chat.csv')
    expect([...all.values()].join()).not.toMatch(/07700 900123|is it seven|ChatMarked/)
  }
  expect((await ask(school, devi, '/matters/open', { id: ofAna, reason: 'why not' })).status).toBe(200)
  expect(inShort(await texts(school, devi, ofAna))).toContain('marked Ana Lima: =text me on 07700 900123')
  expect(await readings(school)).toEqual([`${devi} ${ofAna}`])
  const taken = await files(school, devi, { what: 'incident', incident: ofAna })
  expect([...taken.keys()]).not.toContain('chat.csv')
  expect([...taken.values()].join()).not.toContain('07700 900123') // a hash may have the five digits by chance
  expect(inShort(await texts(school, marsh, ofAna))).toContain('marked Ana Lima: =text me on 07700 900123')
})

/** Who has read what somebody wrote, as the record has it. */
const readings = async ({ running }: School) =>
  (await running.service.store.acts()).flatMap(act => (act.type === 'ChatRead' ? [`${act.by} ${act.about}`] : []))

const closing: readonly Step[] = [
  { type: 'DecisionTaken', what: 'talk', reason: 'first time' },
  { type: 'ParentsAnswered', told: 'no', reason: 'not yet' },
  { type: 'OutcomeRecorded', text: 'settled', isConcern: false, reason: 'talked' },
  { type: 'SignedOff' },
]

test('the second who must sign reads what it is about, once the first has signed; each reading is recorded, and whom it is about never reads it', async () => {
  const school = await written()
  const { ofAna, ofHall, running } = school
  expect(await texts(school, devi, ofHall)).toBe(404)
  for (const step of closing) await handle(running.service, personId(marsh), ofHall, step)
  expect(inShort(await texts(school, devi, ofHall))).toContain(
    'marked Miriam Hall: message me on my mobile 07700 900456, its our secret',
  )
  // What is not asked of her stays closed, though it is of the same lesson and stood beside.
  expect(await texts(school, devi, ofAna)).toBe(404)
  expect(inShort(await texts(school, devi, ofHall))).not.toContain(expect.stringContaining('900123'))
  for (const person of [hall, okafor, lindqvist]) expect(await texts(school, person, ofHall)).toBe(404)
  expect(await readings(school)).toEqual([`${devi} ${ofHall}`, `${devi} ${ofHall}`])
  // It turns out to be about her: she is asked no more, and reads nothing more.
  const step = { type: 'SubjectAdded', person: personId(devi), isAdult: true } as const
  expect(await handle(running.service, personId(marsh), ofHall, step)).toMatchObject({ status: 'added' })
  expect(await texts(school, devi, ofHall)).toBe(404)
})
