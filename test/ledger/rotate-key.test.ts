/** `chaperone record rotate-key`, while the service runs: what the old key signed still proves itself, and the new one signs. */
import { expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rotateKey, verifyBundleFile, verifyStore } from '../../src/cli/record.ts'
import { checkSignature } from '../../src/cli/record/key-file.ts'
import { readCheckpoint } from '../../src/ledger/checkpoint.ts'
import { readNote, readVerifier } from '../../src/ledger/note.ts'
import { personId, type PersonId } from '../../src/lesson/people.ts'
import { minutes } from '../../src/lesson/time.ts'
import { exportRecord } from '../../src/service/export/export.ts'
import { unzipped } from '../../src/service/export/zip.ts'
import { sha256 } from '../../src/service/ledger/seal.ts'
import { cast } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { at } from '../support/lesson.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()

/** How many leaves a checkpoint signs for; undefined where it is not by this key. */
function signedBy(verifier: string, note: string): number | undefined {
  const key = readVerifier(sha256, verifier)
  const signed = key && readNote(note, [key], checkSignature)
  return signed && readCheckpoint(signed.text)?.size
}

async function exported({ running, dataDir }: School, name: string, person?: PersonId): Promise<string> {
  const day = { from: at('0:00'), to: at('24:00') }
  const wanted = person ? ({ what: 'pupil', person, ...day } as const) : ({ what: 'period', ...day } as const)
  const asked = { by: personId(cast.okafor), reason: 'the inspector asks', wanted }
  const made = await exportRecord({ ...running.service, names: () => Promise.resolve(new Map()) }, asked)
  if (made.status !== 'exported') throw new Error(made.reason)
  writeFileSync(join(dataDir, name), made.zip)
  return join(dataDir, name)
}

const fileIn = (zip: string, name: string): string =>
  Buffer.from(unzipped(readFileSync(zip))?.get(name) ?? '').toString()

/** What ours says and what the file for outsiders says, who hold this key and, where there is one, this checkpoint. */
function verdicts(file: string, key: string, checkpoint?: string): readonly string[] {
  const ours: string[] = []
  verifyBundleFile(file, key, line => ours.push(line))
  writeFileSync(`${file}.txt`, checkpoint ?? '')
  const held = ['--key', key, ...(checkpoint === undefined ? [] : ['--checkpoint', `${file}.txt`])]
  const { stdout } = spawnSync(process.execPath, ['deploy/verify-record.mjs', file, ...held], { encoding: 'utf8' })
  return [...ours, stdout.trim()]
}

test('a key is exchanged in the midst of a lesson, and both verifiers follow the record across it', async () => {
  const school = await openSchool(database)
  const { tenant, meeting, pass, running, dataDir } = school
  const { store, policy, signer } = running.service
  for (const who of ['hall', 'ana', 'ben'] as const) tenant.people.join(meeting, cast[who])
  await pass(minutes(6))
  const before = await exported(school, 'before.zip')
  const old = (await signer()).verifier
  const held = (await store.checkpoints()).at(-1)?.note ?? ''
  const lines: string[] = []
  await rotateKey({ store, policy, config: { dataDir } }, line => lines.push(line))
  const file = join(dataDir, `record-${policy.school.urn}.key`)
  const { verifier } = await signer()
  expect([verifier === old, statSync(file).mode & 0o777]).toEqual([false, 0o600])
  expect(lines).toEqual([expect.stringContaining(`signed with ${verifier} from now on`)])

  // The old key's last word covers the line that names the new one.
  const taken = (await store.leaves(0)).flatMap(({ index, row }) =>
    row?.entry['verifier'] === verifier ? [index] : [],
  )
  const last = (await store.checkpoints()).at(-1)?.note ?? ''
  expect(taken).toHaveLength(1)
  expect(signedBy(old, last)).toBeGreaterThan(taken[0] ?? Infinity)

  // The service signs the end of the lesson by the new one, without a restart, and tells the leads of it at midnight.
  tenant.people.endMeeting(meeting, cast.hall)
  await pass(minutes(1))
  const newest = (await store.checkpoints()).at(-1)?.note ?? ''
  expect([signedBy(old, newest), signedBy(verifier, newest)]).toEqual([undefined, expect.any(Number)])
  expect(await verifyStore(store, line => lines.push(line))).toBe(true)
  const after = await exported(school, 'after.zip')
  for (const [bundle, key, checkpoint] of [
    [before, old, held],
    [after, old, held],
    [after, verifier, newest],
  ] as const)
    expect(verdicts(bundle, key, checkpoint)).toEqual([expect.stringMatching(/^Good/), expect.stringMatching(/^Good/)])
  expect(verdicts(after, old)[1]).toMatch(
    `your key signed the first ${String(signedBy(old, last))}; all of it is vouched for`,
  )
  await store.schedule({ kind: 'checkpoint', key: 'midnight', at: school.clock.at })
  await pass(0)
  // One pupil’s export has the line as well, and nothing else of the acts.
  const { leaves } = JSON.parse(fileIn(await exported(school, 'ben.zip', personId(cast.ben)), 'proofs.json')) as {
    leaves: readonly { row: { source: string; entry: { type: string; verifier: string } } }[]
  }
  const acts = leaves.flatMap(({ row }) => (row.source === 'acts' ? [row.entry] : []))
  expect(acts.map(({ verifier: key }) => key)).toEqual([old, verifier])
  const mails = JSON.stringify(tenant.requests.filter(({ path }) => path.endsWith('/sendMail')).map(({ body }) => body))
  expect(mails).toContain(`Key: ${verifier}`)

  // The file is lost: a new key is made, and nothing vouches for it. That is no fault, and it is said.
  rmSync(file)
  const lost = await exported(school, 'lost.zip')
  const { verifier: fresh } = await signer()
  const beginsAnew = expect.stringContaining(`o earlier key vouches for ${fresh}`)
  const said: string[] = []
  expect(verifyBundleFile(lost, undefined, line => said.push(line))).toBe(true)
  expect(await verifyStore(store, line => said.push(line))).toBe(true)
  expect(said.slice(0, 4)).toEqual([
    expect.stringMatching(/^Good/),
    beginsAnew,
    expect.stringMatching(/^Good/),
    beginsAnew,
  ])
  const alone = spawnSync(process.execPath, ['deploy/verify-record.mjs', lost], { encoding: 'utf8' })
  expect(alone.stdout).toEqual(beginsAnew)
  const notVouched = 'WRONG: the key that you hold does not vouch for the last one'
  expect(verdicts(lost, old)).toEqual([notVouched, notVouched])
  expect(verdicts(lost, fresh)).toEqual([expect.stringMatching(/^Good/), expect.stringMatching(/^Good/)])

  // The twin: a key that signed nothing yet proves nothing.
  const never = 'WRONG: the key that you hold never signed this record'
  expect(verdicts(before, verifier)).toEqual([never, never])
})
