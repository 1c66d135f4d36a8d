import type { Observation } from '../../lesson/observation.ts'
import type { LessonId, PersonId } from '../../lesson/people.ts'
import { ofLesson } from '../due/record.ts'
import { know } from '../known.ts'
import type { Service } from '../service.ts'
import { isStaff } from '../staff.ts'
import { supervise } from '../supervise.ts'
import { isReady, teachersOf } from './read.ts'

/** What a teacher adds to the record of their lesson; nothing at all is *nothing to add*. */
export type Addition = {
  readonly note?: string
  /** Pupils who did not come and have been given the material (V30). */
  readonly sentTo?: readonly PersonId[]
  /** Read, and done with. */
  readonly sign: boolean
}

export type Signed = 'done' | 'forbidden' | 'not ended'

/** V24, V30: adds to a lesson's record, and signs it. Only for whoever taught it, and only once it has ended. */
export async function addToRecord(
  service: Service,
  lesson: LessonId,
  by: PersonId,
  { note, sentTo = [], sign }: Addition,
): Promise<Signed> {
  const known = await know(service, lesson)
  if (!known || !teachersOf(known).includes(by) || !(await isStaff(service, known.state, by))) return 'forbidden'
  if (!isReady(known.state.lesson)) return 'not ended'
  const at = service.clock.now()
  const { roster, arrived, record } = known.state.lesson
  const pupils = sentTo.filter(pupil => roster?.pupils.has(pupil) && !arrived.has(pupil) && !record.sentTo.has(pupil))
  const said: readonly Observation[] = [
    ...(note?.trim() ? [{ type: 'RecordNoted', at, by, note: note.trim() } as const] : []),
    ...(pupils.length ? [{ type: 'MaterialSent', at, by, pupils } as const] : []),
    ...(sign && !record.signed ? [{ type: 'RecordSigned', at, by } as const] : []),
  ]
  if (said.length) await supervise(service, lesson, said)
  await service.store.schedule({ kind: 'record', key: `${ofLesson}${lesson}`, at })
  return 'done'
}
