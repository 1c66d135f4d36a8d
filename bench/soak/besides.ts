/** What must hold after any day, besides the invariants of `bench/kill/faults.ts`. */
import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ana, inLesson } from '../../src/cli/demo/stage.ts'
import type { Evidence } from '../kill/evidence.ts'
import type { Passed } from '../kill/door.ts'
import type { Struck } from '../kill/round.ts'

/** Words that nobody else says: one in a message without a mark, one beside a telephone number. */
export const [unmarked, marked] = ['zwiebelfisch', 'kaltmamsell']

/** A pupil says both, each in a lesson of its own: what was said before a marked message is kept with it. */
export async function talk({ tenant, meetings }: Struck): Promise<void> {
  const [first, second] = meetings
  if (!first || !second) return
  while (!inLesson(first, ana) || !inLesson(second, ana)) await pause(100)
  tenant.people.speak(first, ana, `What is a ${unmarked}?`)
  tenant.people.speak(second, ana, `Text me on 07700 900123 about the ${marked}`)
}

export async function besides(struck: Struck, evidence: Evidence): Promise<readonly string[]> {
  const { place, passed } = struck
  const isKept = await within(60_000, () => isWritten(place.dataDir, marked))
  return [
    ...((await isWritten(place.dataDir, unmarked)) ? ['the text of an unmarked message is on the disk'] : []),
    ...(isKept ? [] : ['the text of a marked message is not on the disk']),
    ...wronglyRemoved(struck, evidence),
    ...misregistered(struck, evidence),
    ...passed.flatMap(({ path, status }) => (isHonest(status) ? [] : [`${path} was answered ${status}`])),
    ...(await verified(struck)),
  ]
}

/** Taken, refused as not allowed, put off (Teams asks again), or not answered by a process that was dead. */
const isHonest = (status: Passed['status']): boolean =>
  typeof status === 'string' ? status === 'no answer' : status < 500 || status === 503

/** In one lesson a pupil is sent away, by a press of its teacher; else nobody of the school may be taken out. */
const wronglyRemoved = ({ meetings, tenant }: Struck, { lessons }: Evidence): string[] =>
  lessons.flatMap(({ thread, removals }) => {
    const subject = meetings.find(({ threadId }) => threadId === thread)?.subject
    const others = removals.flatMap(({ people }) => people).filter(person => tenant.world.users.has(person))
    return subject !== 'sent away' && others.length ? [`${others.length} were sent out of “${String(subject)}”`] : []
  })

const misregistered = ({ meetings }: Struck, { lessons }: Evidence): string[] =>
  meetings.flatMap(({ threadId, subject }) => {
    const known = lessons.filter(({ thread, journal }) => thread === threadId && journal.length).length
    return known === 1 ? [] : [`“${subject}” is ${known} lessons`]
  })

/** What Microsoft could not tell us is told again, by and by. */
async function within(time: number, isSo: () => Promise<boolean>): Promise<boolean> {
  const until = Date.now() + time
  while (!(await isSo())) {
    if (Date.now() > until) return false
    await pause(1_000)
  }
  return true
}

async function isWritten(folder: string, word: string): Promise<boolean> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0)) // gone meanwhile
    if (bytes.includes(word)) return true
  }
  return false
}

/** `chaperone record verify`, as an administrator runs it. */
const verified = ({ environment }: Struck): Promise<string[]> =>
  new Promise(resolve => {
    const args = ['src/main.ts', 'record', 'verify']
    execFile(process.execPath, args, { env: { ...environment, LD_PRELOAD: '' } }, (error, stdout, stderr) => {
      resolve(error ? [`the record does not verify: ${stdout}${stderr}`] : [])
    })
  })
