/** What was awaited has not ended in time. */
export class TooLate extends Error {}

/**
 * Waits so many ms at most: a bench that waits for ever says nothing.
 * @throws {TooLate} by the name of what has not ended by then
 */
export async function inTime<Value>(what: string, ms: number, awaited: Value): Promise<Awaited<Value>> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    reject(new TooLate(`${what} has not ended within ${ms / 1000} s`))
  }, ms)
  try {
    return await Promise.race([awaited, late])
  } finally {
    clearTimeout(timer)
  }
}
