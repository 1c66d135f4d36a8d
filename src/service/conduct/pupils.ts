import type { Lesson } from '../../lesson/lesson.ts'
import type { PersonId } from '../../lesson/people.ts'
import { pupilsPresent } from '../../lesson/presence.ts'
import type { Service } from '../service.ts'
import { asStaff, done, nothing, type Answered, type Decided, type DoingTo } from './as-staff.ts'

const notHere = nothing('They are not in this lesson', 'Nothing was done.')

const isPupilHere = (lesson: Lesson, person: PersonId): boolean => pupilsPresent(lesson).includes(person)

/** V19: warns a pupil of the class, privately and in their band, with the rules again. */
export const warn = (service: Service, doing: DoingTo): Promise<Answered> =>
  asStaff(service, doing, 'warn', ({ lesson }, at) =>
    isPupilHere(lesson, doing.person)
      ? done(
          { type: 'PupilWarned', at, person: doing.person, by: doing.by },
          'They will be warned',
          'Only they see it, and the rules again. In the panel you may take it back for ten seconds.',
        )
      : notHere,
  )

/** Takes a warning back that has not gone out: what has been read cannot be. */
export const takeWarningBack = (service: Service, doing: DoingTo): Promise<Answered> =>
  asStaff(service, doing, 'undo-warn', ({ lesson, lapses }, at) =>
    lesson.conduct.warned.has(doing.person) && !lapses.get(`warning/${doing.person}`)?.taken.has('say')
      ? done(
          { type: 'WarningWithdrawn', at, person: doing.person, by: doing.by },
          'The warning is taken back',
          'Nothing was sent to them.',
        )
      : nothing('This is over', 'They have been warned, or nobody warned them.'),
  )

/** V19: takes a pupil of the class out for conduct. They are told first, and home is reached. */
export const removeForConduct = (service: Service, doing: DoingTo): Promise<Answered> =>
  asStaff(service, doing, 'remove', ({ lesson }, at) =>
    isPupilHere(lesson, doing.person)
      ? done(
          { type: 'ConductRemovalAsked', at, person: doing.person, by: doing.by },
          'They are being taken out',
          'They are told first. A lead reaches home, and speaks with the parents before they join again.',
        )
      : notHere,
  )

/** V12: lets somebody back in who was taken out, or was about to be. */
export const letBackIn = (service: Service, doing: DoingTo): Promise<Answered> =>
  asStaff(service, doing, 'let-back-in', ({ lesson }, at): Decided => {
    const { sentOut, leaving } = lesson.conduct
    const why = sentOut.get(doing.person)
    if (why === 'barred')
      return nothing('This is not yours to decide', 'A lead or the headteacher has decided it: please ask them.')
    if (why === undefined && !leaving.has(doing.person)) return nothing('This is over', 'Nobody keeps them out.')
    return done(
      { type: 'LetBackIn', at, person: doing.person, by: doing.by },
      'They may stay',
      'It is on the lesson’s record that you let them in.',
    )
  })

/** V27: a second child of the class is at this pupil's device (twins): two pupils, one of them not to be seen. */
export const attestSecondChild = (service: Service, doing: DoingTo): Promise<Answered> =>
  asStaff(service, doing, 'second-child', ({ lesson }, at) =>
    isPupilHere(lesson, doing.person)
      ? done(
          { type: 'SecondChildAttested', at, person: doing.person, by: doing.by },
          'Thank you',
          'You say that a second child of the class is there. It is on the record of this lesson, and holds for it only.',
        )
      : notHere,
  )
