import { cast } from '../../src/tenant/seed.ts'

export const tenThousand = 10_000
const { ben, hall, okafor } = cast

/** A school of ten years: ten thousand matters, two in three of them open, and ten thousand entries of a register. */
export const tenYears = (school: string, now: number): readonly string[] => [
  `insert into matters (school, id, raised_at, row)
    select '${school}', 'm' || n, ${now} - n * 60000, jsonb_build_object(
      'id', 'm' || n, 'origin', 'report', 'raisedAt', ${now} - n * 60000, 'raisedBy', '${hall}', 'clauses', '["V19"]'::jsonb,
      'category', 'Behaviour', 'band', 'amber', 'state', case when n % 3 = 0 then 'closed' else 'raised' end,
      'subjects', case when n % 100 = 0 then '["${ben}"]'::jsonb else '[]'::jsonb end,
      'adults', '[]'::jsonb, 'unseenBy', '[]'::jsonb, 'opened', '[]'::jsonb, 'signedOff', '[]'::jsonb, 'openTasks', 0)
    from generate_series(1, ${tenThousand}) n`,
  `insert into registers (school, kind, id, entry, added_at, added_by)
    select '${school}', 'training', 'e' || n,
      jsonb_build_object('person', '${hall}', 'course', 'Level ' || n, 'until', '2027-01-01'), ${now} - n, '${okafor}'
    from generate_series(1, ${tenThousand}) n`,
]
