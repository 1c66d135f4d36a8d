import { personId, type LessonId, type PersonId } from '../../lesson/people.ts'
import type { Service } from '../service.ts'
import type { Answered } from './as-staff.ts'
import { endAndReport, takeEndBack } from './end-and-report.ts'
import { goOn, lessonNotOver, lessonOver, pause } from './lesson.ts'
import { setMicrophones } from './microphones.ts'
import { attestSecondChild, letBackIn, removeForConduct, warn } from './pupils.ts'

/** What a member of staff does in a lesson, by the panel, a card or a typed word. `about`: the pupil's id. */
export type Act =
  | {
      readonly act: 'pause' | 'go-on' | 'over' | 'not-over' | 'end-and-report' | 'undo-end' | 'mics-open' | 'mics-close'
    }
  | { readonly act: 'warn' | 'remove' | 'let-back-in' | 'second-child'; readonly about: string }

/** Does it, if they are staff of this lesson: each of these asks who they are. */
export function doAct(service: Service, lesson: LessonId, by: PersonId, wanted: Act): Promise<Answered> {
  const doing = { lesson, by }
  switch (wanted.act) {
    case 'pause':
      return pause(service, doing)
    case 'go-on':
      return goOn(service, doing)
    case 'over':
      return lessonOver(service, doing)
    case 'not-over':
      return lessonNotOver(service, doing)
    case 'end-and-report':
      return endAndReport(service, doing)
    case 'undo-end':
      return takeEndBack(service, doing)
    case 'mics-open':
    case 'mics-close':
      return setMicrophones(service, { ...doing, open: wanted.act === 'mics-open' })
    case 'warn':
      return warn(service, { ...doing, person: personId(wanted.about) })
    case 'remove':
      return removeForConduct(service, { ...doing, person: personId(wanted.about) })
    case 'let-back-in':
      return letBackIn(service, { ...doing, person: personId(wanted.about) })
    case 'second-child':
      return attestSecondChild(service, { ...doing, person: personId(wanted.about) })
  }
}
