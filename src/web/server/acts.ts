import { personId, type LessonId, type PersonId } from '../../lesson/people.ts'
import type { Answered } from '../../service/conduct/as-staff.ts'
import { endAndReport, takeEndBack } from '../../service/conduct/end-and-report.ts'
import { goOn, lessonOver, pause } from '../../service/conduct/lesson.ts'
import { setMicrophones } from '../../service/conduct/microphones.ts'
import { attestSecondChild, letBackIn, removeForConduct, warn } from '../../service/conduct/pupils.ts'
import type { Service } from '../../service/service.ts'
import type { Act } from '../api/lesson.ts'

/** Does what staff press in the panel: the same functions as a card and a command call, which ask who they are. */
export function done(service: Service, lesson: LessonId, by: PersonId, act: Act): Promise<Answered> {
  const doing = { lesson, by }
  switch (act.act) {
    case 'pause':
      return pause(service, doing)
    case 'go-on':
      return goOn(service, doing)
    case 'over':
      return lessonOver(service, doing)
    case 'end-and-report':
      return endAndReport(service, doing)
    case 'undo-end':
      return takeEndBack(service, doing)
    case 'mics-open':
    case 'mics-close':
      return setMicrophones(service, { ...doing, open: act.act === 'mics-open' })
    case 'warn':
      return warn(service, { ...doing, person: personId(act.about) })
    case 'remove':
      return removeForConduct(service, { ...doing, person: personId(act.about) })
    case 'let-back-in':
      return letBackIn(service, { ...doing, person: personId(act.about) })
    case 'second-child':
      return attestSecondChild(service, { ...doing, person: personId(act.about) })
  }
}
