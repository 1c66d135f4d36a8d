import type { SetTimer } from '../../service/needs.ts'
import type { Guarded, Guards } from './asked.ts'
import { digestRoutes } from './digest.ts'
import { glassRoutes } from './glass.ts'
import type { SchoolApi } from './api-routes.ts'
import { startHub } from './hub.ts'
import { accountRoutes } from './accounts.ts'
import { act, lessonsNow, press, withLesson } from './lessons.ts'
import { addition, readRecord, recordsDue } from './lesson-record.ts'
import type { Looking } from './look.ts'
import { matterPage, readWhole, takeStep } from './matters.ts'
import { healthNow, policyInForce, readinessNow, type Readiness } from './overview.ts'
import { peopleRoutes } from './people.ts'
import { problem } from './reply.ts'
import { chronologyRoutes } from './chronology.ts'
import { checklistRoutes } from './checklist.ts'
import { reportRoutes } from './reports.ts'
import { chatRuleRoutes } from './chat-rules.ts'
import { chartRoutes } from './charts.ts'
import { coverageRoutes } from './coverage.ts'
import { dataProtectionRoutes } from './data-protection.ts'
import { exportRoutes } from './exports.ts'
import { erasingRoutes } from './erasing.ts'
import { searchRoutes } from './search.ts'
import { timetableRoutes } from './timetable.ts'
import { registerRoutes } from './registers.ts'
import { stream, timeLeft } from './stream.ts'
import { rolesIn } from './visitor.ts'
import { week, weekFile } from './week.ts'

export type ApiOptions = Looking & {
  /** What Entra gives us now, and what was consented to. */
  readonly readiness: Readiness
  readonly setTimer: SetTimer
}

/**
 * What the tabs of one school call. Every answer is authorised here, by directory, policy and lesson; what may not be seen
 * is not there.
 */
export function api(options: ApiOptions): SchoolApi {
  const { service, setTimer } = options
  const hub = startHub(options, setTimer, service.log)
  const follow: Guarded = (visitor, request) =>
    withLesson(options, visitor, request, async lesson => {
      const left = timeLeft(visitor.until, service.clock.now())
      return { stream: stream({ hub, setTimer }, lesson, request.header('last-event-id'), left) }
    })
  const table: Guards = {
    'get /api/v1/me': async () => problem(404), // all schools together answer it: see api-routes.ts
    'get /api/v1/lessons/now': (visitor, request) => lessonsNow(options, visitor, request),
    'get /api/v1/lessons/:lesson/stream': follow,
    'post /api/v1/lessons/:lesson/presses': (visitor, request) =>
      withLesson(options, visitor, request, lesson => press(options, visitor, request, lesson)),
    'post /api/v1/lessons/:lesson/acts': (visitor, request) =>
      withLesson(options, visitor, request, lesson => act(options, visitor, request, lesson)),
    'get /api/v1/matters': (visitor, request) => matterPage(options, visitor, request),
    'post /api/v1/matters/read': (visitor, request) => readWhole(options, visitor, request),
    'get /api/v1/records': visitor => recordsDue(options, visitor),
    'get /api/v1/lessons/:lesson/record': (visitor, request) =>
      withLesson(options, visitor, request, lesson => readRecord(options, visitor, lesson)),
    'post /api/v1/lessons/:lesson/record': (visitor, request) =>
      withLesson(options, visitor, request, lesson => addition(options, visitor, request, lesson)),
    'post /api/v1/matters/steps': (visitor, request) => takeStep(options, visitor, request),
    'get /api/v1/policy': async visitor => policyInForce(service, visitor),
    'get /api/v1/week': (visitor, request) => week(service, visitor, request),
    'get /api/v1/week.ics': (visitor, request) => weekFile(service, visitor, request),
    'get /api/v1/health': visitor => healthNow(service, visitor),
    'get /api/v1/readiness': visitor => readinessNow(options.readiness, visitor),
    ...glassRoutes(options),
    ...digestRoutes(options),
    ...peopleRoutes(service),
    ...registerRoutes(options),
    ...checklistRoutes(service),
    ...reportRoutes(service),
    ...accountRoutes(options),
    ...timetableRoutes(options),
    ...chronologyRoutes(options),
    ...searchRoutes(options),
    ...coverageRoutes(service),
    ...chartRoutes(service),
    ...chatRuleRoutes(options),
    ...dataProtectionRoutes(options),
    ...exportRoutes(options),
    ...erasingRoutes(options),
  }
  return { ...{ service, table, hub }, roles: rolesIn(service) }
}
