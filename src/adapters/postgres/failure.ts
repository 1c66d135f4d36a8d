/** Why the database could not be started or stopped; `message` is fit to be shown to whoever installs Chaperone. */
export class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure'
}

/**
 * The system's short name for what went wrong (`ENOENT`, `EEXIST`), or nothing when the error is not the system's.
 * `Error.isError` and not `instanceof`: under Jest, Node's own errors come from another realm.
 */
export function systemCode(error: unknown): string | undefined {
  return Error.isError(error) && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
