/** A signal that ends what it was given to, and is let go of once that is over. */
export type Ending = { readonly signal: AbortSignal; readonly over: () => void }

/**
 * Ends after so many ms, or with the service. `AbortSignal.timeout` would fire for each request long after its answer: a tenth of
 * what a quiet lesson cost.
 */
export function endsAfter(ms: number, until?: AbortSignal): Ending {
  const ending = new AbortController()
  const end = (): void => {
    ending.abort()
  }
  const timer = setTimeout(end, ms)
  until?.addEventListener('abort', end)
  if (until?.aborted) end()
  return {
    signal: ending.signal,
    over: () => {
      clearTimeout(timer)
      until?.removeEventListener('abort', end)
    },
  }
}
