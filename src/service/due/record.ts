import { lessonId } from '../../lesson/people.ts'
import { backoff } from '../backoff.ts'
import { know } from '../known.ts'
import type { Handler } from '../loop.ts'
import type { MatterEntry } from '../../matters/entry.ts'
import { matterOf } from '../../matters/matter.ts'
import type { Policy } from '../../policy/policy.ts'
import { quoted } from '../../policy/adopted.ts'
import { policiesOf } from '../policy/history.ts'
import { isReady } from '../lesson-record/read.ts'
import { placeOf } from '../record/place.ts'
import { stateNow } from '../record/state-now.ts'
import type { Place, RecordLine, RecordRow } from '../needs.ts'
import type { Service } from '../service.ts'

/** What of a line is to be written where, and how it is kept that it was; undefined: it stands there already, or nowhere. */
type Wanted = {
  readonly place: Place
  readonly line: RecordLine
  readonly save: (item: string) => Promise<void>
}

/** Lines of the list of lessons are asked for by this and the lesson's id; others by an incident's. */
export const ofLesson = 'lesson:'

/** Brings a line to the school's lists: its item once, for the list's own unique key finds an earlier one again. */
export const record: Handler = async (service, { key, attempts }) => {
  const wanted = await (key.startsWith(ofLesson)
    ? lessonLine(service, key.slice(ofLesson.length))
    : incidentLine(service, key))
  const list = wanted && service.recordLists[wanted.place]
  if (!wanted || !list) return 'done' // it stays with us
  const written = await list.write(wanted.line)
  if (written.status === 'written') {
    await wanted.save(written.item)
    return 'done'
  }
  service.log('warn', 'not yet in the school record', { line: wanted.line.title, reason: written.reason })
  return {
    again: service.clock.now() + (written.status === 'later' && written.after ? written.after : backoff(attempts)),
    reason: written.reason,
  }
}

async function incidentLine(service: Service, id: string): Promise<Wanted | undefined> {
  const { store, policy } = service
  const [row, entries] = [await store.recordRow(id), await store.matterEntries(id)]
  const matter = matterOf(entries)
  if (!row || !matter) return undefined // a lapse that ended before it was one, or a matter that was erased
  const place = placeOf(policy, matter)
  if (!place) return undefined
  const isThere = row.recordItem !== undefined && (row.recordList ?? placeAtFirst(policy, entries)) === place
  const state = await stateNow(service, row, matter)
  if (isThere && row.state === state) return undefined
  const { number: title, lesson = '', band } = row
  const clause = (await clauseOf(service, row)) || row.clauses.join(', ')
  return {
    place,
    line: {
      ...{ key: id, title, state, fields: { Lesson: lesson, Clause: clause, Band: band } },
      item: isThere ? row.recordItem : undefined,
    },
    save: item => store.saveRecordItem(id, item, state, place),
  }
}

/** An older version did not say where it wrote. */
function placeAtFirst(policy: Policy, entries: readonly MatterEntry[]): Place | undefined {
  const matter = matterOf(entries.slice(0, 1))
  return matter && placeOf(policy, matter)
}

/** In the words, and with the version, that were in force when it happened. */
const clauseOf = async (service: Service, { clauses, openedAt }: RecordRow): Promise<string> =>
  quoted(clauses, (await policiesOf(service))(openedAt)) ?? ''

/** V24: that the lesson was held, and whether its record was signed. */
async function lessonLine(service: Service, id: string): Promise<Wanted | undefined> {
  const { store } = service
  const lesson = lessonId(id)
  const known = await know(service, lesson)
  if (!known || !isReady(known.state.lesson)) return undefined
  const state = known.state.lesson.record.signed ? 'record signed' : 'record to be signed'
  const kept = await store.lessonItem(lesson)
  if (kept?.state === state) return undefined
  const { startsAt, endsAt } = known.scheduled.timetable
  const fields = { StartsAt: new Date(startsAt).toISOString(), EndsAt: new Date(endsAt).toISOString() }
  return {
    place: 'lessons',
    line: { key: id, title: id, state, fields, item: kept?.item },
    save: item => store.saveLessonItem(lesson, { item, state }),
  }
}
