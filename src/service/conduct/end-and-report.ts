import type { Service } from '../service.ts'
import { asStaff, done, nothing, type Answered, type Doing } from './as-staff.ts'

/** B4: acts at once; ten seconds in which it can be taken back; a lead is called. */
export const endAndReport = (service: Service, doing: Doing): Promise<Answered> =>
  asStaff(service, doing, 'end-and-report', ({ lesson }, at) =>
    lesson.conduct.ending
      ? nothing('The lesson is ending', 'A lead has been called.')
      : done(
          { type: 'EndAsked', at, by: doing.by },
          'The lesson ends in ten seconds',
          'Pupils are quiet, and a lead has been called. You may take it back meanwhile.',
        ),
  )

/** Takes the end back, as long as the lesson is not closed. The lead's alert stays: somebody felt uneasy. */
export const takeEndBack = (service: Service, doing: Doing): Promise<Answered> =>
  asStaff(service, doing, 'undo-end', ({ lesson }, at) =>
    lesson.conduct.ending && lesson.closedAt === undefined
      ? done({ type: 'EndWithdrawn', at, by: doing.by }, 'The lesson goes on', 'The lead still speaks with you.')
      : nothing('This is over', 'There is nothing to take back. You can re-open the lesson.'),
  )
