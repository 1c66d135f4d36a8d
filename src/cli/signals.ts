import { once } from 'node:events'

/** Resolves when somebody ends the process from outside: Ctrl-C, or a service manager. */
export async function toldToStop(): Promise<void> {
  const stopping = new AbortController()
  await Promise.race(['SIGINT', 'SIGTERM'].map(signal => once(process, signal, { signal: stopping.signal })))
  stopping.abort()
}
