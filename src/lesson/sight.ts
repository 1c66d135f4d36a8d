import type { Lesson } from './lesson.ts'
import type { Observation, RecordingFile } from './observation.ts'
import type { Instant } from './time.ts'

type OfSight =
  | 'SightLost'
  | 'SightRegained'
  | 'SourcesDisagree'
  | 'SourcesAgree'
  | 'ChatSightLost'
  | 'ChatSightRegained'
  | 'RecordingObserved'
  | 'RecordingFileSaid'
  | 'NameAlike'

/** Why a lesson is not seen, where a person must hear of it: see the safeguards `no-place` and `admit-first`. */
export const unseen = { noPlace: 'no place', inLobby: 'own leg in lobby' } as const

/** Why a lesson is not seen for certain: see the safeguard `sources-disagree`. */
export const inDoubt = 'sources disagree'

/** Our own leg is kept in the lobby: nothing is seen, and nobody could be removed or muted. */
export const ownLegWaits = ({ sight }: Lesson): boolean => typeof sight === 'object' && sight.reason === unseen.inLobby

/** What follows from an observation of how, and what, we see. */
export function foldSight(
  lesson: Lesson,
  observed: Extract<Observation, { type: OfSight }>,
  asOf: Instant,
): Partial<Lesson> {
  switch (observed.type) {
    case 'SightLost':
      return typeof lesson.sight === 'object' ? {} : { sight: { lostSince: asOf, reason: observed.reason } }
    case 'SightRegained':
      return { sight: 'seeing' }
    case 'SourcesDisagree':
      return { disagreeSince: lesson.disagreeSince ?? asOf }
    case 'SourcesAgree':
      return { disagreeSince: undefined }
    case 'ChatSightLost':
      return typeof lesson.chatSight === 'object' ? {} : { chatSight: { lostSince: asOf, reason: observed.reason } }
    case 'ChatSightRegained':
      return { chatSight: 'seeing' }
    case 'RecordingObserved':
      return { recording: recordingAfter(lesson, observed), recordingSaidAt: observed.at }
    case 'RecordingFileSaid':
      return { recordingFile: fileAfter(lesson, observed.file) }
    case 'NameAlike':
      return { alike: new Map(lesson.alike).set(observed.person, observed.like) }
  }
}

/** A second word of the same recording does not make its beginner unknown. */
function recordingAfter(
  { recording }: Lesson,
  { on, by, source }: Extract<Observation, { type: 'RecordingObserved' }>,
): Lesson['recording'] {
  if (!on) return 'off'
  return { source, by: by ?? (typeof recording === 'object' ? recording.by : undefined) }
}

/** Of several recordings of one lesson, one that failed is what somebody must know. */
export const fileAfter = ({ recordingFile }: Pick<Lesson, 'recordingFile'>, said: RecordingFile): RecordingFile =>
  recordingFile === 'failed' ? 'failed' : said
