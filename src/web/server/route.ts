import type { ServerResponse } from 'node:http'
import type { Reply } from './reply.ts'

/** A request as a route sees it: nothing in it is believed before it is parsed. */
export type Request = {
  readonly authorization: string | undefined
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly header: (name: string) => string | undefined
  /** The JSON body of so many bytes at most, or the answer to a request that has none. */
  readonly json: (largest?: number) => Promise<{ readonly body: unknown } | { readonly refused: Reply }>
  /** The fields of a form that a browser sent by itself. */
  readonly form: () => Promise<{ readonly fields: URLSearchParams } | { readonly refused: Reply }>
}

/** Answers in full, or takes the response over and goes on writing to it until either side closes. */
export type Answer = Reply | { readonly stream: (response: ServerResponse) => void }

export type Route = {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly answer: (request: Request) => Promise<Answer>
}
