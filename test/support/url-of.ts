import type { LaunchedPostgres } from '../../src/adapters/postgres/launch.ts'

/** A database that listens on a socket, as `DATABASE_URL` names it. */
export const urlOf = ({ user, host, port, database }: LaunchedPostgres['connection']): string =>
  `postgres://${user}@local/${database}?host=${host}&port=${String(port)}`
