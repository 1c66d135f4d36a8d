/** What `chaperone record verify` says of a record that somebody with the database owner's rights has been at. */
import { describe, expect, test } from '@jest/globals'
import { verifyStore } from '../../src/cli/record.ts'
import { minutes } from '../../src/lesson/time.ts'
import { verifyRecord } from '../../src/service/ledger/verify.ts'
import { checkSignature } from '../../src/cli/record/key-file.ts'
import { cast } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()

async function aLessonThatEnded(): Promise<School> {
  const school = await openSchool(database)
  for (const who of ['hall', 'ana', 'ben'] as const) school.tenant.people.join(school.meeting, cast[who])
  await school.pass(minutes(6))
  school.tenant.people.endMeeting(school.meeting, cast.hall)
  await school.pass(minutes(1))
  return school
}

async function verdict({ running }: School): Promise<readonly string[]> {
  const lines: string[] = []
  const good = await verifyStore(running.service.store, line => lines.push(line))
  return [String(good), ...lines]
}

test('an untouched record is good', async () => {
  const school = await aLessonThatEnded()
  expect(await verdict(school)).toEqual([
    'true',
    expect.stringMatching(/^Good: \d\d+ entries under (?:1 checkpoint|2 checkpoints) are/),
  ])
})

describe('found, and named', () => {
  const where = (school: string): string => `where school = '${school}'`
  const changes: readonly [string, (school: string) => string, RegExp][] = [
    [
      'a line that is another',
      s => `update journal set entry = entry || '{"source":"x"}' ${where(s)} and entry->>'type' = 'RosterObserved'`,
      /leaf \d+ \(journal\): the field source/,
    ],
    [
      'the time of a line',
      s => `update journal set as_of = as_of + 1 ${where(s)} and seq = 2`,
      /the row is not the one/,
    ],
    [
      'a line in the place of another',
      s =>
        ['journal', 'ledger_leaves']
          .flatMap(table =>
            [
              [2, 0],
              [4, 2],
              [0, 4],
            ].map(
              ([from, to]) => `update ${table} set seq = ${String(to)}
            ${where(s)} and seq = ${String(from)} ${table === 'journal' ? '' : `and source = 'journal'`}`,
            ),
          )
          .join(';'),
      /leaf \d+ \(journal\): the row stands before an earlier one/,
    ],
    ['a line that is gone', s => `delete from journal ${where(s)} and seq = 3`, /gone without a tombstone/],
    [
      'a line that is gone and held our own words only',
      s => `delete from journal ${where(s)} and entry - '{type,at}'::text[] = '{}'`,
      /gone without a tombstone/,
    ],
    ['a salt that is gone', s => `delete from ledger_salts ${where(s)}`, /is not as it was/],
    ['a leaf that is gone', s => `delete from ledger_leaves ${where(s)} and leaf_index = 2`, /leaf 2 is missing/],
    [
      'the end of the record',
      s => `delete from ledger_leaves ${where(s)} and leaf_index > 4`,
      /are left of \d+ that were signed/,
    ],
    [
      'leaf and line, made to fit',
      s => `update journal set entry = entry || '{"mark":"over"}' ${where(s)} and entry->>'mark' = 'started';
      update ledger_leaves set leaf = replace(leaf, '"mark":"started"', '"mark":"over"') ${where(s)}`,
      /the first \d+ leaves are not those/,
    ],
    [
      'a checkpoint',
      s => `update checkpoints set note = replace(note, E'\\n', E'\\n1') ${where(s)}`,
      /checkpoint 1 is not signed/,
    ],
    ['a key', s => `update ledger_keys set verifier = 'x' ${where(s)}`, /checkpoint 1 is not signed/],
  ]
  test.each(changes)('%s', async (_, change, said) => {
    const school = await aLessonThatEnded()
    await database.asOwner(change(school.running.service.policy.school.urn))
    const [good, line] = await verdict(school)
    expect(good).toBe('false')
    expect(line).toMatch(said)
  })

  test('a record that was begun anew, by whoever kept a mail', async () => {
    const [school, other] = [await aLessonThatEnded(), await aLessonThatEnded()]
    const [kept] = await other.running.service.store.checkpoints()
    const { fault } = await verifyRecord(school.running.service.store, checkSignature, [kept?.note ?? ''])
    expect(fault).toBe('a checkpoint that you hold is not in this record')
  })
})
