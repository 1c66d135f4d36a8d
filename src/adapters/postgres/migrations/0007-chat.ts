import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What was written in a lesson, kept only where something was marked in it, with a few messages around. Apart from the
 * journal, which has ids alone, so that it can be erased by itself. `deleted_at`: its writer has deleted it since.
 */
const statements = [
  `create table chat_texts (
    school text, lesson text, message text, version text, part text not null, author text, written_at bigint not null,
    text text not null, fetched boolean not null, deleted_at bigint,
    primary key (school, lesson, message, version), foreign key (school, lesson) references lessons)`,
  `grant select, insert on chat_texts to chaperone_service`,
  `grant update (deleted_at) on chat_texts to chaperone_service`,
]

export const chat: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
