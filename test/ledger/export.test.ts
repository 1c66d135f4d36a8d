/** What a lead takes out of the record, opened and looked at. */
import { describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { checkSignature } from '../../src/cli/record/key-file.ts'
import { personId, type PersonId } from '../../src/lesson/people.ts'
import { minutes } from '../../src/lesson/time.ts'
import { bundleFault } from '../../src/service/export/bundle.ts'
import { collect } from '../../src/service/export/collect.ts'
import { csvOf } from '../../src/service/export/documents.ts'
import { momentIn } from '../../src/service/export/telling.ts'
import { exportRecord } from '../../src/service/export/export.ts'
import type { Asked, Wanted } from '../../src/service/export/needs.ts'
import { calling } from '../../src/service/export/named.ts'
import { inPrint } from '../../src/service/export/pdf.ts'
import { handle, type Step } from '../../src/service/matters/handle.ts'
import { reportByStaff } from '../../src/service/matters/raise.ts'
import { unzipped } from '../../src/service/export/zip.ts'
import { cast } from '../../src/tenant/seed.ts'
import { at } from '../support/lesson.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()
const lead = personId(cast.okafor)
const day = { from: at('0:00'), to: at('24:00') }

/** Ana is alone with Ms Hall until it is an incident. */
async function anIncident(): Promise<School> {
  const school = await openSchool(database)
  const { tenant, meeting, pass } = school
  for (const who of ['hall', 'ana', 'ben'] as const) tenant.people.join(meeting, cast[who])
  await pass(minutes(10))
  tenant.people.leave(meeting, cast.ben)
  await pass(minutes(2))
  return school
}

const names = async (people: readonly PersonId[]) =>
  new Map(people.flatMap(one => (called[one] ? [[one, called[one]]] : [])))
/** Ms Hall is in nobody's directory here. */
const called: Readonly<Record<string, string>> = {
  [cast.ana]: '=Ana Lima',
  [cast.ben]: 'Łukasz Żółć',
  [lead]: 'Ngozi Okafor',
  [cast.osei]: 'Peter Osei',
}
const taken = ({ running }: School, wanted: Wanted, change: Partial<Asked> = {}) =>
  exportRecord({ ...running.service, names }, { by: lead, reason: 'the inspector asks', wanted, ...change })

async function opened(school: School, wanted: Wanted, change: Partial<Asked> = {}) {
  const exported = await taken(school, wanted, change)
  if (exported.status !== 'exported') throw new Error(exported.reason)
  const files = unzipped(exported.zip) ?? new Map<string, Uint8Array>()
  const text = (name: string): string => Buffer.from(files.get(name) ?? '').toString()
  return { ...exported, files, text }
}

describe('a lead exports', () => {
  test('an incident: proved line by line, to read, to print, and for a spreadsheet', async () => {
    const school = await anIncident()
    const [incident] = await school.running.service.store.incidents()
    if (!incident) throw new Error('It is an incident')
    const { zip, files, text, digest } = await opened(school, { what: 'incident', incident: incident.id })
    expect(bundleFault(checkSignature, zip)).toBeUndefined()
    expect([...files.keys()].sort()).toEqual([
      ...['README.txt', 'chronology.csv', 'chronology.pdf', 'incidents.csv', 'manifest.txt', 'people.csv'],
      ...['proofs.json', 'record.json'],
    ])
    const rows = parse(text('chronology.csv'), { bom: true, columns: true })
    expect(rows.length).toBeGreaterThan(10)
    expect(text('incidents.csv')).toContain(`${incident.number},`)
    // Names and the school's own time, for people; the record has ids and UTC, and is what is proved.
    expect(text('chronology.csv')).toMatch(
      /^"Lesson of class4b, 24 Nov 2026, 09:00:00 GMT",\w+,"24 Nov 2026, 09:10:\d\d GMT",2026-11-24T09:10:\d\d/m,
    )
    expect(text('chronology.csv')).toContain('Łukasz Żółć left')
    expect(text('chronology.csv')).toContain(`${cast.hall} is in the lesson`)
    expect(text('chronology.csv')).not.toContain(cast.ana)
    for (const id of [cast.ana, cast.ben]) expect(text('record.json')).toContain(id)
    expect(text('record.json') + text('proofs.json')).not.toMatch(/Lima|Łukasz/)
    expect(await school.running.service.store.acts()).toContainEqual(
      expect.objectContaining({ type: 'Exported', by: lead, reason: 'the inspector asks', digest }),
    )
  })

  test('a period: an outsider checks it with Node alone; it is printed with tags, and a spreadsheet takes no name for a formula', async () => {
    const school = await anIncident()
    const { service } = school.running
    const report = { band: 'amber', category: 'conduct', clauses: ['B4'], subjects: [] } as const
    await reportByStaff(service, personId(cast.hall), { ...report, facts: 'A door stood open.', adults: [] })
    const ofStaff = { ...report, facts: 'Of a colleague.', adults: [personId(cast.osei)] }
    await reportByStaff(service, personId(cast.hall), ofStaff)
    const { zip, text } = await opened(school, { what: 'period', ...day })
    // What people made of each matter that is the lead's, be it of no lesson; of one that is not, nothing.
    expect(text('chronology.csv')).toMatch(/What people made of 2026-0002.* · What happened: A door stood open\./)
    for (const name of ['chronology.csv', 'record.json', 'proofs.json'])
      expect(text(name)).not.toContain('Of a colleague')
    const file = join(school.dataDir, 'bundle.zip')
    writeFileSync(file, zip)
    const { verifier } = await school.running.service.signer()
    const run = spawnSync(process.execPath, ['deploy/verify-record.mjs', file, '--key', verifier], { encoding: 'utf8' })
    expect(run.stdout).toMatch(/^Good: \d+ entries proved/)
    expectTagged(text('chronology.pdf'))
    expectPrinted(text('chronology.pdf'))
    expect(text('people.csv')).toContain(`${cast.ana},'=Ana Lima\r\n`)
    expect(text('chronology.csv')).toContain(`,'=Ana Lima is in the lesson,\r\n`)
    expect(text('people.csv').startsWith('\ufeff')).toBe(true)
  })

  test('a pupil’s chronology: lines that name the pupil, and what was raised about them, be it outside every lesson', async () => {
    const school = await anIncident()
    const { service } = school.running
    const report = { facts: 'They fought.', band: 'amber', category: 'conduct', clauses: ['B4'] } as const
    const [ana, ben] = [personId(cast.ana), personId(cast.ben)]
    await reportByStaff(service, personId(cast.hall), { ...report, subjects: [ben, ana], adults: [] })
    const adult = { ...report, facts: 'Of a colleague.', subjects: [ben], adults: [personId(cast.osei)] }
    await reportByStaff(service, personId(cast.hall), adult)
    const { text, zip } = await opened(school, { what: 'pupil', person: personId(cast.ben), ...day })
    const proofs = JSON.parse(text('proofs.json')) as { leaves: readonly { row: { entry: { type: string } } }[] }
    const leaves = proofs.leaves.filter(({ row }) => row.entry.type !== 'KeyTaken') // it is about nobody
    expect(leaves.length).toBeGreaterThan(1)
    expect(leaves.filter(({ row }) => !JSON.stringify(row).includes(cast.ben))).toEqual([])
    expect(text('chronology.csv')).toContain('Łukasz Żółć left')
    expect(text('chronology.csv')).not.toMatch(new RegExp(`${cast.ana}|Lima`))
    expect(text('people.csv')).not.toMatch(new RegExp(`${cast.ana}|Lima`))
    expect(text('chronology.csv')).toMatch(
      /What people made of 2026-0002.*about Łukasz Żółć, another pupil · What happened: They fought./,
    )
    expect(text('incidents.csv')).toMatch(/\r\n2026-0002,,B4,"?B4: .*amber,open,/)
    expect(
      [...'chronology.csv record.json proofs.json'.split(' ')].filter(file => text(file).includes('Of a colleague')),
    ).toEqual([])
    expect(bundleFault(checkSignature, zip)).toBeUndefined()
    const access = await opened(school, { what: 'subject access', person: ben, ...day })
    expect(access.text('record.json')).not.toContain('They fought.')
    expect(access.text('README.txt')).toContain('Matters are not in here')
  })
})

test('whoever asks not to be named stands in no table and no print; all else that was said of it does, and the file says what holds their id', async () => {
  const school = await openSchool(database) // of no lesson
  const { service } = school.running
  const reporter = personId(cast.osei)
  const [happenedAt, noticedAt] = [at('8:01'), at('8:02')]
  const matter = await reportByStaff(service, reporter, {
    ...{ facts: 'They fought.', band: 'amber', category: 'conduct', clauses: ['B4'], asksNotToBeNamed: true },
    ...{
      subjects: [personId(cast.ben)],
      adults: [],
      happenedAt,
      noticedAt,
      noticedBy: 'the cook',
      place: 'at the gate',
    },
    ...{ inRecording: '12:30', toldInPerson: 'Ms Okafor, at ten' },
  })
  const steps: readonly Step[] = [
    { type: 'AdviceSought', from: 'the trust', soughtAt: at('8:50'), advice: 'Ask both.', reference: 'T 7' },
    { type: 'OutcomeRecorded', text: 'settled', isConcern: true, reason: 'talked', childsView: 'We are friends' },
    { type: 'Shared', with: personId(cast.devi), reason: 'she helps them' },
  ]
  const { policy } = service
  const shares = { ...service, policy: { ...policy, people: { ...policy.people, sencos: [personId(cast.devi)] } } }
  for (const step of steps) expect(await handle(shares, lead, matter, step)).toMatchObject({ status: 'added' })
  const { text, zip } = await opened(school, { what: 'incident', incident: matter })
  const csv = text('chronology.csv')
  for (const said of [
    'Somebody who asks not to be named reports, amber, conduct; about Łukasz Żółć · What happened: They fought. · It ' +
      'happened: 24 Nov 2026, 08:01:00 GMT · It was noticed: 24 Nov 2026, 08:02:00 GMT · Noticed by: the cook · Where: at ' +
      'the gate · In the recording at: 12:30 · Told in person: Ms Okafor, at ten',
    'Ngozi Okafor sought advice of the trust, 24 Nov 2026, 08:50:00 GMT: Ask both. · Their reference: T 7',
    `Ngozi Okafor shares it with ${cast.devi} · Reason: she helps them`,
    'Reason: talked · The child’s own view: “We are friends”',
  ])
    expect(csv).toContain(said)
  const printed = wordsOf(text('chronology.pdf'))
  expect(printed).toMatch(/Somebody asks not to be named.* keep these two to those who decide it/)
  for (const told of [csv, printed, text('people.csv'), text('README.txt')])
    expect([told.includes(reporter), told.includes('Osei')]).toEqual([false, false])
  expect(text('README.txt')).toContain('Somebody asks not to be named.')
  for (const said of [reporter, '"noticedBy":"the cook"', '"childsView":"We are friends"', '"asksNotToBeNamed":true'])
    expect([said, text('record.json').includes(said)]).toEqual([said, true])
  expect(bundleFault(checkSignature, zip)).toBeUndefined()
})

describe('a matter about an adult', () => {
  test('is exported by the headteacher, and to the lead whom it is about it is not there; nor does anything in its lesson tell', async () => {
    const school = await anIncident()
    const { service } = school.running
    const [lesson] = await service.store.lessons(day.from, day.to)
    if (!lesson) throw new Error('There is a lesson')
    const report = {
      facts: 'What was seen.',
      band: 'amber',
      subjects: [],
      adults: [lead],
      category: 'conduct',
    } as const
    const matter = await reportByStaff(service, personId(cast.hall), { ...report, clauses: ['B4'], lesson: lesson.id })
    const wanted = { what: 'incident', incident: matter } as const
    const nothing = { status: 'refused', reason: 'nothing there' }
    expect(await taken(school, wanted)).toEqual(nothing)
    const before = JSON.stringify(await collect(service, personId(cast.lindqvist), { what: 'period', ...day }))
    const period = { what: 'period', ...day } as const
    expect(JSON.stringify(await collect(service, lead, period))).toBe(before)
    expect(before).not.toContain('What was seen.')
    const exported = await taken(school, wanted, { by: service.policy.people.headteacher })
    if (exported.status !== 'exported') throw new Error(exported.reason)
    expect(bundleFault(checkSignature, exported.zip)).toBeUndefined()
    const text = (name: string): string => Buffer.from(unzipped(exported.zip)?.get(name) ?? '').toString()
    expect(text('record.json')).toContain('What was seen.')
    // Its own number, and what was said of it in words; what happened stands apart from what anybody thinks of it.
    expect(text('incidents.csv')).toMatch(/\r\n[AK]2026-0001,\w+,B4,B4: .* \(policy \w{8}\),amber,open,/)
    expect(text('chronology.csv')).toMatch(
      /What people made of [AK]2026-0001.* reports, amber, conduct; about the adults Ngozi Okafor · What happened: What was seen\./,
    )
  })
})

test('what an adult wrote in a lesson is not in a lead’s export of that lesson, by any line of it; it is in the headteacher’s', async () => {
  const school = await openSchool(database)
  const { tenant, meeting, pass, running } = school
  for (const who of ['hall', 'ana', 'ben'] as const) tenant.people.join(meeting, cast[who])
  await pass(minutes(1))
  tenant.people.speak(meeting, cast.hall, 'message me on my mobile 07700 900123, its our secret')
  await pass(minutes(1))
  const [incident] = await running.service.store.incidents()
  const about = await opened(school, { what: 'period', ...day })
  const told = [...about.files].flatMap(([name, bytes]) =>
    /boundary|V36|ChatMarked/.test(Buffer.from(bytes).toString()) ? [name] : [],
  )
  expect(told).toEqual([])
  expect(bundleFault(checkSignature, about.zip)).toBeUndefined()
  expect(about.text('chronology.csv')).toContain(`${cast.hall} is in the lesson`)
  // Its lines have no numbers, of which some were missing.
  const { leaves } = JSON.parse(about.text('proofs.json')) as { leaves: readonly { leaf: string; row: object }[] }
  expect(leaves.filter(({ leaf, row }) => 'seq' in row || leaf.includes('"seq"'))).toEqual([])
  const { headteacher } = running.service.policy.people
  const whole = await opened(school, { what: 'incident', incident: incident?.id ?? '' }, { by: headteacher })
  expect(whole.text('record.json')).toMatch(/boundary.*ChatMarked|ChatMarked.*boundary/)
  expect(await listed(school, cast.hall)).toEqual([])
})

/** What whoever teaches is shown as wrong in the lesson now, by the service itself. */
async function listed({ running, tenant }: School, person: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${await tenant.userToken(person)}` }
  const answer = await fetch(`http://127.0.0.1:${String(running.port)}/api/v1/lessons/now`, { headers })
  const { lessons } = (await answer.json()) as { lessons: readonly { matters: unknown; glance: { is: string } }[] }
  expect(lessons[0]?.glance.is).toBe('safe')
  return lessons[0]?.matters
}

test('nobody exports who may not, and none of it stands in the record', async () => {
  const school = await anIncident()
  const refused: readonly (readonly [change: Partial<Asked>, reason: string])[] = [
    [{ by: personId(cast.hall) }, 'not a lead'],
    [{ reason: ' ' }, 'no reason given'],
    [{ wanted: { what: 'pupil', person: lead, ...day } }, 'about yourself'],
    [{ wanted: { what: 'incident', incident: 'none' } }, 'nothing there'],
  ]
  for (const [change, reason] of refused)
    expect(await taken(school, { what: 'period', ...day }, change)).toEqual({ status: 'refused', reason })
  expect((await school.running.service.store.acts()).filter(({ type }) => type === 'Exported')).toEqual([])
})

/** The tags that a screen reader follows, a language and a title (not validated). */
function expectTagged(pdf: string): void {
  expect(pdf).toMatch(/^%PDF-1\.7/)
  for (const tag of ['/MarkInfo', '/Marked true', '/StructTreeRoot', '/DisplayDocTitle true', '/Lang (en-GB)'])
    expect(pdf).toContain(tag)
  const tagged = (type: string): number => pdf.split(`/S /${type}\n`).length - 1
  expect([tagged('Document'), tagged('H1'), tagged('H2')]).toEqual([1, 1, 6])
  expect(tagged('P')).toBeGreaterThan(10)
}

/** Names in the letters that it has, and the school's own time. */
function expectPrinted(pdf: string): void {
  const words = wordsOf(pdf)
  expect(words).toMatch(/Exported 24 Nov 2026, 09:1\d:\d\d GMT by Ngozi Okafor\. Reason: the inspector asks/)
  expect(words).toMatch(/24 Nov 2026, 09:10:\d\d GMT seen: Lukasz Zolc left/)
  expect(words).toMatch(/page 1 of (\d).* page \1 of \1/)
  expect(words).toContain(`Lukasz Zolc: ${cast.ben}`)
  expect(words).toMatch(
    /Clauses of the school.?s policy as it was from 24 Nov 2026, 09:00:00 GMT \(version [0-9a-f]{8}\) B1: .* V27: Lessons are for groups\./,
  )
}

/** What is drawn, as one text: lines end where the page does. */
const wordsOf = (pdf: string): string =>
  [...pdf.matchAll(/\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ/g)]
    .map(([, drawn = '']) =>
      [...drawn.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1')).join(''),
    )
    .join(' ')
    .replace(/\s+/g, ' ')

describe('who stands in what is printed', () => {
  test.each([
    ['Zoë Ångström', 'Zoë Ångström'],
    ['Łukasz Żółć', 'Lukasz Zolc'],
    ['Đorđe Ilić', 'Dorde Ilic'],
    ['فاطمة', undefined],
  ])('%s as %s', (name, printed) => expect(inPrint(name)).toBe(printed))

  test('two of the same name are told apart by their ids, and nobody is called by a part of another’s', () => {
    const [one, two] = [cast.ana, cast.ben].map(personId)
    const say = calling(new Map([one, two].flatMap(who => (who ? [[who, 'Ana Lima']] : []))))
    expect(say(`${cast.ana} wrote to ${cast.ben}, not to ${cast.hall}`)).toBe(
      `Ana Lima (${cast.ana.slice(0, 8)}…) wrote to Ana Lima (${cast.ben.slice(0, 8)}…), not to ${cast.hall}`,
    )
  })
})

test.each([
  ['Europe/London', '2026-06-30T23:05:10Z', '1 Jul 2026, 00:05:10 BST'],
  ['Asia/Kathmandu', '2026-11-24T09:05:10Z', '24 Nov 2026, 14:50:10 GMT+5:45'],
])('a moment in %s is told as the school’s clock showed it', (zone, at, told) => {
  expect(momentIn(zone)(Date.parse(at)).local).toBe(told)
})

test('a spreadsheet takes no cell for a formula', () => {
  const risky = ['=1', '+1', '-1', '@x', '\t1', '\r1']
  const written = parse(
    csvOf(
      risky.map(cell => ({ cell })),
      ['cell'],
    ),
    { bom: true, columns: true, trim: false },
  )
  expect(written).toEqual(risky.map(cell => ({ cell: `'${cell}` })))
})
