import { lessonId, type LessonId } from '../../lesson/people.ts'
import { phase } from '../../lesson/phase.ts'
import { hours, type Instant } from '../../lesson/time.ts'
import { readAt } from '../../policy/school-hours.ts'
import { ofLesson } from '../due/record.ts'
import { know } from '../known.ts'
import type { Handler } from '../loop.ts'
import type { Delivery } from '../needs.ts'
import type { Service } from '../service.ts'
import { isReady, teachersOf } from './read.ts'

/** From then on it is the weekly digest's to say: a reminder that goes on for ever is not read. */
const remindFor = hours(24 * 7)

/** Whoever has just taught is not disturbed by it, whatever the hour; after that it keeps to the school's hours. */
const justTaught = hours(2)

/** V24: when a lesson has ended, whoever taught it is asked once a school day to read its record and sign it. */
export const remindOfRecord: Handler = async (service, { key }) => {
  const { store, clock, policy } = service
  const known = await know(service, lessonId(key))
  if (!known || known.scheduled.cancelledAt !== undefined) return 'done'
  const { lesson } = known.state
  const { endsAt } = known.scheduled.timetable
  const now = clock.now()
  if (lesson.record.signed || now > endsAt + remindFor) return 'done'
  if (!isReady(lesson)) return phase(lesson) === 'ended' ? 'done' : { next: now + policy.lessons.record }
  await store.schedule({ kind: 'record', key: `${ofLesson}${lesson.id}`, at: now })
  const isFirst = now < endsAt + justTaught
  const at = readAt(policy.school, now)
  if (at > now && !isFirst) return { next: at }
  for (const to of teachersOf(known)) await store.addDelivery(reminder(lesson.id, to, now), now)
  return { next: tomorrow(service, now) }
}

const tomorrow = ({ policy }: Service, now: Instant): Instant => readAt(policy.school, now + hours(24))

const words = {
  title: 'Your lesson’s record is ready',
  text: 'Please open Chaperone in this class’s meeting, read the record, and add to it or sign that there is nothing to add.',
}

/** It names no pupil, so that it is fit for a shared screen; once a person and time. */
function reminder(lesson: LessonId, to: Delivery['to'], now: Instant): Delivery {
  const lapse = `record/${String(now)}`
  return {
    ...{ id: `${lesson}/${lapse}/${to ?? ''}`, lesson, lapse, about: 'lesson' },
    ...{ action: { kind: 'tell-staff', words, answers: [] }, kind: 'reminder', to, channel: 'personal' },
    ...{ state: 'ordered', message: undefined },
  }
}
