import type { z } from 'zod'
import { personId } from '../../lesson/people.ts'
import type { Policy } from '../../policy/policy.ts'
import { linesFrom } from '../../service/register/lines.ts'
import type { RegisterLine } from '../../service/register/week.ts'
import type * as shape from '../api/timetable.ts'
import { classCalled } from '../../policy/class-called.ts'
import { cursorFor, cursorIn, isOneOf, type Guards } from './asked.ts'
import type { MattersApi } from './matters.ts'
import { problem } from './reply.ts'

const perPage = 50

/** The school's lessons, each with its readiness and what happened to it, for those who lead it. */
export const timetableRoutes = ({ service, names }: MattersApi): Guards => ({
  'get /api/v1/timetable': async (visitor, { query }) => {
    if (!isOneOf(visitor, ['lead', 'headteacher', 'leadership'])) return problem(404)
    const from = Number(query.get('from') ?? service.clock.now())
    if (!Number.isSafeInteger(from)) return problem(422)
    const { lines, next } = await linesFrom(service, {
      ...{ from, after: cursorIn(query.get('after')), limit: perPage },
      oneToOne: query.get('only') === 'one-to-one',
    })
    const known = await names([...new Set(lines.map(({ organiser }) => organiser))])
    const body: z.infer<typeof shape.timetablePage> = {
      lessons: lines.map(line => told(service.policy, line, known.get(personId(line.organiser)) ?? null)),
      next: next ? cursorFor(next) : null,
    }
    return { status: 200, body }
  },
})

function told(policy: Policy, line: RegisterLine, organiser: string | null): shape.TimetableLine {
  const { lesson, startsAt, endsAt, classGroup, state, readiness, oneToOne, origin, changes, hasLink } = line
  return {
    ...{ lesson, startsAt, endsAt, state },
    organiser: { id: line.organiser, name: organiser },
    class: classCalled(policy, classGroup),
    isOnTimetable: origin === 'timetable',
    hasLink,
    readiness: readiness ?? null,
    oneToOne: oneToOne ?? null,
    changes: changes.flatMap(change =>
      change.what === 'moved' || change.what === 'cancelled'
        ? [{ what: change.what, noticeHours: change.noticeHours }]
        : [],
    ),
  }
}
