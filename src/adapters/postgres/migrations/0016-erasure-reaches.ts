import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Erasure reaches every table that holds somebody: registers, addresses, the timetable, numbers, and what is still due. */
const statements = [
  `grant select, delete on registers, addresses, interruptions, calendars, holds, due to chaperone_retention`,
  `grant delete on incidents to chaperone_retention`,
  `grant select, update (change) on lesson_changes to chaperone_retention`,
  `grant update (scheduled) on lessons to chaperone_retention`,
]

export const erasureReaches: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
