import { personId, type LessonId, type PersonId } from '../../lesson/people.ts'
import type { Service } from '../service.ts'
import type { Answered, Doing } from './as-staff.ts'
import { endAndReport, takeEndBack } from './end-and-report.ts'
import { goOn, lessonNotOver, lessonOver, pause } from './lesson.ts'
import { setMicrophones } from './microphones.ts'
import { attestSecondChild, letBackIn, removeForConduct, takeWarningBack, warn } from './pupils.ts'

/** What is done to the lesson. */
const ofLesson = {
  pause,
  'go-on': goOn,
  over: lessonOver,
  'not-over': lessonNotOver,
  'end-and-report': endAndReport,
  'undo-end': takeEndBack,
  'mics-open': (service: Service, doing: Doing) => setMicrophones(service, { ...doing, open: true }),
  'mics-close': (service: Service, doing: Doing) => setMicrophones(service, { ...doing, open: false }),
} as const
/** What is about one pupil. */
const ofPupil = {
  warn,
  'undo-warn': takeWarningBack,
  remove: removeForConduct,
  'let-back-in': letBackIn,
  'second-child': attestSecondChild,
} as const

/** What a member of staff does in a lesson, by the panel, a card or a typed word. `about`: the pupil's id. */
export type Act =
  { readonly act: keyof typeof ofLesson } | { readonly act: keyof typeof ofPupil; readonly about: string }

/** Does it, if they are staff of this lesson: each of these asks who they are. */
export function doAct(service: Service, lesson: LessonId, by: PersonId, wanted: Act): Promise<Answered> {
  return 'about' in wanted
    ? ofPupil[wanted.act](service, { lesson, by, person: personId(wanted.about) })
    : ofLesson[wanted.act](service, { lesson, by })
}
