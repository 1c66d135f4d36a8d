import { describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { ana, ben, hall, okafor } from '../../src/cli/demo/stage.ts'
import { personId } from '../../src/lesson/people.ts'
import { hours, minutes, seconds } from '../../src/lesson/time.ts'
import { readChecklist } from '../../src/policy/clauses.ts'
import { exportRecord } from '../../src/service/export/export.ts'
import { unzipped } from '../../src/service/export/zip.ts'
import { addLine, policyLines } from '../../src/service/policy/history.ts'
import { tickedToday } from '../../src/service/registers/checklist.ts'
import { policiesAtStart } from '../../src/cli/policy-at-start.ts'
import { Secret } from '../../src/config/secret.ts'
import { at } from '../support/lesson.ts'
import { plainPolicy } from '../support/policy.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()

/** What somebody was sent one to one, or what stands in the lesson’s chat, as it went over the wire. */
const cardsTo = ({ tenant }: School, person: string): readonly string[] =>
  [...tenant.world.personal.values()]
    .filter(({ user }) => user === person)
    .flatMap(({ messages }) => messages.map(({ attachments }) => JSON.stringify(attachments)))
const cardsHere = ({ meeting }: School): readonly string[] =>
  meeting.chat.map(({ attachments }) => JSON.stringify(attachments))
const clausesInRecord = ({ tenant }: School): readonly string[] =>
  [...tenant.world.sites.values()]
    .flatMap(site => [...site.lists.values()])
    .flatMap(({ items }) => items.map(({ fields }) => String(fields['Clause'])))
const lines = async ({ running }: School) =>
  (await running.service.store.entries('policy')).map(({ entry }) => entry['type'])

type Rows = readonly Readonly<Record<string, string>>[]

/** What a lead takes out of the record of this day. */
async function exported({ running }: School) {
  const wanted = { what: 'period', from: at('0:00'), to: at('24:00') } as const
  const asked = { by: personId(okafor), reason: 'the inspector asks', wanted }
  const made = await exportRecord({ ...running.service, names: () => Promise.resolve(new Map()) }, asked)
  const files = made.status === 'exported' ? unzipped(made.zip) : undefined
  const text = (name: string): string => Buffer.from(files?.get(name) ?? '').toString()
  const rows = (name: string): Rows => parse(text(name), { bom: true, columns: true })
  const { policies } = JSON.parse(text('record.json')) as {
    policies: readonly { version: string; clauses: Readonly<Record<string, string>> }[]
  }
  return { incidents: rows('incidents.csv'), lines: rows('chronology.csv'), policies }
}

test('a changed policy is in force within a minute: the lead is told, and what was written before keeps its words', async () => {
  let now = (written: string): string => written
  const school = await openSchool(database, {}, undefined, undefined, { policyNow: written => now(written) })
  const { tenant, meeting, pass } = school
  expect(await lines(school)).toEqual(['PolicyAdopted'])
  expect(cardsTo(school, okafor).join()).not.toContain('The school’s policy')

  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await pass(minutes(10))
  tenant.people.leave(meeting, ben)
  await pass(seconds(70))
  const quote = /V27: [^"]*one pupil[^"]*\(policy ([0-9a-f]{8})/
  const first = quote.exec(cardsHere(school).join())?.[1]
  expect(first).toHaveLength(8)
  expect(cardsTo(school, okafor).join()).toContain(`(policy ${first ?? ''}`)
  expect(clausesInRecord(school)).toEqual([expect.stringMatching(quote)])

  // V60: who has read the policy has read this version of it, on whatever day; the rest is asked every day.
  const asked = async (after = 0): Promise<readonly string[]> => {
    const { service } = school.running
    const at = school.clock.at + after
    const { clauses } = await tickedToday({ ...service, clock: { now: () => at } }, personId(hall))
    return readChecklist().flatMap(({ clause }) => (clauses.has(clause) ? [] : [clause]))
  }
  tenant.people.whisper(meeting, hall, 'checklist done')
  tenant.people.join(meeting, ben)
  await pass(minutes(4))
  expect([await asked(), await asked(hours(24))].map(left => [left.length > 0, left.includes('V60')])).toEqual([
    [false, false],
    [true, false],
  ])
  now = written =>
    `${written}\nclauses: { V27: Two pupils or none. }\nsafeguards: { lone-pupil: { after: { tell: 5s, hold: 90s, alert: 90s } } }`
  await pass(minutes(1))
  expect(await lines(school)).toEqual(['PolicyAdopted', 'PolicyAdopted'])
  expect(await asked()).toEqual(['V60'])
  tenant.people.whisper(meeting, hall, 'checklist')
  await pass(seconds(5))
  const { hash } = school.running.service.adopted
  expect(cardsHere(school).join()).toContain(
    `I have read the present version of the school’s policy. It is version ${hash.slice(0, 8)}.`,
  )
  const receipts = (await school.running.service.store.entries('checklist')).map(({ entry }) => entry['policy'])
  expect(receipts.filter(Boolean)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
  expect(receipts).not.toContain(hash)
  const [letter = ''] = cardsTo(school, okafor).filter(card => card.includes('The school’s policy'))
  expect(letter).toContain('Stricter: lone-pupil: tell, after 5 s; it was after 30 s')
  expect(letter).toContain('Looser: lone-pupil: hold, after 90 s; it was after 60 s')

  tenant.people.leave(meeting, ben)
  await pass(seconds(8))
  const [card = ''] = cardsHere(school).filter(each => each.includes('V27: Two pupils or none. (policy '))
  expect(card).toContain('Only one pupil is here')
  expect(card).not.toContain(first)
  await pass(minutes(2))
  const [before, after] = clausesInRecord(school)
  expect(before).toContain(`policy ${first ?? ''}`)
  expect(after).toMatch(/^V27: Two pupils or none\. \(policy /)

  // So does whatever is taken out of the record, beside the numbers.
  const { incidents, lines: told, policies } = await exported(school)
  const both = [expect.stringMatching(quote), expect.stringMatching(/^V27: Two pupils or none\. .*\(policy /)]
  expect(incidents.map(({ policy }) => policy)).toEqual(both)
  expect(incidents.map(({ state }) => state)).toEqual(['lapse ended', 'open'])
  const begun = told.filter(({ text = '' }) => text.startsWith('“One pupil alone” finds something wrong'))
  expect(begun.map(({ policy }) => policy)).toEqual(both)
  expect(policies.map(({ clauses }) => clauses['V27'])).toEqual([
    expect.stringContaining('one pupil'),
    'Two pupils or none.',
  ])
  expect(policies.map(({ version }) => version.slice(0, 8))).toEqual([first, expect.not.stringContaining(first ?? '')])

  now = () => 'profile: nothing'
  await pass(minutes(3))
  expect(await lines(school)).toEqual(['PolicyAdopted', 'PolicyAdopted', 'PolicyRefused'])
  expect(cardsTo(school, okafor).filter(each => each.includes('The policy file has faults'))).toHaveLength(1)
  expect(school.running.service.policy.clauses).toEqual({ V27: 'Two pupils or none.' })

  now = written => written.replace(/urn: [^,}\n]+/, 'urn: another')
  await pass(minutes(1))
  expect(cardsTo(school, okafor).join()).toContain('is another school’s')
})

test('what another process has adopted is in force in this one too, and is told by the other alone', async () => {
  const school = await openSchool(database)
  const { running, pass } = school
  const { service } = running
  const [first] = await policyLines(service)
  if (first?.line.type !== 'PolicyAdopted') throw new Error('No policy was adopted at the start')
  const text = `${first.line.text}\nclauses: { V27: Two pupils or none. }`
  const words = { ...first.line.words, V27: 'Two pupils or none.' }
  await addLine(service, { type: 'PolicyAdopted', hash: 'other', words, text }, school.clock.at)
  await pass(seconds(30))
  running.service.nudge()
  await running.settled()
  expect(service.policy.clauses).toEqual({ V27: 'Two pupils or none.' })
  expect(service.adopted).toEqual({ hash: 'other', words })
  expect(await lines(school)).toEqual(['PolicyAdopted', 'PolicyAdopted'])
  expect(cardsTo(school, okafor)).toEqual([])
})

describe('a file that is faulty when the service starts', () => {
  const startAll = async (texts: readonly string[], said: string[]) => {
    const folder = mkdtempSync(join(tmpdir(), 'start-'))
    for (const [index, text] of texts.entries()) writeFileSync(join(folder, `school-${String(index)}.yaml`), text)
    const { user, host, port, database: name } = database.connection
    const databaseUrl = new Secret(`postgres://${user}@local/${name}?host=${host}&port=${String(port)}`)
    try {
      const where = { policyDir: folder, dataDir: folder, databaseUrl }
      return await policiesAtStart(where, rules, line => said.push(line.replaceAll(`${folder}/`, '')))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  const start = async (text: string, said: string[]) => (await startAll([text], said))[0]
  let rules: Parameters<typeof policiesAtStart>[1] = []

  test('leaves in force what was adopted last, and says so; of a school that has adopted nothing it stops the start', async () => {
    const { running } = await openSchool(database)
    const { service } = running
    rules = service.rules
    const said: string[] = []
    const { urn } = service.policy.school
    const slip = `school: { name: Oakfield, urn: ${urn} }\nprofil: primary`
    expect((await start(slip, said))?.policy).toEqual(service.policy)
    expect(said.join()).toMatch(/school-0.yaml:.*profil.*school-0.yaml: the policy that was adopted last is in force/s)
    await expect(start(slip.replace(urn, 'nobody'), [])).rejects.toThrow(/profil/)
    await expect(start('school: [', [])).rejects.toThrow(/cannot be used/)

    // One file among many that cannot be used stops none of the others; what two claim, the one that has run keeps.
    const [adopted] = await policyLines(service)
    const own = adopted?.line.type === 'PolicyAdopted' ? adopted.line.text : ''
    const used = async (...texts: readonly string[]) => {
      const told: string[] = []
      const all = await startAll(texts, told)
      return [all.map(({ file, policy: { school } }) => `${basename(file)} ${school.urn}`), told.join('\n')] as const
    }
    const leftOut = (index: number) =>
      expect.stringContaining(
        `school-${String(index)}.yaml is not in use: nobody looks after the lessons of its school`,
      )
    const another = plainPolicy
    expect(await used(another, own)).toEqual([['school-0.yaml 123456', `school-1.yaml ${urn}`], ''])
    expect(await used(slip.replace(urn, 'nobody'), own)).toEqual([[`school-1.yaml ${urn}`], leftOut(0)])
    const taking = own.replace(urn, '900')
    expect(await used(taking, own)).toEqual([[`school-1.yaml ${urn}`], leftOut(0)])
    expect(await used(own, own)).toEqual([[`school-0.yaml ${urn}`], leftOut(1)])
    expect((await used(taking, own))[1]).toContain('it belongs to one school only')
    // Nobody of these has run before: whoever installs it is there to mend it.
    await expect(startAll([another, 'school: ['], [])).rejects.toThrow(/school-1.yaml cannot be used/)
    await expect(startAll([another, taking, taking], [])).rejects.toThrow(/it belongs to one school only/)
  })

  test('is nothing but the file where that is sound', async () => {
    const said: string[] = []
    const read = await start(plainPolicy, said)
    expect([read?.policy.school.urn, read?.text, said]).toEqual(['123456', plainPolicy, []])
    await expect(start(`${plainPolicy}safeguards: { lone-pupils: {} }`, said)).rejects.toThrow(/no such safeguard/)
  })
})
