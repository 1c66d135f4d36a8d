import { sql } from 'kysely'
import { setTimeout as pause } from 'node:timers/promises'
import { openRunning } from './support/running.ts'
import { cpuOf, memoryOf } from './support/usage.ts'

export type LessonCost = {
  readonly lessons: number
  /** CPU ms that one lesson takes a minute while nothing happens in it, of Node and of PostgreSQL. */
  readonly node: number
  readonly database: number
  /** Resident bytes of the Node process, all lessons together. */
  readonly memory: number
  /** Bytes of the tables and their indexes, for each lesson. */
  readonly stored: number
}

/** One round of looks, each half a minute apart, and a little more. */
const lasts = 33_000

export async function measureLessons(lessons: number, size: number): Promise<LessonCost> {
  const { service, db, close } = await openRunning(lessons, size)
  try {
    const before = cpuOf(service.pid)
    await pause(lasts)
    const after = cpuOf(service.pid)
    const perMinute = (used: number): number => (used * 1000 * (60_000 / lasts)) / lessons
    const { rows } = await sql<{ size: string }>`
      select sum(pg_total_relation_size(oid)) as size from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(db)
    return {
      lessons,
      node: perMinute(after.own - before.own),
      database: perMinute(after.descendants - before.descendants),
      memory: memoryOf(service.pid),
      stored: Number(rows[0]?.size) / lessons,
    }
  } finally {
    await close()
  }
}
