import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { systemCode } from '../../../adapters/postgres/failure.ts'
import { act, doAct } from './acts.ts'
import { viewOf } from './view.ts'
import type { Tenant } from '../../../tenant/tenant.ts'
import type { Meeting } from '../../../tenant/world.ts'

export type PageOptions = {
  readonly tenant: Tenant
  readonly lessons: readonly Meeting[]
  /** Where it is taken, another one is found. */
  readonly port: number
  /** The lesson that is played, and what has been told of it. */
  readonly story: () => { readonly lesson: number; readonly lines: readonly string[] }
  /** Why Chaperone did what it did in a lesson, a line each. */
  readonly why: (meeting: Meeting) => Promise<readonly string[]>
}
export type Page = { readonly url: string; readonly isOtherPort: boolean; close(): Promise<void> }

const files: Readonly<Record<string, readonly [path: string, type: string]>> = {
  '/': [join(import.meta.dirname, 'page.html'), 'text/html; charset=utf-8'],
  '/page.js': [join(import.meta.dirname, 'page.js'), 'text/javascript; charset=utf-8'],
  '/page.css': [join(import.meta.dirname, 'page.css'), 'text/css; charset=utf-8'],
  '/adaptivecards.js': [
    createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'),
    'text/javascript; charset=utf-8',
  ],
}
/** Cards may show pictures that the bot serves, as they may in Teams. */
const headersFor = ({ world }: Tenant) => ({
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
    `img-src data: ${new URL(world.tenancy.botEndpoint ?? '').origin}`,
  'x-content-type-options': 'nosniff',
})

/** The demo's page, on this machine only: the simulated meeting as its people see it, and controls to act in it. */
export async function openPage(options: PageOptions): Promise<Page> {
  const headers = headersFor(options.tenant)
  const server = createServer((request, response) => {
    void answer(options, request)
      .catch((error: unknown) => problem(400, error instanceof Error ? error.message : 'This could not be done'))
      .then(({ status, type, body }) => {
        response.statusCode = status
        for (const [name, value] of Object.entries({ ...headers, 'content-type': type }))
          response.setHeader(name, value)
        response.end(body)
      })
  })
  const isOtherPort = await listen(server, options.port)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    isOtherPort,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<boolean> {
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return false
  } catch (error) {
    if (systemCode(error) !== 'EADDRINUSE') throw error
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return true
  }
}

async function answer(options: PageOptions, request: IncomingMessage): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://page')
  // A page elsewhere could name this address (DNS rebinding); only a browser that was sent here says so itself.
  if (!/^127\.0\.0\.1:\d+$/.test(request.headers.host ?? '')) return problem(403, 'Not this host')
  const file = files[pathname]
  if (request.method === 'GET' && file) return { status: 200, type: file[1], body: readFileSync(file[0]) }
  const story = options.story()
  const number = Number(searchParams.get('lesson') ?? story.lesson)
  const meeting = options.lessons[number]
  if (!meeting) return problem(404, 'There is no such lesson')
  if (request.method === 'GET' && pathname === '/state')
    return json(200, {
      ...{ lesson: number, lessons: options.lessons.map(({ subject }) => subject), story: story.lines },
      ...{ ...viewOf(options.tenant, meeting), why: await options.why(meeting) },
    })
  if (request.method === 'POST' && pathname === '/act' && request.headers['content-type'] === 'application/json') {
    const done = await doAct(options.tenant, meeting, act.parse(JSON.parse(await text(request))))
    return json(200, { answer: done ?? null })
  }
  return problem(404, 'There is nothing here')
}

type Answer = { readonly status: number; readonly type: string; readonly body: string | Buffer }

const json = (status: number, body: unknown): Answer => ({
  ...{ status, type: 'application/json', body: JSON.stringify(body) },
})
const problem = (status: number, words: string): Answer => json(status, { problem: words })
