import type { Lesson } from '../../lesson/lesson.ts'
import type { Observation, Recorder, RecordingFile } from '../../lesson/observation.ts'
import { fileAfter } from '../../lesson/sight.ts'
import type { Instant } from '../../lesson/time.ts'

type Said = {
  readonly source: 'roster' | 'chat'
  readonly at: Instant
  readonly on: boolean
  readonly by?: Recorder | undefined
}

/** What is said of a recording, where it is news. */
export function recordingNews({ recording, recordingSaidAt = -Infinity }: Lesson, said: Said): Observation[] {
  const { source, at, on, by } = said
  if (at < recordingSaidAt) return []
  const isKnown = on
    ? typeof recording === 'object' && (by === undefined || recording.by?.person === by.person)
    : recording === 'off'
  return isKnown ? [] : [{ type: 'RecordingObserved', at, source, on, by }]
}

/** What Teams says came of the file, where it is news: whatever the roster had said of the recording before. */
export const fileNews = (lesson: Lesson, file: RecordingFile | undefined, at: Instant): Observation[] =>
  file === undefined || fileAfter(lesson, file) === lesson.recordingFile
    ? []
    : [{ type: 'RecordingFileSaid', at, file }]
