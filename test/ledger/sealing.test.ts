/** The record of a lesson, sealed as it grows, and what an onlooker can do to it. */
import { describe, expect, test } from '@jest/globals'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { readCheckpoint } from '../../src/ledger/checkpoint.ts'
import { readNote, readVerifier } from '../../src/ledger/note.ts'
import { rootOver, treeOver } from '../../src/ledger/tree.ts'
import { hours, minutes } from '../../src/lesson/time.ts'
import { checkSignature } from '../../src/cli/record/key-file.ts'
import { nextMidnight } from '../../src/service/ledger/midnight.ts'
import { sha256 } from '../../src/service/ledger/seal.ts'
import { cast } from '../../src/tenant/seed.ts'
import { at } from '../support/lesson.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()

async function aLesson(): Promise<School> {
  const school = await openSchool(database)
  const { tenant, meeting } = school
  for (const who of ['hall', 'ana', 'ben'] as const) tenant.people.join(meeting, cast[who])
  await school.pass(minutes(10))
  return school
}

/** Ms Hall ends the meeting, and it is signed for. */
async function ended(school: School): Promise<void> {
  school.tenant.people.endMeeting(school.meeting, cast.hall)
  await school.pass(minutes(1))
}

/** The same, and a night passes. */
async function overnight(school: School): Promise<void> {
  await ended(school)
  await school.pass(hours(15))
}

const siteOf = ({ tenant }: School) => [...tenant.world.sites.values()][0]

describe('what happens in a lesson', () => {
  test('is in the ledger seconds later, whole and in order, and says nothing of anybody there', async () => {
    const school = await aLesson()
    const { store } = school.running.service
    const [lesson] = await store.lessons(at('0:00'), at('24:00'))
    if (!lesson) throw new Error('There is a lesson')
    const journal = (await store.read(lesson.id))?.journal ?? []
    const leaves = (await store.leaves(0)).filter(({ source }) => source === 'journal')
    expect(journal.length).toBeGreaterThan(5)
    expect(leaves.map(({ row }) => row?.entry)).toEqual(journal.map(({ entry }) => entry))
    expect(await store.unsealed()).toBe(0)
    expect(leaves.map(({ leaf }) => leaf).join()).not.toContain(cast.ana)
    expect(JSON.stringify(leaves)).toContain(cast.ana)
  })

  test('is signed for when the lesson ends and at midnight, and the signature goes where we cannot take it back', async () => {
    const school = await aLesson()
    const { store, signer } = school.running.service
    await overnight(school)
    const checkpoints = await store.checkpoints()
    expect(checkpoints.length).toBeGreaterThan(1)
    const { verifier } = await signer()
    const key = readVerifier(sha256, verifier)
    if (!key) throw new Error('The key is spelt as it should be')
    for (const { note, size } of checkpoints) {
      const head = readCheckpoint(readNote(note, [key], checkSignature)?.text ?? '')
      expect(head?.root).toEqual(rootOver(sha256, treeOver(sha256, await store.hashes(size)), 0, size))
    }
    expect([...(siteOf(school)?.files.values() ?? [])]).toEqual(checkpoints.map(({ note }) => note))
    const mails = school.tenant.world.mail.filter(({ subject }) => subject.includes('checkpoints'))
    expect(
      mails
        .map(({ to }) => to[0])
        .sort()
        .slice(-2),
    ).toEqual(['lindqvist@oakfield.example', 'okafor@oakfield.example'])
    expect(mails[0]?.body).toContain(verifier)
    expect(checkpoints.every(({ note }) => mails.some(({ body }) => body.includes(note)))).toBe(true)
    expect(school.tenant.violations).toEqual([])
  })

  test('waits for its witness while the site is gone, and is there once afterwards', async () => {
    const school = await aLesson()
    const fault = { match: { path: /\/sites\// }, answer: { status: 503, body: {} } }
    school.tenant.faults.add(fault)
    await ended(school)
    await school.pass(minutes(30))
    expect(siteOf(school)?.files.size).toBe(0)
    school.tenant.faults.clear()
    await school.pass(minutes(10))
    expect(siteOf(school)?.files.size).toBe((await school.running.service.store.checkpoints()).length)
  })
})

test('the key lies outside the database, and only its owner may read it', async () => {
  const school = await aLesson()
  await ended(school)
  const { policy, signer } = school.running.service
  const file = join(school.dataDir, `record-${policy.school.urn}.key`)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(await signer()).toMatchObject({ verifier: (await school.running.service.store.keys())[0] })
})

describe('the service', () => {
  test.each([
    ...['ledger_leaves', 'ledger_salts', 'ledger_keys', 'checkpoints', 'acts'].map(table => `delete from ${table}`),
    ...[`ledger_leaves set leaf = ''`, `checkpoints set note = ''`, `acts set act = '{}'`].map(set => `update ${set}`),
    `update ledger_salts set salts = '{}'`,
    `insert into ledger_tombstones values ('s', 1, 'f', 1)`,
  ])('is refused: %s', async statement => {
    await expect(sql.raw(statement).execute(database.db)).rejects.toThrow(/permission denied/)
  })
})

describe('a school’s day ends at its own midnight', () => {
  test.each([
    ['2026-11-24T12:00Z', 'Europe/London', '2026-11-25T00:00Z'],
    ['2026-11-25T00:00Z', 'Europe/London', '2026-11-26T00:00Z'],
    ['2026-07-01T12:00Z', 'Europe/London', '2026-07-01T23:00Z'],
    ['2026-10-24T23:30Z', 'Europe/London', '2026-10-26T00:00Z'],
    ['2026-11-24T12:00Z', 'Asia/Kathmandu', '2026-11-24T18:15Z'],
  ])('after %s in %s at %s', (now, zone, midnight) => {
    expect(new Date(nextMidnight(Date.parse(now), zone)).toISOString()).toBe(midnight.replace('Z', ':00.000Z'))
  })
})
