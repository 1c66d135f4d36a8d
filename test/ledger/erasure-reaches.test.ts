/** Erasure walks every table: nothing that is kept of somebody is left out, also of tables that are made later. */
import { expect, test } from '@jest/globals'
import { join } from 'node:path'
import { checkSignature } from '../../src/cli/record/key-file.ts'
import { personId, type PersonId } from '../../src/lesson/people.ts'
import { hours, minutes, seconds } from '../../src/lesson/time.ts'
import { pupilChronology } from '../../src/service/chronology/pupil.ts'
import { exportRecord } from '../../src/service/export/export.ts'
import { verifyRecord } from '../../src/service/ledger/verify.ts'
import { handle, type Step } from '../../src/service/matters/handle.ts'
import { raiseConcern, reportByStaff } from '../../src/service/matters/raise.ts'
import type { NewEntry } from '../../src/service/registers/needs.ts'
import type { Store } from '../../src/service/needs.ts'
import { erase } from '../../src/service/retention/erase.ts'
import { retain } from '../../src/service/retention/job.ts'
import { cast } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const { verifyBundle } = (await import(join(process.cwd(), 'deploy/verify-record.mjs'))) as {
  verifyBundle: (zip: Uint8Array) => string
}

const database = testDatabase()
const { hall, ana, ben, okafor, lindqvist } = cast
const lead = personId(okafor)
const years = (count: number): number => hours(24 * 365) * count

/** Tables in which there is nobody, and why: a table that is made later must be put here, or be reached. */
const ofNobody = [
  ...['calls', 'due', 'incident_numbers', 'incident_series', 'lesson_items'], // ids of lessons and matters
  ...['subscriptions', 'checkpoints', 'ledger_heads', 'ledger_keys', 'ledger_salts', 'ledger_tombstones'],
]

const tables = async (): Promise<readonly string[]> =>
  (
    await database.asOwner(`select table_name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely%' order by 1`)
  ).map(row => String(row['table_name']))

/** Tables of which a row says this, in any of its columns. */
async function saying(text: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const table of await tables()) {
    const [row] = await database.asOwner(
      `select count(*)::int as count from ${table} t where position('${text}' in to_jsonb(t.*)::text) > 0`,
    )
    if (row?.['count'] !== 0) found.push(table)
  }
  return found
}

const entry = (kind: NewEntry['kind'], said: NewEntry['entry']): NewEntry => ({
  ...{ kind, id: `${kind}/1`, entry: said, addedBy: lead },
})

const closing: readonly Step[] = [
  { type: 'AdviceSought', from: 'Rosa Walsh', soughtAt: 0, advice: 'Go to Mill Lane', reference: 'Mill Lane 7' },
  { type: 'DecisionTaken', what: 'talk with Rosa Walsh', reason: 'first time' },
  { type: 'ParentsAnswered', told: 'yes', reason: 'by telephone' },
  { type: 'OutcomeRecorded', text: 'settled', isConcern: true, reason: 'talked', childsView: 'Nobody listens still' },
  { type: 'SignedOff' },
]

/** A lesson in which Ben gives his number, and everything else that a school may keep of him and of Ms Hall. */
async function keptOfBen(): Promise<School> {
  const school = await openSchool(database)
  const { tenant, meeting, pass, running, clock } = school
  const { service } = running
  const { store } = service
  for (const who of [hall, ana, ben]) tenant.people.join(meeting, who)
  await pass(minutes(1))
  tenant.people.speak(meeting, ben, 'text me on 07700 900123')
  await pass(seconds(2))
  const [lesson] = await store.lessons(meeting.startsAt, meeting.endsAt)
  const dates = { from: '2026-11-01', until: '2026-12-01' }
  await store.addEntries(
    [
      entry('agreement', { pupil: ben, adult: 'Rosa Walsh', location: 'Mill Lane 7', ...dates }),
      entry('notice', { pupil: ben, notice: 'recording', version: '1', on: '2026-11-01' }),
      entry('bar', { pupil: ben, reason: 'filmed', ...dates }),
      entry('training', { person: hall, course: 'Level 1', until: '2026-12-01' }),
      entry('visitor', { name: 'Vic Stranger', host: hall, on: '2026-11-24' }),
      entry('adult-at-home', { pupil: ben, lesson: lesson?.id, adult: 'Rosa Walsh' }),
      entry('follow-up', { pupil: ben, lesson: lesson?.id }),
      entry('checklist', { person: hall, day: '2026-11-24', clauses: 'V1' }),
      entry('told', { person: hall, day: '2026-11-24', alert: 'training' }),
    ],
    clock.at,
  )
  await store.endEntry('follow-up', 'follow-up/1', lead, 'Spoke to Rosa Walsh', clock.at)
  const asked = await raiseConcern(service, personId(ben), { notTo: [], words: 'Nobody listens' }, clock.at)
  const reported = await reportByStaff(service, personId(hall), {
    ...{ facts: 'Rosa Walsh came.', band: 'amber', subjects: [personId(ben)], adults: [], asksNotToBeNamed: true },
    ...{ category: 'Other', clauses: [], noticedBy: 'Rosa Walsh', place: 'Mill Lane 7', toldInPerson: 'Rosa Walsh' },
  })
  await store.interrupt(personId(hall), '2026-11-24', 3)
  await store.saveAddress(personId(ben), { mri: `29:${ben}` })
  if (lesson) await store.addChange(lesson.id, { what: 're-organised', at: 0, from: personId(hall), to: lead })
  await database.asOwner(`insert into removals values ('${service.policy.school.urn}', '${lesson?.id ?? ''}/conduct/${ben}/1/remove',
    '${lesson?.id ?? ''}', '{"lapse": "conduct/${ben}/1", "about": "${ben}", "people": ["${ben}"], "state": "confirmed"}')`)
  tenant.people.endMeeting(meeting, hall)
  await pass(minutes(1))
  for (const { id } of [...(await store.incidents()), { id: asked }, { id: reported }]) {
    for (const step of closing) await handle(service, lead, id, step)
    await handle(service, personId(lindqvist), id, { type: 'SignedOff' })
  }
  for (const person of [ben, hall]) {
    await store.placeHold(`person/${person}`, clock.at, lead, 'a court asked')
    await store.liftHold(`person/${person}`, clock.at, lead, 'the court is done')
  }
  await pupilChronology(service, { by: lead, person: personId(ben), reason: 'to know', until: undefined })
  await pass(minutes(5))
  return school
}

const asked = ({ running }: School, person: PersonId, isDry = false) =>
  erase(running.service, { by: lead, reason: 'a family asks', isDry, erasure: { what: 'everything', person } })

const fault = async ({ running }: School) => (await verifyRecord(running.service.store, checkSignature)).fault

/** A bundle of the whole period, and what an outsider's verifier says of it. */
async function bundled({ running, meeting }: School): Promise<string> {
  const names = async () => new Map()
  const wanted = { what: 'period', from: meeting.startsAt - hours(1), to: meeting.endsAt } as const
  const made = await exportRecord({ ...running.service, names }, { by: lead, reason: 'to look', wanted })
  return made.status === 'exported' ? verifyBundle(Buffer.from(made.zip)) : made.reason
}

test('everything that is kept of a pupil goes once its time is over, from every table; the record still proves itself to both verifiers', async () => {
  const school = await keptOfBen()
  const { running, clock } = school
  const { store } = running.service
  const held = await saying(ben)
  expect(await tables()).toEqual([...new Set([...held, ...(await saying(hall)), ...ofNobody])].sort())

  // Before its time, nothing of what is to be kept goes, and where a hold stands, nothing at all.
  expect(await asked(school, personId(okafor))).toEqual({ status: 'refused', reason: 'about yourself' })
  expect(await asked(school, personId(lindqvist))).toEqual({ status: 'refused', reason: 'named by the policy' })
  await store.placeHold(`person/${ben}`, clock.at, lead, 'a court asked')
  expect(await asked(school, personId(ben))).toEqual({ status: 'refused', reason: 'a hold stands' })
  await store.liftHold(`person/${ben}`, clock.at, lead, 'the court is done')
  expect(await asked(school, personId(ben), true)).toMatchObject({ status: 'would erase', fields: 0 })

  await school.pass(seconds(5)) // what has just been done is sealed
  const nothing: Pick<Store, 'claim'> = { claim: () => Promise.resolve({ rows: [], next: undefined }) }
  Object.assign(store, nothing) // the night comes when we say so
  clock.at += years(28)
  const dry = await asked(school, personId(ben), true)
  expect(await saying(ben)).toEqual(held)
  expect(await asked(school, personId(ben))).toEqual({ ...dry, status: 'erased' })
  // Ids of the directory stand in the names of matters, which are leaves; no name, no word.
  expect(await saying(ben)).toEqual(['ledger_leaves'])
  for (const text of ['07700 900', 'Nobody listens', 'Rosa Walsh', 'Mill Lane', 'filmed'])
    expect(await saying(text)).toEqual([])
  expect(await fault(school)).toBeUndefined()
  expect(await bundled(school)).toMatch(/entries proved/)
  expect(await saying(ana)).toContain('journal') // who did not ask is there as before

  // The night takes whole lessons and entries whose time is over; then nothing of the teacher is left to a lead's word either.
  expect(await saying('Vic Stranger')).toEqual(['registers'])
  await retain(running.service, { kind: 'retain', key: 'all', at: 0, attempts: 1, version: 1 })
  expect([await saying('Vic Stranger'), await saying(ana)]).toEqual([[], expect.not.arrayContaining(['journal'])])
  expect(await asked(school, personId(hall))).toMatchObject({ status: 'erased' })
  // While she is on the staff her calendar is read, and what tells of its changes stays.
  expect(await saying(hall)).toEqual(['due', 'subscriptions'])
  expect(await fault(school)).toBeUndefined()
})
