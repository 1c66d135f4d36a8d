/** The service's only sleep, by the machine's own clock. */
export function systemTimer(run: () => void, after: number): () => void {
  const timer = setTimeout(run, after)
  return () => {
    clearTimeout(timer)
  }
}
