import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

/** The clauses in force: id → sentence. */
export const readClauses = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(
      z.record(z.string(), z.string()).parse(parse(readFileSync(new URL('clauses.yaml', import.meta.url), 'utf8'))),
    ),
  )
