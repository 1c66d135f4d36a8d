import type { z } from 'zod'
import { lessonId, type LessonId } from '../../lesson/people.ts'
import type { Millis } from '../../lesson/time.ts'
import type { OpenLesson } from '../../service/needs.ts'
import { pressed } from '../../service/presses.ts'
import { stateOf } from '../../service/supervise.ts'
import * as shape from '../api/lesson.ts'
import { startHub, type Hub } from './hub.ts'
import { limits } from './limits.ts'
import { look, type Looking } from './look.ts'
import { problem, type Reply } from './reply.ts'
import type { Answer, Request, Route } from './route.ts'
import { stream, timeLeft } from './stream.ts'
import { mayLookAt, visitors, type Verify, type Visitor } from './visitor.ts'

export type ApiOptions = Looking & {
  readonly verify: Verify
  readonly setTimer: (run: () => void, after: Millis) => () => void
}

type Guarded = (visitor: Visitor, request: Request) => Promise<Answer>

/** What the tabs call. Every answer is authorised here, by directory, policy and lesson; what may not be seen is not there. */
export function api(options: ApiOptions): { readonly routes: readonly Route[]; readonly hub: Hub } {
  const { service, verify, setTimer } = options
  const who = visitors(service, verify)
  const may = limits(service.clock)
  const hub = startHub(options, setTimer, service.log)
  const guarded =
    (work: Guarded): Route['answer'] =>
    async request => {
      const visitor = await who(request.authorization)
      if ('refused' in visitor) return visitor.refused
      if (!may(visitor.person)) return problem(429, { 'retry-after': '5' })
      return work(visitor, request).catch((error: unknown) => {
        service.log('error', 'request failed', { reason: Error.isError(error) ? error.name : 'unknown' })
        return problem(503, { 'retry-after': '5' })
      })
    }
  const routes: readonly Route[] = [
    { method: 'get', path: '/api/v1/lessons/now', answer: guarded((...given) => lessonsNow(options, ...given)) },
    {
      method: 'get',
      path: '/api/v1/lessons/:lesson/stream',
      answer: guarded((visitor, request) =>
        withLesson(options, visitor, request, async lesson => ({
          stream: stream(
            { hub, setTimer },
            lesson,
            request.header('last-event-id'),
            timeLeft(visitor.until, service.clock.now()),
          ),
        })),
      ),
    },
    {
      method: 'post',
      path: '/api/v1/lessons/:lesson/presses',
      answer: guarded((visitor, request) =>
        withLesson(options, visitor, request, lesson => press(options, visitor, request, lesson)),
      ),
    },
  ]
  return { routes, hub }
}

/** A lesson at which this person may look; whatever else is asked for is not there, whether it is or not. */
async function withLesson(
  { service }: ApiOptions,
  visitor: Visitor,
  { params }: Request,
  work: (lesson: LessonId) => Promise<Answer>,
): Promise<Answer> {
  const open = await service.store.read(lessonId(params['lesson'] ?? ''))
  return open && mayLookAt(visitor, open.scheduled, stateOf(open)) ? work(open.scheduled.id) : problem(404)
}

/** Staff find their lesson by the chat that the tab is in: it chooses among lessons, and allows none. */
async function lessonsNow(options: ApiOptions, visitor: Visitor, { query }: Request): Promise<Reply> {
  const { store, clock, policy } = options.service
  const now = clock.now()
  const chat = query.get('chat')
  const inChat = chat === null ? undefined : await store.lessonAt(chat, now)
  const ids =
    chat === null
      ? (await store.lessons(now, now + policy.lessons.early)).map(({ id }) => id)
      : inChat === undefined
        ? []
        : [inChat]
  const opened = await Promise.all(ids.map(id => store.read(id)))
  const allowed = opened.filter(
    (open): open is OpenLesson => !!open && mayLookAt(visitor, open.scheduled, stateOf(open)),
  )
  const lessons = await Promise.all(allowed.map(open => look(options, open)))
  return { status: 200, body: { lessons, now } satisfies z.infer<typeof shape.lessonsNow> }
}

async function press({ service }: ApiOptions, { person }: Visitor, request: Request, lesson: LessonId): Promise<Reply> {
  const sent = await request.json()
  if ('refused' in sent) return sent.refused
  const read = shape.press.safeParse(sent.body)
  if (!read.success) return problem(422)
  const done = await pressed(service, { ...read.data, lesson, by: person })
  return done === 'forbidden' ? problem(403) : { status: 200, body: done }
}
