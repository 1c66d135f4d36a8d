import type { Client } from './client.ts'

export type Following = {
  readonly hear: (text: string) => void
  /** Nothing has been heard for so long that what is shown may be old; and that it is heard again. */
  readonly lost: (isLost: boolean) => void
}

/** The service gives a sign of life every ten seconds: after two that did not come, it is not there. */
const silence = 25_000
const again = 2_000

/** Server-sent events by fetch, for a token cannot go into an address. Comes back with the last id until it is stopped. */
export function follow(client: Client, path: string, { hear, lost }: Following): () => void {
  const stop = new AbortController()
  const stopped = (): boolean => stop.signal.aborted
  let seen = ''
  /** @returns whether anything was heard at all. */
  const listen = async (): Promise<boolean> => {
    const quiet = new AbortController()
    const hush = (): void => quiet.abort()
    let timer = window.setTimeout(hush, silence)
    let heard = false
    try {
      const headers: Record<string, string> = seen ? { 'last-event-id': seen } : {}
      const response = await client.open(path, headers, AbortSignal.any([stop.signal, quiet.signal]))
      if (!response.ok || !response.body) return false
      for await (const { id, data } of events(response.body)) {
        clearTimeout(timer)
        timer = window.setTimeout(hush, silence)
        heard = true
        lost(false)
        if (id !== undefined) seen = id
        if (data) hear(data)
      }
      return heard
    } catch {
      return heard && !quiet.signal.aborted // whatever the network says of it, it is tried again
    } finally {
      clearTimeout(timer)
    }
  }
  const keepListening = async (): Promise<void> => {
    while (!stopped()) {
      if (!(await listen()) && !stopped()) lost(true)
      await new Promise(resolve => setTimeout(resolve, again))
    }
  }
  void keepListening()
  return () => stop.abort()
}

type Event = { readonly id: string | undefined; readonly data: string }

async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<Event> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    text += decoder.decode(value, { stream: true })
    const parts = text.split('\n\n')
    text = parts.pop() ?? ''
    for (const part of parts) yield eventOf(part)
  }
}

function eventOf(part: string): Event {
  const lines = part.split('\n')
  const field = (name: string): string | undefined =>
    lines.find(line => line.startsWith(`${name}: `))?.slice(name.length + 2)
  return { id: field('id'), data: field('data') ?? '' }
}
