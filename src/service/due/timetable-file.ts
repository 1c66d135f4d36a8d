import { hours, minutes, type Instant } from '../../lesson/time.ts'
import { backoff } from '../backoff.ts'
import { shortHash, tellOfFile } from '../file-faults.ts'
import type { Result } from '../loop.ts'
import type { Service } from '../service.ts'
import { readTimetable } from '../timetable/files/read-file.ts'
import { eventsOfFile } from '../timetable/files/to-events.ts'
import type { Calendar } from '../timetable/needs.ts'

export const fileOwner = (name: string): string => `file:${name}`
export const isFile = (owner: string): boolean => owner.startsWith('file:')

/** What this process saw of a file: it is read once it stands unchanged for a minute, for it may be being copied. */
export type FileSeen = { readonly hash: string; readonly refusedAt?: Instant }

const lookEvery = minutes(1)
/** What was refused may be mended in the directory, where nobody tells us of it. */
const askAgainEvery = minutes(15)
/** Written out anew every day: what repeats comes into sight. */
const wholeEvery = hours(24)
const back = hours(25)

/**
 * Looks whether one of the school's timetable files has changed, and enters it whole: all of its lessons, or none and every
 * fault is told. What was read last stands until then. A file that the policy no longer names is let go with its lessons.
 */
export async function timetableFile(service: Service, owner: string, attempts: number): Promise<Result> {
  const { store, clock, policy, timetableText, filesSeen } = service
  const now = clock.now()
  const next = { next: now + lookEvery }
  const name = owner.slice(fileOwner('').length)
  if (!policy.timetable.files.includes(name)) {
    await store.dropCalendar(owner)
    await store.schedule({ kind: 'register', key: 'all', at: now })
    return 'done'
  }
  const text = timetableText(name)
  const hash = hashOf(service, text)
  const seen = filesSeen.get(name)
  if (seen?.hash !== hash) {
    filesSeen.set(name, { hash })
    return next
  }
  const known = await store.calendar(owner)
  const isFresh = known !== undefined && now - known.readAt < wholeEvery
  if (known?.link === hash && isFresh) return next
  if (seen.refusedAt !== undefined && now - seen.refusedAt < askAgainEvery) return next
  const read = await lessonsIn(service, name, text, now)
  if (read.status === 'later' || read.status === 'refused')
    return { again: now + ('after' in read && read.after ? read.after : backoff(attempts)), reason: read.reason }
  if (read.status === 'faulty') {
    await tell(service, name, `${hash}/${known?.readAt ?? 0}/${shortHash(read.faults)}`, read.faults)
    filesSeen.set(name, { hash, refusedAt: now })
    return next
  }
  await keep(service, { owner, span: read.span, readAt: now, link: hash, events: read.events })
  return next
}

/** A file is read anew where what it is read by has changed as well. */
const hashOf = ({ policy: { timetable, school } }: Service, text: string | undefined): string =>
  shortHash([text, timetable.classes, school.timezone, timetable.lookahead])

async function lessonsIn(service: Service, name: string, text: string | undefined, now: Instant) {
  const { policy } = service
  const span = { from: now - back, until: now + policy.timetable.lookahead + wholeEvery }
  if (text === undefined) return { status: 'faulty', faults: ['it is not in the folder of the policy'] } as const
  const read = readTimetable(name, text, policy, span)
  if (read.status === 'faulty') return read
  const within = read.lessons.filter(({ startsAt, endsAt }) => startsAt < span.until && endsAt > span.from)
  const entered = await eventsOfFile(service, within)
  if (entered.status !== 'good') return entered
  const taken = new Set(await elsewhere(service, name))
  const faults = within.flatMap(({ line, uid }) =>
    uid !== undefined && taken.has(uid) ? [`line ${line}: another file has a lesson of the same id`] : [],
  )
  if (faults.length) return { status: 'faulty', faults } as const
  service.log('info', 'a timetable file was read', { file: name, lessons: within.length, notes: read.notes.length })
  return { ...entered, span }
}

const elsewhere = async ({ store }: Service, name: string): Promise<readonly string[]> =>
  (await store.calendars())
    .filter(({ owner }) => isFile(owner) && owner !== fileOwner(name))
    .flatMap(({ events }) => events.map(({ uid }) => uid))

async function keep({ store, clock }: Service, calendar: Calendar): Promise<void> {
  await store.saveCalendar(calendar)
  await store.schedule({ kind: 'register', key: 'all', at: clock.now() })
}

/** Once for each state of the file, to whoever can mend it and to the leads: lessons are as they were. */
async function tell(service: Service, name: string, state: string, faults: readonly string[]): Promise<void> {
  service.log('error', 'a timetable file cannot be used', { file: name, faults: faults.length })
  const says = `${name} cannot be used, so no lesson was taken from it or changed.`
  await tellOfFile(service, {
    key: `timetable-file/${name}/${state}`,
    title: 'The timetable file has faults',
    says,
    faults,
  })
}
