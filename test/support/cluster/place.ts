/** The database that every test file's own is a copy of. Nothing stays connected to it: it could not be copied then. */
export const template = 'migrated'

/** Jest calls a setup and a teardown by themselves; both are in the process that starts the workers. */
let endCluster = async (): Promise<void> => undefined

export function keepForTeardown(end: () => Promise<void>): void {
  endCluster = end
}

export const tearDown = (): Promise<void> => endCluster()
