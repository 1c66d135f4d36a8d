import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Texts of a lesson's chat are lines of a stream, so that the ledger proves them; those that were kept before are sealed too. */
const statements = [
  `alter table chat_texts add column seq bigint`,
  `update chat_texts t set seq = o.seq from (
    select school, lesson, message, version,
      row_number() over (partition by school, lesson order by written_at, message, version) as seq from chat_texts) o
    where o.school = t.school and o.lesson = t.lesson and o.message = t.message and o.version = t.version`,
  `alter table chat_texts alter column seq set not null`,
  `create unique index chat_texts_by_seq on chat_texts (school, lesson, seq)`,
  `insert into due (school, kind, key, at, attempts)
    select distinct school, 'ledger', 'texts/' || lesson, 0, 0 from chat_texts on conflict do nothing`,
]

export const provedTexts: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
