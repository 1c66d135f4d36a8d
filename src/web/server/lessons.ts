import type { z } from 'zod'
import { lessonId, type LessonId } from '../../lesson/people.ts'
import { know } from '../../service/known.ts'
import { lessonsOn } from '../../service/lessons-on.ts'
import { doAct } from '../../service/conduct/act.ts'
import { pressed } from '../../service/presses.ts'
import * as shape from '../api/lesson.ts'
import { look, type Looking } from './look.ts'
import { bodyOf } from './asked.ts'
import { problem, type Reply } from './reply.ts'
import type { Answer, Request } from './route.ts'
import { mayLookAt, type Visitor } from './visitor.ts'

/** A lesson at which this person may look; whatever else is asked for is not there, whether it is or not. */
export async function withLesson(
  { service }: Looking,
  visitor: Visitor,
  { params }: Request,
  work: (lesson: LessonId) => Promise<Answer>,
): Promise<Answer> {
  const known = await know(service, lessonId(params['lesson'] ?? ''))
  return known && mayLookAt(visitor, known.scheduled, known.state) ? work(known.scheduled.id) : problem(404)
}

/** Staff find their lesson by the chat that the tab is in: it chooses among lessons, and allows none. */
export async function lessonsNow(options: Looking, visitor: Visitor, { query }: Request): Promise<Reply> {
  const { store, clock } = options.service
  const now = clock.now()
  const chat = query.get('chat')
  const inChat = chat === null ? undefined : await store.lessonAt(chat, now)
  const ids =
    chat === null ? (await lessonsOn(options.service)).map(({ id }) => id) : inChat === undefined ? [] : [inChat]
  const known = await Promise.all(ids.map(id => know(options.service, id)))
  const allowed = known.flatMap(one => (one && mayLookAt(visitor, one.scheduled, one.state) ? [one] : []))
  const lessons = await Promise.all(allowed.map(one => look(options, one)))
  return { status: 200, body: { lessons, now } satisfies z.infer<typeof shape.lessonsNow> }
}

/** A button of a card that was sent to staff. */
export async function press(
  { service }: Looking,
  { person }: Visitor,
  request: Request,
  lesson: LessonId,
): Promise<Reply> {
  const read = await bodyOf(request, shape.press)
  if ('refused' in read) return read.refused
  return told(await pressed(service, { ...read.value, lesson, by: person }))
}

/** Something that staff do of their own accord. */
export async function act(
  { service }: Looking,
  { person }: Visitor,
  request: Request,
  lesson: LessonId,
): Promise<Reply> {
  const read = await bodyOf(request, shape.act)
  if ('refused' in read) return read.refused
  return told(await doAct(service, lesson, person, read.value))
}

const told = (answer: Awaited<ReturnType<typeof doAct>>): Reply =>
  answer === 'forbidden' ? problem(403) : { status: 200, body: answer }
