/** restify 12 ships no types. This declares what we use of it, as it behaves, and nothing more. */
declare module 'restify' {
  import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http'
  import type { AddressInfo } from 'node:net'

  export interface Request extends IncomingMessage {
    /** What bodyParser made of the body: anything at all, so it is parsed before it is believed. */
    body?: unknown
    rawBody?: string
    params: Record<string, string>
    /** With queryParser's `mapParams: false`; values as the query string gave them. */
    query: unknown
    path(): string
    header(name: string): string | undefined
    getContentType(): string
    id(): string
  }

  export interface Response extends ServerResponse {
    send(body?: unknown): void
    send(code: number, body?: unknown, headers?: Record<string, string>): void
    sendRaw(code: number, body: string | Buffer, headers?: Record<string, string>): void
    json(code: number, body: unknown): void
    status(code: number): number
    header(name: string, value?: string): string
    contentType: string
  }

  /** `false` ends the chain; an Error is answered with its `statusCode`. */
  export type Next = (outcome?: Error | false) => void

  /** Either `async (request, response)`, or three parameters and a call of `next`: restify refuses a mixture at start. */
  export type Handler =
    | ((request: Request, response: Response) => Promise<unknown>)
    | ((request: Request, response: Response, next: Next) => void)

  type Handlers = Handler | readonly Handler[]
  type Route = (path: string, handler: (request: Request, response: Response) => Promise<unknown>) => string

  export interface Server {
    readonly server: HttpServer
    readonly url: string
    readonly name: string
    get: Route
    head: Route
    post: Route
    put: Route
    patch: Route
    del: Route
    opts: Route
    use(...handlers: readonly Handlers[]): Server
    pre(...handlers: readonly Handlers[]): Server
    listen(port: number, host: string, listening?: () => void): void
    listen(port: number, listening?: () => void): void
    close(closed?: () => void): void
    address(): AddressInfo
    on(event: 'listening' | 'close', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    on(event: 'after', listener: (request: Request, response: Response, route: unknown, error?: Error) => void): this
    on(
      event: 'restifyError' | 'NotFound' | 'MethodNotAllowed' | 'InternalServer',
      listener: (request: Request, response: Response, error: Error, done: () => void) => void,
    ): this
    once(event: 'listening' | 'close', listener: () => void): this
  }

  export interface ServerOptions {
    name?: string
    /** Hands uncaught exceptions of handlers to `InternalServer` instead of ending the process. */
    handleUncaughtExceptions?: boolean
    onceNext?: boolean
    strictNext?: boolean
    maxParamLength?: number
    ignoreTrailingSlash?: boolean
  }

  export function createServer(options?: ServerOptions): Server

  export const plugins: {
    bodyParser(options?: { maxBodySize?: number; mapParams?: boolean; requestBodyOnGet?: boolean }): Handler[]
    queryParser(options?: { mapParams?: boolean }): Handler
  }
}
