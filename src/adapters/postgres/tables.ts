import type { JSONColumnType } from 'kysely'
import type { Decision } from '../../engine/lapse.ts'
import type { Observation } from '../../lesson/observation.ts'
import type { Ask, Delivery, DueKind, IncidentRow, Removal, ScheduledLesson } from '../../service/needs.ts'

type Json<T extends object> = JSONColumnType<T>
type Keyed = { readonly school: string; readonly id: string; readonly lesson: string }

/** The tables as the newest migration leaves them. bigint columns are read as numbers (see database.ts). */
export type Tables = {
  lessons: {
    school: string
    id: string
    thread: string | null
    starts_at: number
    over_at: number
    scheduled: Json<ScheduledLesson>
    call: string | null
  }
  journal: { school: string; lesson: string; seq: number; as_of: number; recorded_at: number; entry: Json<Observation | Decision> }
  deliveries: Keyed & { state: string; delivery: Json<Delivery> }
  removals: Keyed & { removal: Json<Removal> }
  asks: Keyed & {
    ask: Json<Ask>
    rung: number
    answered_by: string | null
    answered_at: number | null
    reached_how: string | null
  }
  incidents: Keyed & { number: string; opened_at: number; incident: Json<Incident>; record_item: string | null }
  incident_numbers: { school: string; year: number; last: number }
  due: {
    school: string
    kind: DueKind
    key: string
    at: number
    attempts: number
    version: number
    leased_until: number
    last_error: string | null
  }
  addresses: { school: string; person: string; mri: string | null; conversation: string | null; service_url: string | null }
}

export type Incident = Omit<IncidentRow, 'number' | 'recordItem'>
