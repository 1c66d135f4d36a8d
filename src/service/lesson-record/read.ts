import { lessonRecord, type Happened, type LessonRecord } from '../../chronology/lesson-record.ts'
import { beginSupervision } from '../../engine/supervised.ts'
import type { Lesson } from '../../lesson/lesson.ts'
import { hasBegun, phase } from '../../lesson/phase.ts'
import { empty } from '../../lesson/presence.ts'
import type { PersonId } from '../../lesson/people.ts'
import type { Known } from '../known.ts'
import type { OpenLesson } from '../needs.ts'

/** The record of a lesson from its journal as it now is. */
export const recordOf = ({ scheduled, journal }: OpenLesson): LessonRecord =>
  lessonRecord(beginSupervision(scheduled.id, scheduled.timetable), journal)

/** The record as whoever taught the lesson reads it: without what they were not told in the lesson, which is others' to read. */
export function forStaff(record: LessonRecord): LessonRecord {
  const told = (happened: readonly Happened[]) => happened.filter(({ wasToldToStaff }) => wasToldToStaff)
  return { ...record, wrong: told(record.wrong), misuse: told(record.misuse) }
}

/** Whoever taught it: its organiser and, as far as they came, the staff of the class. Their record is theirs to sign. */
export function teachersOf({ scheduled, state }: Pick<Known, 'scheduled' | 'state'>): readonly PersonId[] {
  const { roster, arrived } = state.lesson
  const came = [...(roster?.staff ?? [])].filter(person => arrived.has(person))
  const { organiser } = scheduled.meeting
  return [...new Set([organiser, ...came])]
}

/** The lesson has ended, or everybody has left it before its time: its record is ready. */
export const isReady = (lesson: Lesson): boolean =>
  lesson.arrived.size > 0 && (phase(lesson) === 'ended' || (hasBegun(lesson) && empty(lesson)))
