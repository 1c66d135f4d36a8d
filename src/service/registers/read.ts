import type { z } from 'zod'
import type { Lesson } from '../../lesson/lesson.ts'
import { personId, type PersonId } from '../../lesson/people.ts'
import type { RegistersRead } from '../../lesson/registers.ts'
import type { Instant } from '../../lesson/time.ts'
import type { ScheduledLesson } from '../needs.ts'
import type { RegisterEntry, RegisterKind } from './needs.ts'
import type { Service } from '../service.ts'
import { agreement, bar, followUp, notice, training, type Agreement } from './entries.ts'
import { localTime, type Local } from '../../policy/school-day.ts'

/** What the registers, and the policy of who has easy words, say about the people of this lesson now (B1, B5, V19, V29, V44, V47). */
export async function readRegisters(
  service: Service,
  lesson: Lesson,
  { age }: Pick<ScheduledLesson, 'age'>,
  at: Instant,
): Promise<RegistersRead> {
  const { policy } = service

  const now = localTime(at, policy.school.timezone)
  const pupils = [...(lesson.roster?.pupils ?? [])]
  const staff = [...(lesson.roster?.staff ?? [])]
  const standing = <Entry>(kind: RegisterKind, schema: z.ZodType<Entry>) => entriesNow(service, kind, schema)
  const [agreements, bars, notices, trainings, open] = await Promise.all([
    standing('agreement', agreement),
    standing('bar', bar),
    standing('notice', notice),
    standing('training', training),
    standing('follow-up', followUp),
  ])
  const noticed = new Set(notices.filter(each => each.notice === 'recording').map(({ pupil }) => pupil))
  const current = new Set(trainings.filter(({ until }) => now.day <= until).map(({ person }) => person))
  const ids = (people: readonly string[]): PersonId[] => [...new Set(people)].sort().map(personId)
  const inEasyWords = ids(pupils.filter(pupil => policy.ages.easyRead.pupils.includes(pupil)))
  return {
    type: 'RegistersRead',
    at,
    oneToOne: policy.profile === 'college' ? ids(agreements.filter(isValid(now)).map(({ pupil }) => pupil)) : [],
    barred: ids(bars.filter(({ from, until }) => from <= now.day && now.day <= until).map(({ pupil }) => pupil)),
    // A register that nobody keeps says nothing of anybody; docs/limits.md says so.
    withoutNotice: policy.recording !== 'off' && notices.length ? ids(pupils.filter(pupil => !noticed.has(pupil))) : [],
    untrained: trainings.length ? ids(staff.filter(person => !current.has(person))) : [],
    toFollowUp: ids(open.map(({ pupil }) => pupil)),
    ...(inEasyWords.length && age !== 'easy' ? { easyRead: inEasyWords } : {}),
  }
}

const isValid =
  ({ day, weekday, time }: Local) =>
  ({ from, until, days, starts, ends }: Agreement): boolean =>
    from <= day && day <= until && days.split(' ').includes(weekday) && starts <= time && time < ends

/** Entries that have not ended. One that does not fit its schema is no agreement to anything; the log says so. */
async function entriesNow<Entry>(service: Service, kind: RegisterKind, schema: z.ZodType<Entry>): Promise<Entry[]> {
  const all: readonly RegisterEntry[] = await service.store.entries(kind)
  return all
    .filter(({ ended }) => ended === undefined)
    .flatMap(({ id, entry }) => {
      const read = schema.safeParse(entry)
      if (!read.success) service.log('warn', 'register entry cannot be read', { kind, id })
      return read.success ? [read.data] : []
    })
}
