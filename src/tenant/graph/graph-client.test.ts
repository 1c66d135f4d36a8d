/** Microsoft's own client, driven against this Graph over real HTTP. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Client, type Context, HTTPMessageHandler, type Middleware } from '@microsoft/microsoft-graph-client'
import type { TokenClaims } from '../context.ts'
import { bearer, makeServer } from '../http.ts'
import { handleGraph } from './graph.ts'
import { appId, everyPermission, joining, makeRig, type Rig, tenantId } from './rig.ts'

// The client sends its token to https alone: over http one's own middleware has to.
function withToken(token: string): Middleware {
  const send = new HTTPMessageHandler()
  return {
    execute: (context: Context) => {
      const headers = new Headers(context.options?.headers)
      headers.set('authorization', `Bearer ${token}`)
      context.options = { ...context.options, headers: Object.fromEntries(headers) }
      return send.execute(context)
    },
  }
}

const claims: TokenClaims = {
  aud: 'https://graph.microsoft.com',
  tid: tenantId,
  iss: 'entra',
  nbf: 0,
  exp: 0,
  appid: appId,
  roles: everyPermission,
}

let rig: Rig
let client: Client
let stop: () => Promise<void>

beforeEach(async () => {
  rig = makeRig()
  const server = makeServer(exchange => {
    const token = bearer(exchange) === 'good' ? claims : undefined
    return handleGraph(
      { ...exchange, path: exchange.path.slice('/graph'.length), token, effect: undefined },
      rig.context,
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  Object.assign(rig.context, { origin })
  client = clientWith('good', origin)
  stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
})

afterEach(() => stop())

const clientWith = (token: string, origin = rig.context.origin): Client =>
  Client.initWithMiddleware({ baseUrl: `${origin}/graph/`, defaultVersion: 'v1.0', middleware: withToken(token) })

const failure = async (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'no failure',
    (error: unknown) => error,
  )

type Body = { id: string; value: unknown[]; lobbyBypassSettings: unknown; '@odata.nextLink'?: string }

describe('microsoft-graph-client', () => {
  test('finds a meeting by its address, and tightens its lobby', async () => {
    const found = (await client
      .api('/users/hall/onlineMeetings')
      .filter(`JoinWebUrl eq '${rig.meeting.joinWebUrl}'`)
      .get()) as Body
    expect(found.value).toMatchObject([{ id: 'MSo-algebra', chatInfo: { threadId: rig.meeting.threadId } }])
    const changed = (await client
      .api('/users/hall/onlineMeetings/MSo-algebra')
      .patch({ lobbyBypassSettings: { scope: 'organizer' } })) as Body
    expect(changed.lobbyBypassSettings).toEqual({ scope: 'organizer', isDialInBypassEnabled: false })
    rig.arrive('ana')
    expect([...rig.meeting.legs.values()].map(leg => leg.isInLobby)).toEqual([true])
  })

  test('reads a calendar page by page', async () => {
    const window = { startDateTime: '2026-11-24T00:00:00Z', endDateTime: '2026-11-25T00:00:00Z' }
    const first = (await client.api('/users/hall/calendarView').query(window).top(2).get()) as Body
    expect(first.value).toHaveLength(2)
    const second = (await client
      .api(String(first['@odata.nextLink']).slice(`${rig.context.origin}/graph/v1.0`.length))
      .get()) as Body
    expect(second.value).toHaveLength(1)
    expect(second['@odata.nextLink']).toBeUndefined()
  })

  test('joins, removes somebody and hangs up', async () => {
    rig.arrive('hall')
    const ana = rig.arrive('ana')
    const call = (await client.api('/communications/calls').post(joining())) as Body
    await client.api(`/communications/calls/${call.id}/participants/${ana}`).delete()
    const left = (await client.api(`/communications/calls/${call.id}/participants`).get()) as Body
    expect(left.value).toHaveLength(2)
    await client.api(`/communications/calls/${call.id}`).delete()
    expect(rig.violations).toEqual([])
  })

  test('reads what Graph says when it refuses', async () => {
    expect(await failure(client.api('/users/nobody').get())).toMatchObject({
      ...{ statusCode: 404, code: 'Request_ResourceNotFound', requestId: expect.any(String) },
      message: expect.stringContaining("Resource 'nobody' does not exist"),
    })
    expect(await failure(clientWith('bad').api('/users/hall').get())).toMatchObject({
      statusCode: 401,
      code: 'InvalidAuthenticationToken',
    })
  })
})
