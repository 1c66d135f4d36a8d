import type * as z from 'zod/mini'
import type { Host } from './teams.ts'

/** What the service answered: a value as its schema has it, or why not, in a sentence. */
export type Asked<Value> = { readonly value: Value } | { readonly failed: string; readonly status: number | undefined }

export type Client = {
  /** Whoever is somebody in several schools asks this one from here on; the server looks whether they may. */
  readonly choose: (school: string) => void
  readonly get: <Value>(path: string, answer: z.ZodMiniType<Value>) => Promise<Asked<Value>>
  readonly post: <Value>(path: string, body: unknown, answer: z.ZodMiniType<Value>) => Promise<Asked<Value>>
  /** A file, as its bytes. */
  readonly file: (path: string, body?: unknown) => Promise<Asked<Blob>>
  readonly open: (path: string, headers: Readonly<Record<string, string>>, signal: AbortSignal) => Promise<Response>
}

type Init = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> }

const schoolHeader = 'chaperone-school'

/** @param begin the school that is asked first; absent: the server's choice */
export function clientOf({ token }: Host, begin?: string): Client {
  let school = begin
  /** Goes on asking the school that answered last: that of the lesson, or the one that was chosen. */
  const ask = async (path: string, { headers, ...init }: Init = {}): Promise<Response> => {
    const of = school === undefined ? {} : { [schoolHeader]: school }
    const response = await fetch(path, {
      ...init,
      headers: { ...headers, ...of, authorization: `Bearer ${await token()}` },
    })
    school = response.headers.get(schoolHeader) ?? school
    return response
  }
  const asked = async <Value>(request: Promise<Response>, answer: z.ZodMiniType<Value>): Promise<Asked<Value>> => {
    try {
      const response = await request
      if (!response.ok) return { failed: await titleOf(response), status: response.status }
      const read = answer.safeParse(await response.json())
      return read.success
        ? { value: read.data }
        : { failed: 'Chaperone has been renewed. Please open this again.', status: undefined }
    } catch {
      return { failed: 'Chaperone cannot be reached.', status: undefined } // whatever the network says of it
    }
  }
  const post = (path: string, body: unknown): Promise<Response> =>
    ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return {
    choose: wanted => {
      school = wanted
    },
    get: (path, answer) => asked(ask(path), answer),
    post: (path, body, answer) => asked(post(path, body), answer),
    file: async (path, body) => {
      try {
        const response = await (body === undefined ? ask(path) : post(path, body))
        return response.ok
          ? { value: await response.blob() }
          : { failed: await titleOf(response), status: response.status }
      } catch {
        return { failed: 'Chaperone cannot be reached.', status: undefined } // whatever the network says of it
      }
    },
    open: (path, headers, signal) => ask(path, { headers, signal }),
  }
}

async function titleOf(response: Response): Promise<string> {
  try {
    const { title } = (await response.json()) as { title?: unknown }
    return typeof title === 'string' ? title : 'This could not be done.'
  } catch {
    return 'This could not be done.'
  }
}
