import { sql } from 'kysely'
import type { Scheduled } from '../../service/needs.ts'
import type { Adding } from './at-once.ts'
import type { Database } from './database.ts'

/**
 * Puts rows on the list. One that is there keeps the earlier of the two instants; with `look anew` a `look` takes the new
 * one, for a judgement derives it from everything before. One that a worker has is due again once the worker is done.
 */
export function onList(
  school: string,
  due: readonly Scheduled[],
  looks: 'look sooner' | 'look anew' = 'look sooner',
): Adding {
  if (!due.length) return undefined
  const rows = soonest(due)
  const [kinds, keys, instants] = [
    rows.map(({ kind }) => kind),
    rows.map(({ key }) => key),
    rows.map(({ at }) => Math.ceil(at)),
  ]
  // One text for any number of rows, so that its plan is kept (plans.ts).
  return sql`
    insert into due (school, kind, key, at, attempts)
    select ${school}, kind, key, instant, 0
    from unnest(${kinds}::text[], ${keys}::text[], ${instants}::bigint[]) as asked(kind, key, instant)
    on conflict (school, kind, key) do update set at =
      case when due.kind = 'look' and ${looks} = 'look anew' then excluded.at else least(due.at, excluded.at) end`
}

export const putOnList = async (db: Database, school: string, due: readonly Scheduled[]): Promise<void> => {
  await onList(school, due)?.execute(db)
}

/** Each row once. */
function soonest(due: readonly Scheduled[]): readonly Scheduled[] {
  const rows = new Map<string, Scheduled>()
  for (const row of [...due].sort((a, b) => b.at - a.at)) rows.set(nameOf(row), row)
  return inOrder([...rows.values()])
}

type Named = Pick<Scheduled, 'kind' | 'key'>

export const nameOf = ({ kind, key }: Named): string => `${kind} ${key}`

/** In which everybody takes the rows of one statement: two transactions then never wait for each other. */
export const inOrder = <Row extends Named>(rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
