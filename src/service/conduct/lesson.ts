import type { Lesson } from '../../lesson/lesson.ts'
import type { Service } from '../service.ts'
import { asStaff, done, nothing, type Answered, type Doing } from './as-staff.ts'

/** V9: pupils' microphones and cameras are off until staff go on. */
export const pause = (service: Service, doing: Doing): Promise<Answered> =>
  asStaff(service, doing, 'pause', (_, at) =>
    done(
      { type: 'PauseSet', at, paused: true, by: doing.by },
      'The lesson is paused',
      'Press “Go on” when you are ready.',
    ),
  )

export const goOn = (service: Service, doing: Doing): Promise<Answered> =>
  asStaff(service, doing, 'go-on', ({ lesson }, at) =>
    lesson.conduct.paused
      ? done({ type: 'PauseSet', at, paused: false, by: doing.by }, 'The lesson goes on', 'The pause is lifted.')
      : nothing('This is over', 'The lesson is not paused.'),
  )

/** V58: the lesson is over; whoever stays is asked to leave. */
export const lessonOver = (service: Service, doing: Doing): Promise<Answered> =>
  asStaff(service, doing, 'over', ({ lesson }, at) =>
    lesson.closingAt === undefined
      ? done({ type: 'ClosingAnnounced', at, by: doing.by }, 'The lesson is over', 'Please see everybody out.')
      : nothing('The lesson is over', 'It was said before.'),
  )

/** Takes that back, as long as Chaperone has not closed the lesson: it goes on, and nobody is asked to leave any more. */
export const lessonNotOver = (service: Service, doing: Doing): Promise<Answered> =>
  asStaff(service, doing, 'not-over', ({ lesson }, at) =>
    mayGoOn(lesson)
      ? done({ type: 'LessonReopened', at, by: doing.by }, 'The lesson goes on', 'Nobody is asked to leave.')
      : nothing('This is over', 'There is nothing to take back.'),
  )

/** Staff said that it is over, and nothing more has come of it. An end that is being reported is taken back by its own word. */
export const mayGoOn = ({ closingAt, closedAt, endedAt, conduct }: Lesson): boolean =>
  closingAt !== undefined && closedAt === undefined && endedAt === undefined && !conduct.ending
