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
import { exportRecord } from '../../src/service/export/export.ts'
import type { Asked, Wanted } from '../../src/service/export/needs.ts'
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
  new Map(people.flatMap(one => (one === cast.ana ? [[one, '=Ana Lima']] : [])))
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
    expect(text('incidents.csv')).toContain(incident.number)
    expect(await school.running.service.store.acts()).toContainEqual(
      expect.objectContaining({ type: 'Exported', by: lead, reason: 'the inspector asks', digest }),
    )
  })

  test('and an outsider checks it with Node alone', async () => {
    const school = await anIncident()
    const { zip } = await opened(school, { what: 'period', ...day })
    const file = join(school.dataDir, 'bundle.zip')
    writeFileSync(file, zip)
    const { verifier } = await school.running.service.signer()
    const run = spawnSync(process.execPath, ['deploy/verify-record.mjs', file, '--key', verifier], { encoding: 'utf8' })
    expect(run.stdout).toMatch(/^Good: \d+ entries proved/)
  })

  test('a pupil’s chronology, in which only lines that name the pupil stand', async () => {
    const school = await anIncident()
    const { text } = await opened(school, { what: 'pupil', person: personId(cast.ben), ...day })
    const { leaves } = JSON.parse(text('proofs.json')) as { leaves: readonly { row: unknown }[] }
    expect(leaves.length).toBeGreaterThan(1)
    expect(leaves.filter(({ row }) => !JSON.stringify(row).includes(cast.ben))).toEqual([])
    expect(text('chronology.csv')).toContain(`${cast.ben} left`)
    expect(text('chronology.csv')).not.toContain(cast.ana)
    expect(text('people.csv')).not.toContain(cast.ana)
  })
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
    const json = Buffer.from(unzipped(exported.zip)?.get('record.json') ?? '').toString()
    expect(json).toContain('What was seen.')
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

describe('nobody exports', () => {
  test.each([
    ['who is no lead', { by: personId(cast.hall) }, 'not a lead'],
    ['without a reason', { reason: ' ' }, 'no reason given'],
    ['what is about themselves', { wanted: { what: 'pupil', person: lead, ...day } }, 'about yourself'],
    ['what is not there', { wanted: { what: 'incident', incident: 'none' } }, 'nothing there'],
  ] as const)('%s', async (_, change, reason) => {
    const school = await anIncident()
    expect(await taken(school, { what: 'period', ...day }, change)).toEqual({ status: 'refused', reason })
    expect((await school.running.service.store.acts()).filter(({ type }) => type === 'Exported')).toEqual([])
  })
})

describe('the printed chronology', () => {
  test('has the tags that a screen reader follows, a language and a title (not validated)', async () => {
    const { text } = await opened(await anIncident(), { what: 'period', ...day })
    const pdf = text('chronology.pdf')
    expect(pdf).toMatch(/^%PDF-1\.7/)
    for (const tag of ['/MarkInfo', '/Marked true', '/StructTreeRoot', '/DisplayDocTitle true', '/Lang (en-GB)'])
      expect(pdf).toContain(tag)
    const tagged = (type: string): number => pdf.split(`/S /${type}\n`).length - 1
    expect([tagged('Document'), tagged('H1'), tagged('H2')]).toEqual([1, 1, 1])
    expect(tagged('P')).toBeGreaterThan(10)
  })
})

test('a spreadsheet takes no name for a formula', async () => {
  const { text } = await opened(await anIncident(), { what: 'period', ...day })
  expect(text('people.csv')).toContain(`${cast.ana},'=Ana Lima\r\n`)
  expect(text('people.csv').startsWith('\ufeff')).toBe(true)
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
