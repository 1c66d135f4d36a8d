import type { ColumnType, GeneratedAlways } from 'kysely'
import type { Entry } from '../../engine/supervised.ts'
import type { Salts } from '../../ledger/leaf.ts'
import type { MatterEntry } from '../../matters/entry.ts'
import type { LessonId, PersonId } from '../../lesson/people.ts'
import type {
  Act,
  Ask,
  Delivery,
  DueKind,
  KeptText,
  Numbered,
  Place,
  RecordRow,
  Removal,
  ScheduledLesson,
  Subscription,
  Calendar,
  LessonChange,
} from '../../service/needs.ts'
import type { RegisterEntry, RegisterKind } from '../../service/needs.ts'

import type { KeptRow } from './matters.ts'

/** Read as the value that `toJson` made the text of. */
type Json<T> = ColumnType<T, string, string>

type Keyed = { school: string; id: string; lesson: LessonId }
/** Of a lesson, or of none. */
type Told = { school: string; id: string; lesson: LessonId | null }

/** A matter's row without what the database adds to it. */
export type Incident = Numbered<RecordRow>

/** The tables as the newest migration leaves them. Instants are epoch milliseconds; bigint is read as a number. */
export type Tables = {
  interruptions: { school: string; person: PersonId; day: string; count: number }
  lessons: {
    school: string
    id: LessonId
    scheduled: Json<ScheduledLesson>
    thread: GeneratedAlways<string | null>
    starts_at: GeneratedAlways<number>
    ends_at: GeneratedAlways<number>
    over_at: GeneratedAlways<number>
  }
  journal: {
    school: string
    lesson: LessonId
    seq: number
    as_of: number
    recorded_at: number
    entry: Json<Entry['entry']>
  }
  deliveries: Told & { delivery: Json<Delivery> }
  removals: Keyed & { removal: Json<Removal> }
  asks: Told & {
    ask: Json<Ask>
    rung: number
    answered_by: PersonId | null
    answered_at: number | null
    reached_how: string | null
  }
  incidents: Told & {
    year: number
    ordinal: number
    incident: Json<Incident>
    record_item: string | null
    record_state: Incident['state'] | null
    record_list: Place | null
    series: string | null
  }
  matters: { school: string; id: string; raised_at: number; row: Json<KeptRow> }
  matter_entries: { school: string; matter: string; seq: number; at: number; entry: Json<MatterEntry> }
  incident_series: { school: string; series: string; year: number; last: number }
  lesson_items: { school: string; lesson: LessonId; item: string; state: string }
  incident_numbers: { school: string; year: number; last: number }
  due: {
    school: string
    kind: DueKind
    key: string
    at: number | null
    attempts: number
    leased_until: number | null
    lease: number | null
    last_error: string | null
    free_at: GeneratedAlways<number>
  }
  subscriptions: {
    school: string
    name: string
    client_state: string
    wanted: Json<Subscription['wanted']>
    made: ColumnType<NonNullable<Subscription['made']> | null, string | null, string | null>
    lost_since: number | null
  }
  chat_texts: {
    school: string
    lesson: LessonId
    message: string
    version: string
    part: KeptText['part']
    author: PersonId | null
    written_at: number
    text: string
    fetched: boolean
    deleted_at: number | null
    seq: number
  }
  registers: {
    school: string
    kind: RegisterKind
    id: string
    entry: Json<RegisterEntry['entry']>
    added_at: number
    added_by: PersonId
    ended_at: number | null
    ended_by: PersonId | null
    ended_why: string | null
  }
  calls: { school: string; lesson: LessonId; call: string }
  calendars: { school: string; owner: string; calendar: Json<Calendar> }
  lesson_changes: { school: string; lesson: LessonId; seq: number; change: Json<LessonChange> }
  addresses: {
    school: string
    person: PersonId
    mri: string | null
    conversation: string | null
    service_url: string | null
  }
  acts: { school: string; seq: number; recorded_at: number; act: Json<Act> }
  ledger_heads: { school: string; size: number; subtrees: string[] }
  ledger_leaves: {
    school: string
    leaf_index: number
    source: string
    stream: string
    seq: number
    leaf: string
    hash: Buffer
  }
  ledger_salts: { school: string; leaf_index: number; salts: Json<Salts> }
  ledger_tombstones: { school: string; leaf_index: number; field: string; act: number }
  ledger_keys: { school: string; verifier: string; since: number }
  checkpoints: { school: string; size: number; made_at: number; note: string; witnessed: boolean | null }
  holds: { school: string; about: string; placed: number; lifted: number | null }
}
