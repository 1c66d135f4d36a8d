import type { z } from 'zod'
import { safeguardCalled } from '../../actions/safeguard-words.ts'
import type { Happened, LessonRecord } from '../../chronology/lesson-record.ts'
import { personId, type LessonId, type PersonId } from '../../lesson/people.ts'
import { hours } from '../../lesson/time.ts'
import { forStaff, isReady, recordOf, teachersOf } from '../../service/lesson-record/read.ts'
import { addToRecord } from '../../service/lesson-record/sign.ts'
import { know, type Known } from '../../service/known.ts'
import type { OpenLesson } from '../../service/needs.ts'
import { stateOf } from '../../service/supervise.ts'
import * as shape from '../api/record.ts'
import type { Looking } from './look.ts'
import { bodyOf } from './asked.ts'
import { problem, type Reply } from './reply.ts'
import type { Request } from './route.ts'
import type { Visitor } from './visitor.ts'

/** What is older is the weekly digest's. */
const lately = hours(24 * 14)

/** Lessons of this person whose record waits for them. */
export async function recordsDue({ service }: Looking, visitor: Visitor): Promise<Reply> {
  if (!visitor.roles.has('staff')) return problem(404)
  const { store, clock } = service
  const now = clock.now()
  const lessons = []
  for (const { id, timetable, meeting, staff = [] } of await store.lessons(now - lately, now)) {
    if (meeting.organiser !== visitor.person && !staff.includes(visitor.person)) continue
    const known = await know(service, id)
    if (known && isTheirs(known, visitor.person) && !known.state.lesson.record.signed)
      lessons.push({ lesson: id, startsAt: timetable.startsAt })
  }
  return { status: 200, body: { lessons } satisfies z.infer<typeof shape.recordsDue> }
}

const isTheirs = (known: Pick<Known, 'scheduled' | 'state'>, person: PersonId): boolean =>
  isReady(known.state.lesson) && teachersOf(known).includes(person)

/** The record of one lesson, without what its staff were not told in it. */
export async function readRecord(options: Looking, { person }: Visitor, lesson: LessonId): Promise<Reply> {
  const open = await options.service.store.read(lesson)
  return open ? { status: 200, body: await shown(options, open, person) } : problem(404)
}

export async function addition(options: Looking, visitor: Visitor, request: Request, lesson: LessonId): Promise<Reply> {
  const read = await bodyOf(request, shape.addition)
  if ('refused' in read) return read.refused
  const { note, sentTo, sign } = read.value
  const added = await addToRecord(options.service, lesson, visitor.person, {
    ...{ sign, sentTo: (sentTo ?? []).map(personId) },
    ...(note === undefined ? {} : { note }),
  })
  if (added === 'forbidden') return problem(404)
  return added === 'not ended' ? problem(409) : readRecord(options, visitor, lesson)
}

type Told = z.infer<typeof shape.record>

async function shown({ names }: Looking, open: OpenLesson, by: PersonId): Promise<Told> {
  const record = forStaff(recordOf(open))
  const { added } = record
  const absent = record.absent === 'not known' ? undefined : record.absent
  const people = [
    ...record.attended.map(({ person }) => person),
    ...[...(absent ?? []), ...added.notes.map(note => note.by), ...(added.signed ? [added.signed.by] : [])],
  ]
  const known = await names([...new Set(people)])
  const named = (id: PersonId) => ({ id, name: known.get(id) ?? null })
  return {
    lesson: open.scheduled.id,
    what: record.what,
    planned: record.planned,
    held: record.held ?? null,
    where: 'Microsoft Teams',
    attended: record.attended.map(({ person, as, spans, dropped }) => ({
      ...named(person),
      ...{ as, spans: [...spans], dropped, rulesRead: record.rulesRead.has(person) },
    })),
    absent: absent?.map(pupil => ({ ...named(pupil), isSent: added.sentTo.has(pupil) })) ?? null,
    wrong: record.wrong.map(happened),
    misuse: record.misuse.map(happened),
    recorded: record.recorded === 'not seen to be' ? [] : [...record.recorded],
    file: record.file ?? null,
    unassured: record.unassured.map(({ what, from, to }) => ({ what, from, to })),
    notes: added.notes.map(({ by: writer, at, note }) => ({ by: named(writer), at, note })),
    signed: added.signed ? { by: named(added.signed.by), at: added.signed.at } : null,
    isTheirs: isTheirs({ ...open, state: stateOf(open) }, by),
  }
}

const happened = ({ safeguard, clauses, from, to, isIncident, deeds }: Happened): Told['wrong'][number] => ({
  ...{ what: safeguardCalled(safeguard), clauses: [...clauses], from, to: to ?? null, isIncident },
  deeds: deeds.map(({ what, outcome }) => `${saidOf[what]}: ${outcome}`),
})

const saidOf: Readonly<Record<LessonRecord['wrong'][number]['deeds'][number]['what'], string>> = {
  'tell-staff': 'staff told',
  'tell-class': 'class told',
  'tell-pupils': 'pupils told',
  'tell-one': 'the pupil told',
  'say-rules': 'ground rules said',
  alert: 'alert',
  hold: 'lesson held',
  remove: 'taken out',
  close: 'lesson closed',
}
