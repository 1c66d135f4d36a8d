/** What a join link of Teams itself says of its meeting. Links of the short form (`/meet/<id>?p=…`) say nothing. */
export type Coordinates = {
  readonly thread: string
  /** "0", or in a channel meeting the post that announced it. */
  readonly message: string
  readonly organiser: string | undefined
  readonly tenant: string | undefined
}

/** Reads `…/l/meetup-join/{thread}/{message}?context={"Tid","Oid"}` (comms samples, JoinInfo); undefined for all else. */
export function coordinates(joinUrl: string): Coordinates | undefined {
  const url = URL.parse(joinUrl)
  const [, thread, message] = /^\/l\/meetup-join\/([^/]+)\/([^/]+)\/?$/.exec(url?.pathname ?? '') ?? []
  const decoded = thread === undefined ? undefined : decode(thread)
  if (!url || decoded === undefined || message === undefined) return undefined
  const context = parseContext(url.searchParams.get('context'))
  return {
    thread: decoded,
    message: decode(message) ?? message,
    organiser: text(context['Oid']),
    tenant: text(context['Tid']),
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

function parseContext(context: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(context ?? '')
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  } catch {
    return {}
  }
}
